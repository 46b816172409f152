using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Sessions.Addresses;
using Roster.Sessions.Factors;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Addresses;
using Roster.Users.Profiles;

namespace Roster.Sessions;

/// <summary>A person's own account as its pages show it.</summary>
/// <param name="Name">What they are called where they are.</param>
/// <param name="Address">What they sign in with.</param>
/// <param name="IsNew">The first administrator, who has not said who they are yet.</param>
/// <param name="MustChoosePassword">Nothing else is open to them, at least where they are.</param>
/// <param name="MayChoosePassword">They must, or they came by a link.</param>
/// <param name="PasswordMinLength">The strictest of their workspaces.</param>
/// <param name="Workspaces">Where they may enter.</param>
/// <param name="Landing">Where their type belongs; null for the start page.</param>
public sealed record OwnAccount(
    string Name, string Address, bool IsNew, bool MustChoosePassword, bool MayChoosePassword, int PasswordMinLength, IReadOnlyList<OwnWorkspace> Workspaces, string? Landing)
{
    /// <summary>Workspaces that wait for their acceptance; none while the address is unproven.</summary>
    public IReadOnlyList<OwnInvitation> Invitations { get; init; } = [];

    /// <summary>The address that they are to sign in with once they have followed the link that went there; null for none.</summary>
    public OwnNewAddress? NewAddress { get; init; }

    /// <summary>Why they can't ask for another address themselves; null where they can.</summary>
    public string? AddressFixed { get; init; }

    /// <summary>They must choose another password because where they are theirs has grown too old.</summary>
    public bool PasswordIsOld { get; init; }

    /// <summary>The old password is asked for with the new one: it is long ago that they gave it.</summary>
    public bool MustProveFirst { get; init; }

    /// <summary>They have a second factor and have not given it in this session: of themselves they see nothing yet but where they may go.</summary>
    public bool OwesSecondFactor { get; init; }

    /// <summary>What they owe is a code by mail.</summary>
    public bool OwesMailedCode { get; init; }

    /// <summary>A code is on its way to them, or there.</summary>
    public bool CodeIsOut { get; init; }

    /// <summary>The workspaces that take a code by mail of them, as they have nothing stronger.</summary>
    public IReadOnlyList<string> TakesMailedCode { get; init; } = [];

    /// <summary>Only a workspace's identity provider has said who they are: of themselves they see that workspace and no more.</summary>
    public bool OwesOwnProof { get; init; }

    /// <summary>The workspace whose identity provider began the session, where one did.</summary>
    public string? Provider { get; init; }

    public OwnSecondFactor SecondFactor { get; init; } = new(null, false, [], 0, false, false);

    public bool HasPasskey => SecondFactor.HasPasskey;

    /// <summary>For how long one of their workspaces may trust a device, at most; 0 for not at all.</summary>
    public int TrustDays { get; init; }

    /// <summary>Where they are not asked for the second factor again, the last first; none are shown until it is given.</summary>
    public IReadOnlyList<OwnTrust> Trusted { get; init; } = [];

    /// <summary>What stands between them and the workspace a sign-in leads to, where they are in none yet.</summary>
    public EntryNeed Need { get; init; }

    /// <summary>It was a moment ago that they gave their password.</summary>
    public bool IsFresh { get; init; }

    /// <summary>Someone has invited the address, but that the mailbox is theirs is only an admin's word.</summary>
    public bool MustProveAddress { get; init; }
}

/// <param name="Email">The new one.</param>
/// <param name="Until">How long the link works.</param>
/// <param name="By">The workspace whose administrator asked for it; null where it was the person.</param>
public sealed record OwnNewAddress(string Email, DateTimeOffset Until, string? By);

/// <param name="Since">Since when they have one; null where they do not.</param>
/// <param name="HasApp">Whether an authenticator app is among them.</param>
/// <param name="Passkeys">Theirs, the oldest first; none are shown until the second factor is given.</param>
/// <param name="CodesLeft">How many recovery codes are left.</param>
/// <param name="Offered">Whether any of their workspaces uses a second factor.</param>
/// <param name="HasPasskey">Whether they have any.</param>
public sealed record OwnSecondFactor(DateTimeOffset? Since, bool HasApp, IReadOnlyList<OwnPasskey> Passkeys, int CodesLeft, bool Offered, bool HasPasskey);

public sealed record OwnTrust(DeviceId Id, string Name, DateTimeOffset Since, bool IsThis);

public sealed record OwnPasskey(PasskeyId Id, string Name, DateTimeOffset CreatedAt, DateTimeOffset? LastUsedAt);

/// <param name="Portals">The portals open to them there; a null address is one that the operator has not connected.</param>
/// <param name="Fields">Their profile there, as far as they see it.</param>
public sealed record OwnWorkspace(
    string Code, string Name, string Role, bool Entered, IReadOnlyList<OwnPortal> Portals, IReadOnlyList<OwnField> Fields)
{
    /// <summary>Whether there is anything of the profile that they may change.</summary>
    public bool MayEdit => Fields.Any(f => f.MayEdit);

    /// <summary>Where their picture is; null while there is none.</summary>
    public string? Picture { get; init; }

    public bool MayEditPicture { get; init; }

    /// <summary>What entering it still needs; nothing where they are in it.</summary>
    public EntryNeed Need { get; init; }

    /// <summary>From when on they need a second factor there; null where they have one or need none.</summary>
    public DateTimeOffset? SecondFactorDue { get; init; }

    /// <summary>When they will be asked for another password there, where that is near.</summary>
    public DateTimeOffset? PasswordRunsOut { get; init; }

    /// <summary>Where they are, for one that they can't enter from there.</summary>
    public string? From { get; init; }

    /// <summary>Whether they pick their own skills there.</summary>
    public bool MayPickSkills { get; init; }
}

/// <summary>One field of their profile that they see.</summary>
public sealed record OwnField(string Name, string Label, ProfileKind Kind, string? Value, bool MayEdit);

public sealed record OwnPortal(string Id, string Name, string? Address);

/// <summary>Where each portal of the platform is, as the operator has configured it (<c>Roster:Portals:agent-desktop</c>).</summary>
public sealed record PortalAddresses(IReadOnlyDictionary<string, string> ById);

/// <summary>Reads what a person may see of themselves.</summary>
public sealed record ReadOwnAccount : IQuery<ReadOwnAccount, OwnAccount>
{
    public static Access Access => Access.SelfAtTheDoor("the start page says where they may go");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, PortalAddresses portals, IPortalDoors doors, MailedCodes codes, MailOptions mail, TimeProvider clock) : IHandler<ReadOwnAccount, OwnAccount>
    {
        public async Task<Result<OwnAccount>> HandleAsync(ReadOwnAccount operation, CancellationToken cancellation)
        {
            var actor = scope.Actor;
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == actor.Account!.Value, cancellation);
            var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == actor.Session!.Value, cancellation);
            var entered = await db.Set<SessionEntry>().Where(e => e.SessionId == session.Id && e.EndedAt == null).Select(e => e.TenantId).ToListAsync(cancellation);
            var members = await Memberships.KnownAsync(db, actor, cancellation);
            var (now, owesSecond) = (clock.GetUtcNow(), session.Owes(account));
            var owes = owesSecond || actor.OwesOwnProof;
            var must = account.MustChoosePassword && session.HasOwnProof;
            var proofs = await db.Set<ProviderProof>().AsNoTracking().Where(p => p.SessionId == session.Id).ToListAsync(cancellation);
            var trusted = await KnownDevices.TrustedAsync(db, session, cancellation);
            var mailed = members.Exists(m => m.Tenant.Policy.MfaEmailCode == EmailCode.Yes) ? await codes.OfAsync(session, account, cancellation) : ByMail.No;
            var connected = await doors.ReadAsync(db, cancellation);
            var workspaces = new List<OwnWorkspace>();
            foreach (var (user, tenant) in members)
            {
                var matrix = await OwnMatrix.Async(db, session.Id, tenant.Id, cancellation);
                var who = await Entrant.OfAsync(db, user, tenant.PrimaryAdmin == user.Id, cancellation);
                var (permissions, inside) = (who.Permissions, entered.Contains(tenant.Id));
                var proven = Proven.By(session, proofs.Find(p => p.TenantId == tenant.Id && p.UserId == user.Id));
                var need = inside && Networks.Let(Networks.Read(tenant.Policy.AllowedNetworks), scope.Caller.Ip) ? EntryNeed.Nothing
                    : SignOnRule.Of(tenant.Policy, proven, user.Id, scope.Caller.Ip, who, new Given(account.HasSecondFactor, EntryRule.Counts(tenant.Policy, session.SecondFactor, trusted, mailed, now) is not null, mailed), user.CreatedAt, now);
                // Of a workspace that asks for more first, no more than its name.
                workspaces.Add(new OwnWorkspace(
                    tenant.Code, tenant.Name, user.Type is { } type && need == EntryNeed.Nothing ? SystemRoles.TypeName(type) : "", inside,
                    need == EntryNeed.Nothing ? [.. Portal.OpenTo(user.Type, permissions).SelectMany(p => Tiles(p, tenant.Code, connected))] : [],
                    owes ? [] : OwnFields(user, tenant, matrix))
                {
                    Need = need,
                    From = need == EntryNeed.AnotherNetwork ? scope.Caller.Ip is { } ip ? Networks.Plain(ip).ToString() : "an unknown address" : null,
                    PasswordRunsOut = session.HasOwnProof && tenant.Policy.At(now).TakesPasswordOf(user.Id) ? PasswordAge.RunsOutSoon(tenant.Policy, account, now) : null,
                    SecondFactorDue = account.HasSecondFactor || mailed == ByMail.Given && tenant.Policy.MfaEmailCode == EmailCode.Yes ? null : EntryRule.DueAt(tenant.Policy, who, user.CreatedAt),
                    Picture = user.Picture is null || !inside ? null : $"/api/v1/users/{user.Id.Value}/picture/{user.Picture}?size=256&tenant={tenant.Code}",
                    MayPickSkills = inside && tenant.Policy.SkillsSelf == OwnSkills.Yes && permissions.Has(Permissions.ConversationsHandle),
                    MayEditPicture = ProfileRules.EditOwn(matrix, tenant.Policy, ProfileFields.Picture) is null,
                });
            }

            var old = !must && session.HasOwnProof && await PasswordAge.RunOutAsync(db, session, account, cancellation);
            var passkeys = account.HasSecondFactor ? await db.Set<Passkey>().AsNoTracking().Where(p => p.AccountId == account.Id).OrderBy(p => p.CreatedAt).ToListAsync(cancellation) : [];
            var pending = actor.OwesOwnProof ? [] : await Memberships.PendingAsync(db, account, cancellation);
            var current = members.Find(m => m.Tenant.Id == actor.Tenant) ?? members.FirstOrDefault();
            return new OwnAccount(
                current?.User.DisplayName ?? account.Address, account.Address, IntroduceYourself.IsNew(account), must || old,
                must || old || session.Proof == "link", PasswordRules.Of(members).LeastLength,
                workspaces, members.Count == 1 && pending.Count == 0 ? LandingOf(members[0].User.Type, workspaces[0]) : null)
            {
                OwesSecondFactor = owesSecond,
                OwesMailedCode = owesSecond && !account.HasSecondFactor,
                CodeIsOut = await codes.IsOutAsync(session.Id, cancellation),
                TakesMailedCode = owes || mailed == ByMail.No ? [] : [.. members.Where(m => m.Tenant.Policy is { Mfa: Mfa.Required, MfaEmailCode: EmailCode.Yes }).Select(m => m.Tenant.Name)],
                OwesOwnProof = actor.OwesOwnProof,
                Provider = session.HasOwnProof ? null : members.Find(m => proofs.Exists(p => p.TenantId == m.Tenant.Id))?.Tenant.Code,
                TrustDays = members.Count == 0 ? 0 : members.Max(m => m.Tenant.Policy.TrustedDeviceDays),
                Trusted = owes || !account.HasSecondFactor ? [] : [.. (await db.Set<KnownDevice>().AsNoTracking().Where(d => d.AccountId == account.Id && d.TrustedAt != null).ToListAsync(cancellation))
                    .OrderByDescending(d => d.TrustedAt).Select(d => new OwnTrust(d.Id, d.Name, d.TrustedAt!.Value, d.Id == session.DeviceId))],
                NewAddress = owes || members.Count == 0 ? null : await NewAddressAsync(account, members, now, cancellation),
                AddressFixed = members.Count == 0 ? null : AskOwnAddress.May(members, mail.IsConfigured, now)?.Title,
                IsFresh = actor.IsFresh,
                Need = entered.Count > 0 || Memberships.Home(members) is not { } home ? EntryNeed.Nothing : workspaces.Find(w => w.Code == home.Tenant.Code)!.Need,
                SecondFactor = new OwnSecondFactor(
                    account.SecondFactorSince,
                    account.HasSecondFactor && await db.Set<Authenticator>().AnyAsync(a => a.AccountId == account.Id && a.ProvenAt != null, cancellation),
                    owes ? [] : [.. passkeys.Select(p => new OwnPasskey(p.Id, p.Name, p.CreatedAt, p.LastUsedAt))],
                    owes ? 0 : await db.Set<RecoveryCode>().CountAsync(c => c.AccountId == account.Id && c.UsedAt == null, cancellation),
                    members.Exists(m => m.Tenant.Policy.Mfa != Mfa.Off), passkeys.Count > 0),
                Invitations = owes || account.AddressProvenAt is null ? [] : [.. pending.Select(m => new OwnInvitation(m.Tenant.Code, m.Tenant.Name))],
                PasswordIsOld = old,
                MustProveFirst = old && !actor.IsFresh,
                MustProveAddress = account.AddressProvenAt is null && pending.Count > 0,
            };
        }

        private async Task<OwnNewAddress?> NewAddressAsync(Account account, List<Membership> members, DateTimeOffset now, CancellationToken cancellation) =>
            await db.Set<AddressChange>().AsNoTracking().Where(c => c.AccountId == account.Id && c.State == AddressChangeState.Waiting && c.ExpiresAt > now && c.BeforeKey == account.AddressKey)
                .OrderByDescending(c => c.AskedAt).FirstOrDefaultAsync(cancellation) is { } change
                ? new(change.Address, change.ExpiresAt, change.ByThemselves ? null : members.Find(m => m.Tenant.Id == change.TenantId)?.Tenant.Name) : null;

        /// <summary>A tile for each that is connected as this portal; where none is, one for the portal itself. Of two of them Roster has a page of its own.</summary>
        private IReadOnlyList<OwnPortal> Tiles(Portal portal, string tenant, IReadOnlyList<PortalDoor> connected) =>
            portal == Portal.Console ? [new OwnPortal(portal.Id, portal.Name, $"/console/{tenant}/users")]
            : connected.Where(d => d.Portal == portal.Id).Select(d => new OwnPortal(portal.Id, d.Name, d.From(tenant))).ToList() is { Count: > 0 } tiles ? tiles
            : [new OwnPortal(portal.Id, portal.Name, portals.ById.GetValueOrDefault(portal.Id) ?? Own(portal, tenant))];

        private static string? Own(Portal portal, string tenant) =>
            portal == Portal.AgentDesktop ? $"/console/{tenant}/desktop" : portal == Portal.LiveBoard ? $"/console/{tenant}/board" : null;

        private static IReadOnlyList<OwnField> OwnFields(User user, Tenant tenant, ProfileMatrix matrix)
        {
            var values = ProfileValues.Parse(user.Profile);
            string? ValueOf(ProfileField field) =>
                field == ProfileFields.GivenName ? user.GivenName : field == ProfileFields.FamilyName ? user.FamilyName : values[field];
            return [.. ProfileFields.All.Where(f => f != ProfileFields.Picture && ProfileRules.See(matrix, f) is null)
                .Select(f => new OwnField(f.Path, f.Label, f.Kind, ValueOf(f), ProfileRules.EditOwn(matrix, tenant.Policy, f) is null))];
        }

        /// <summary>Where a person's work is: the console for those who run the workspace, their portal for the others.</summary>
        private static string? LandingOf(UserType? type, OwnWorkspace workspace)
        {
            var home = type switch
            {
                UserType.TenantAdmin or null => Portal.Console,
                UserType.BotAdmin => Portal.Operations,
                UserType.Supervisor => Portal.LiveBoard,
                UserType.Agent => Portal.AgentDesktop,
                UserType.Analyst => Portal.Analytics,
                _ => null,
            };
            return workspace.Portals.FirstOrDefault(p => p.Id == home?.Id)?.Address;
        }
    }
}

/// <summary>The same for pages: null when there is no session.</summary>
public sealed class OwnAccountReader(OperationRunner runner)
{
    public async Task<OwnAccount?> ReadAsync(Caller caller, CancellationToken cancellation) =>
        await runner.RunAsync<ReadOwnAccount, OwnAccount>(new ReadOwnAccount(), caller with { TenantCode = null }, cancellation) is { IsRefused: false } found ? found.Value : null;
}
