using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <summary>Adds people and gives them a first credential, for every operation that does.</summary>
public sealed class Newcomers(OperationScope scope, UserDirectory directory, AddressBook addresses, RoleChoice choice, IMemberships memberships, PublicAddress address, Events events, TimeProvider clock)
{
    /// <summary>How many addresses of other workspaces' people one workspace may add in an hour.</summary>
    public const int MostKnownPerHour = 20;

    /// <param name="body">As typed.</param>
    /// <param name="tenant">Where.</param>
    /// <param name="inPlaceOf">Whom they replace: what is that person's own stands in nobody's way, and is given up by them in the same transaction.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <param name="source">Who keeps the entry.</param>
    public async Task<Result<UserCreatedAnswer>> AddAsync(CreateUserBody body, Tenant tenant, LoadedUser? inPlaceOf, CancellationToken cancellation, UserSource source = UserSource.Local)
    {
        var matrix = await ProfileShelf.CurrentAsync(scope.Tenant, tenant.Id, cancellation);
        var read = await ReadAsync(body, tenant, matrix, inPlaceOf, isRehearsal: false, cancellation, source);
        return read.Problem is { } refused ? refused : Show(Add(read.Value, tenant, inPlaceOf?.User), tenant, matrix, inPlaceOf?.User);
    }

    /// <summary>Adds each by the rules by which one is added. Who is refused stands in nobody's way, and nothing of them is left. Nobody is shown, and what is new is written in bulk.</summary>
    /// <param name="bodies">As typed.</param>
    /// <param name="tenant">Where.</param>
    /// <param name="isRehearsal">It is to be undone: then whether an address signs in elsewhere is not told by a bound either.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<Newcome>> AddAllAsync(IReadOnlyList<CreateUserBody> bodies, Tenant tenant, bool isRehearsal, CancellationToken cancellation)
    {
        scope.Tenant.WritesNewApart = true;
        return await EachAsync(bodies, tenant, isRehearsal, ready => Add(ready, tenant, replaced: null).User.Id, cancellation);
    }

    /// <summary>What adding each would come to. Nobody is added.</summary>
    public Task<IReadOnlyList<Newcome>> RehearseAllAsync(IReadOnlyList<CreateUserBody> bodies, Tenant tenant, CancellationToken cancellation) =>
        EachAsync(bodies, tenant, isRehearsal: true, _ => null, cancellation);

    private async Task<IReadOnlyList<Newcome>> EachAsync(IReadOnlyList<CreateUserBody> bodies, Tenant tenant, bool isRehearsal, Func<Ready, UserId?> add, CancellationToken cancellation)
    {
        var matrix = await ProfileShelf.CurrentAsync(scope.Tenant, tenant.Id, cancellation);
        await addresses.LookAheadAsync(
            [.. bodies.Select(b => EmailAddress.Parse(b.Email, out _)?.Key).OfType<string>().Distinct()],
            [.. bodies.Select(b => b.ExternalId?.Trim()).OfType<string>().Distinct()], cancellation);
        var answers = new List<Newcome>(bodies.Count);
        foreach (var body in bodies)
        {
            var read = await ReadAsync(body, tenant, matrix, inPlaceOf: null, isRehearsal, cancellation);
            answers.Add(read.Problem is { } refused ? new Newcome(null, refused) : new Newcome(add(read.Value), null));
        }

        return answers;
    }

    /// <summary>Asks every rule of someone who is to be added.</summary>
    private async Task<Result<Ready>> ReadAsync(CreateUserBody body, Tenant tenant, ProfileMatrix matrix, LoadedUser? inPlaceOf, bool isRehearsal, CancellationToken cancellation, UserSource source = UserSource.Local)
    {
        var faults = new List<FieldProblem>();
        var typed = Newcomer.Read(body, tenant, matrix, faults);
        var now = clock.GetUtcNow();
        var way = source == UserSource.Scim ? Newcomer.WayFromDirectory(tenant.Policy.At(now)) : Newcomer.ReadActivation(body.Activation, tenant, faults);
        var roles = await choice.ReadAsync(body.RoleIds, [], tenant.Policy, faults, cancellation);
        var groups = await memberships.ReadAsync(body.GroupIds, tenant.Policy, faults, cancellation);
        if (faults.Count > 0)
        {
            return Problem.Invalid(faults);
        }

        if ((choice.MayTouch(roles, typed.Type) ?? await memberships.MayJoinAsync(groups, typed.Type, cancellation) ?? addresses.Taken(typed.ExternalId)) is { } refused)
        {
            return refused;
        }

        var looked = await addresses.LookUpAsync(typed.Email!.Key, inPlaceOf?.User.Id, cancellation);
        if (looked.Problem is { } taken)
        {
            return taken;
        }

        var known = looked.Value.Known;
        if (inPlaceOf is { Target.IsShared: false } && known?.Id == inPlaceOf.User.AccountId)
        {
            // It ends with the person it was made for: whoever comes after them starts with nothing of theirs.
            known = null;
        }

        if (!isRehearsal && known?.Id != inPlaceOf?.User.AccountId && await TellsTooMuchAsync(known, way, now, cancellation))
        {
            return TooManyKnown;
        }

        addresses.Take(typed.Email.Key, typed.ExternalId);
        return new Ready(typed, roles, groups, known, way, source, now);
    }

    /// <summary>A mailed invitation is answered the same whether they sign in elsewhere or not; the other ways tell.</summary>
    public async Task<bool> TellsTooMuchAsync(Account? known, Delivery? way, DateTimeOffset now, CancellationToken cancellation) =>
        known is not null && way != Delivery.MailLink && await AskedTooMuchAsync(scope.Tenant, now, cancellation);

    private Added Add(Ready ready, Tenant tenant, User? replaced)
    {
        var (db, (typed, roles, groups, known, way, source, now)) = (scope.Tenant, ready);
        var user = new User(db.Tenant, typed.Email!, typed.Type, now);
        user.NameIt(typed.Given, typed.Family, typed.Display);
        user.Describe(typed.Phone, typed.ExternalId, typed.TimeZone);
        user.Fill(ProfileValues.Parse(null).With(typed.Profile));
        user.KeptBy(source);
        foreach (var role in roles)
        {
            user.Give(role.Id);
        }

        memberships.Join(user, groups);
        if (replaced is not null)
        {
            user.TakesThePlaceOf(replaced.Id);
        }

        var first = Welcome(user, tenant, known, way, now);
        db.AddNew(user);
        events.Add(new UserCreated(user.Id, Words<UserState>.Of(user.State), user.Type is { } type ? Words<UserType>.Of(type) : null,
            [.. roles.Select(r => r.Id.Value)], first.Activation, replaced?.Id.Value, groups.Groups.Count == 0 ? null : [.. groups.Groups.Select(g => g.Id)])
        {
            Personal = user.Personal(),
        });

        return new Added(user, first, roles, groups);
    }

    private UserCreatedAnswer Show(Added added, Tenant tenant, ProfileMatrix matrix, User? replaced)
    {
        var (user, first, roles, groups) = added;
        IReadOnlyList<Role> held = [.. roles.UnionBy(groups.Roles, r => r.Id).OrderBy(r => r.Name, StringComparer.Ordinal)];
        var target = directory.TargetOf(user, tenant, held, first.Account, shared: false);
        return new UserCreatedAnswer(
            directory.Show(new LoadedUser(user, first.Account, tenant, held, target) { Matrix = matrix, Groups = groups.Groups, Replaces = replaced is null ? null : new(replaced.Id.Value, replaced.DisplayName) }), first.Password, first.Link, first.Until, first.Outcome);
    }

    /// <summary>What opens the workspace to someone who is new in it, or back without a way to sign in.</summary>
    public Welcome Welcome(User user, Tenant tenant, Account? known, Delivery? way, DateTimeOffset now)
    {
        var first = known is null ? FirstCredential(user, tenant, way, now) : default;
        if (known is not null || way is Delivery.MailLink or Delivery.CopyLink)
        {
            // Somebody's own account is given no password by any admin: they join by accepting, with their own credentials.
            user.AwaitAcceptance();
        }
        else
        {
            user.Join(first.Account!.Id);
        }

        var told = known is not null && way != Delivery.MailLink;
        return new Welcome(first.Account, first.Password, first.Link, first.Until, told ? "acceptance" : way is { } by ? Words<Delivery>.Of(by) : "directory",
            told ? "awaiting_acceptance" : way is Delivery.MailLink or Delivery.CopyLink ? "invited" : "created");
    }

    /// <summary>An account for someone who has none, and what opens it: a temporary password, a link to hand over, or a link that is made when the mail is sent.</summary>
    private (Account? Account, string? Password, string? Link, DateTimeOffset? Until) FirstCredential(User user, Tenant tenant, Delivery? way, DateTimeOffset now)
    {
        var (db, account) = (scope.Tenant, new Account(EmailAddress.Parse(user.Email, out _)!, now));
        user.SignsInWith(account.Id);
        db.AddNew(account);
        switch (way)
        {
            case Delivery.ShownOnce:
                var (password, until) = (Secret.TemporaryPassword(), now.AddDays(tenant.Policy.TemporaryPasswordDays));
                account.GiveTemporaryPassword(TemporaryHash.Of(password), now, until);
                return (account, password, null, until);
            case Delivery.CopyLink:
                var expires = now.AddDays(tenant.Policy.InviteDays);
                return (account, null, address.Link(InvitationLink(db, account.Id, user, expires)), expires);
            default:
                return (account, null, null, null);
        }
    }

    /// <summary>A link to a first password to hand over: it proves nothing about the mailbox.</summary>
    public static string InvitationLink(RosterDb db, AccountId account, User user, DateTimeOffset expires) =>
        Links.Make(db, hash => new Link(account, LinkPurpose.Invite, hash, expires) { ForTenant = user.TenantId, ForUser = user.Id });

    /// <summary>That an address signs in elsewhere is told to whoever adds it: an admin may learn it of colleagues, not of a list of strangers.</summary>
    public static async Task<bool> AskedTooMuchAsync(TenantDb db, DateTimeOffset now, CancellationToken cancellation)
    {
        var since = now - TimeSpan.FromHours(1);
        return await db.Set<EventRow>().Where(e => (e.Name == UserCreated.Word || e.Name == UserInvited.Word || e.Name == UserRestored.Word) && e.At > since && e.Payload.Contains("\"acceptance\""))
            .Take(MostKnownPerHour).CountAsync(cancellation) == MostKnownPerHour;
    }

    public static readonly Problem TooManyKnown = new(ProblemKind.TooMany, "too-many-known-addresses",
        "Many people who already sign in elsewhere were added within the last hour. Wait a while, then go on.") { RetryAfter = TimeSpan.FromMinutes(10) };
}

/// <summary>Someone whom nothing stands in the way of being added.</summary>
/// <param name="Known">The account their address signs in with already, in another workspace.</param>
/// <param name="Way">To a first credential; null where nothing is given.</param>
/// <param name="Source">Who keeps the entry.</param>
internal sealed record Ready(Newcomer Typed, IReadOnlyList<Role> Roles, GroupsChosen Groups, Account? Known, Delivery? Way, UserSource Source, DateTimeOffset Now);

/// <summary>Someone who was just added.</summary>
internal sealed record Added(User User, Welcome First, IReadOnlyList<Role> Roles, GroupsChosen Groups);

/// <param name="Account">Made for them; null where they have one of their own.</param>
/// <param name="Password">A temporary one, to be shown once.</param>
/// <param name="Link">To hand over, to be shown once.</param>
/// <param name="Until">How long either works.</param>
/// <param name="Activation">How it reaches them: a way of the policy, <c>acceptance</c>, or <c>directory</c> where nothing is given.</param>
/// <param name="Outcome">As the answer says it.</param>
public sealed record Welcome(Account? Account, string? Password, string? Link, DateTimeOffset? Until, string Activation, string Outcome)
{
    public override string ToString() => nameof(Welcome);
}
