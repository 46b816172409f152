using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users.Addresses;
using Roster.Users.Profiles;

namespace Roster.Users;

/// <summary>A person with all that the rules look at, read in the operation's own transaction.</summary>
public sealed record LoadedUser(User User, Account? Account, Tenant Tenant, IReadOnlyList<Role> Roles, Target Target)
{
    /// <summary>Of the roles they hold, those given to them by name.</summary>
    public IReadOnlyList<Role> OwnRoles => [.. Roles.Where(r => User.Roles.Any(held => held.RoleId == r.Id && held.Own))];

    /// <summary>Which profile fields the workspace shows now.</summary>
    public required ProfileMatrix Matrix { get; init; }

    /// <summary>The groups they are in themselves.</summary>
    public IReadOnlyList<GroupTag> Groups { get; init; } = [];

    /// <summary>The queues they are in.</summary>
    public IReadOnlyList<QueueTag> Queues { get; init; } = [];

    /// <summary>The skills they have.</summary>
    public IReadOnlyList<SkillTag> Skills { get; init; } = [];

    /// <summary>What they are shown as among agents.</summary>
    public Standing Standing { get; init; } = new("offline", false);

    /// <summary>What their account has besides a password, as <see cref="SecondFactors.WordAsync"/> says it.</summary>
    public string SecondFactor { get; init; } = "none";

    public DateTimeOffset? InvitedAt { get; init; }

    /// <summary>The change of address that waits to be proven; of someone who also belongs elsewhere not one of their own.</summary>
    public AddressChange? Waiting { get; init; }

    public PersonLink? ReplacedBy { get; init; }

    public PersonLink? Replaces { get; init; }

    public PersonalPart Personal(string? reason = null, IReadOnlyList<FieldChange>? changes = null) => User.Personal(reason, changes);
}

/// <summary>Reads one person for an operation, and shows them as the API does.</summary>
public sealed class UserDirectory(OperationScope scope, AccountReach reach, IMemberships memberships, IQueues queues, ISkills skills, IAvailability availability, TimeProvider clock)
{
    /// <summary>The person, or null when there is none by that id here.</summary>
    public async Task<LoadedUser?> FindAsync(UserId id, CancellationToken cancellation) =>
        await scope.Tenant.Set<User>().Include(u => u.Roles).SingleOrDefaultAsync(u => u.Id == id, cancellation) is { } user ? await LoadAsync(user, cancellation) : null;

    /// <summary>A deleted person, of whom something personal is still kept.</summary>
    public async Task<LoadedUser?> FindDeletedAsync(UserId id, CancellationToken cancellation) =>
        await scope.Tenant.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Include(u => u.Roles).SingleOrDefaultAsync(u => u.Id == id && u.State == UserState.Deleted, cancellation) is { } user
            ? await LoadAsync(user, cancellation) : null;

    private async Task<LoadedUser> LoadAsync(User user, CancellationToken cancellation)
    {
        var (db, id) = (scope.Tenant, user.Id);
        var tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation);
        var account = user.AccountId is { } accountId ? await db.Set<Account>().SingleAsync(a => a.Id == accountId, cancellation) : null;
        var roleIds = user.Roles.Select(r => r.RoleId).ToList();
        var roles = await db.Set<Role>().Where(r => roleIds.Contains(r.Id)).OrderBy(r => r.Name).ToListAsync(cancellation);
        var shared = account is not null && (account.IsOperator || await reach.BelongsElsewhereAsync(account.Id, db.Tenant, cancellation));
        // Whoever was replaced is out for good, so that only who is out can have been.
        var by = user.IsBlocked ? await LinkAsync(db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => u.Replaces == id), cancellation) : null;
        var target = TargetOf(user, tenant, roles, account, shared) with { IsReplaced = by is not null };
        return new LoadedUser(user, account, tenant, roles, target)
        {
            Matrix = await ProfileShelf.CurrentAsync(db, db.Tenant, cancellation),
            Groups = await memberships.OfAsync(id, cancellation),
            Queues = await queues.OfAsync(user, cancellation),
            Skills = await skills.OfAsync(user, tenant.Policy.Skills, cancellation),
            Standing = await availability.OfAsync(user, tenant.Policy, cancellation),
            SecondFactor = account is null ? "none" : await SecondFactors.WordAsync(db, account, cancellation),
            InvitedAt = user.State == UserState.Invited ? await InvitedAtAsync(id, cancellation) : null,
            Waiting = await WaitingAsync(user, tenant.Policy, shared, cancellation),
            ReplacedBy = by,
            Replaces = user.Replaces is { } before ? await LinkAsync(db.Set<User>().Where(u => u.Id == before), cancellation) : null,
        };
    }

    /// <summary>The queues they are in after a change that is about to be saved.</summary>
    public Task<IReadOnlyList<QueueTag>> QueuesAsync(User user, CancellationToken cancellation) => queues.OfAsync(user, cancellation);

    private async Task<DateTimeOffset?> InvitedAtAsync(UserId id, CancellationToken cancellation) =>
        await scope.Tenant.Set<EventRow>().Where(e => e.SubjectId == id.Value && (e.Name == UserCreated.Word || e.Name == UserInvited.Word))
            .OrderByDescending(e => e.At).Select(e => (DateTimeOffset?)e.At).FirstOrDefaultAsync(cancellation);

    /// <summary>The same after a change that is about to be saved.</summary>
    public AddressChange? WaitingNow(LoadedUser found) =>
        scope.Tenant.Set<AddressChange>().Local.Where(c => c.UserId == found.User.Id && c.Waits(clock.GetUtcNow()) && !(found.Target.IsShared && c.ByThemselves)).MaxBy(c => c.Id.Value);

    private async Task<AddressChange?> WaitingAsync(User user, TenantPolicy policy, bool shared, CancellationToken cancellation) =>
        user.AccountId is null || policy.EmailChange == EmailChange.Never ? null
            : await AddressChanges.WaitingAsync(scope.Tenant, user.TenantId, user.Id, clock.GetUtcNow(), cancellation) is { } change && !(shared && change.ByThemselves) ? change : null;

    private static async Task<PersonLink?> LinkAsync(IQueryable<User> who, CancellationToken cancellation) =>
        await who.Select(u => new PersonLink(u.Id.Value, u.DisplayName)).SingleOrDefaultAsync(cancellation);

    /// <summary>The caller looked at no version, or at another than there is.</summary>
    public Problem? Unseen(LoadedUser found, int? seen) =>
        seen is null ? Problem.VersionRequired
        : seen == found.User.Version ? null
        : ChangedMeanwhile(found);

    public Problem ChangedMeanwhile(LoadedUser found) =>
        new(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this person while you were editing.") { Current = Show(found) };

    /// <summary>The tenant's roles by these ids; fewer when some are not its own.</summary>
    public async Task<IReadOnlyList<Role>> RolesAsync(IReadOnlyCollection<RoleId> ids, CancellationToken cancellation) =>
        await scope.Tenant.Set<Role>().Where(r => ids.Contains(r.Id)).OrderBy(r => r.Name).ToListAsync(cancellation);

    /// <summary>
    /// Whether an active administrator would remain without this person. Only for operations that lock the tenant
    /// (<see cref="ILocksTenant"/>): two who remove each other must go one after the other.
    /// </summary>
    public async Task<bool> AnotherAdministratorAsync(UserId butFor, CancellationToken cancellation)
    {
        var roles = await scope.Tenant.Set<Role>().AsNoTracking().ToListAsync(cancellation);
        return await Administrators.In(scope.Tenant, [.. roles.Select(r => (r.Id, r.Permissions))]).AnyAsync(u => u.Id != butFor, cancellation);
    }

    public UserDetails Show(LoadedUser loaded)
    {
        var (user, account, tenant, roles, target) = loaded;
        var (actor, now) = (scope.Actor, clock.GetUtcNow());
        return new UserDetails
        {
            Id = user.Id.Value,
            Version = user.Version,
            DisplayName = user.DisplayName,
            GivenName = user.GivenName,
            FamilyName = user.FamilyName,
            Email = user.Email,
            Phone = user.Phone,
            ExternalId = user.ExternalId,
            TimeZone = user.TimeZone,
            Picture = user.Picture,
            Profile = ProfileValues.Parse(user.Profile).Visible(loaded.Matrix),
            Source = Words<UserSource>.Of(user.Source),
            Type = user.Type is { } type ? Words<UserType>.Of(type) : null,
            State = Words<UserState>.Of(user.State),
            LockedUntil = user.IsLocked(now) ? user.LockedUntil : null,
            Roles = [.. roles.Select(r => new RoleTag(r.Id.Value, r.Code, r.Name, r.System, user.Roles.Any(held => held.RoleId == r.Id && held.Own)))],
            Groups = loaded.Groups,
            Queues = loaded.Queues,
            Skills = loaded.Skills,
            Availability = user.State == UserState.Active ? loaded.Standing.Availability : "offline",
            Online = loaded.Standing.Online || actor.IsHere(user.Id),
            LastSignInAt = user.LastSignInAt,
            CreatedAt = user.CreatedAt,
            IsPrimaryAdmin = target.IsPrimary,
            IsYou = actor.User == user.Id,
            PasswordState = account?.PasswordHash is null ? "none"
                : account.TemporaryUntil is not { } until ? "set"
                : until > now ? "temporary" : "temporary_expired",
            TemporaryPasswordExpiresAt = account is { PasswordHash: not null } ? account.TemporaryUntil : null,
            PasswordExpiresAt = account is { HasTemporaryPassword: false, PasswordSetAt: { } set } && !target.IsShared && tenant.Policy.PasswordExpiryDays is { } days ? set.AddDays(days) : null,
            SecondFactor = account is null || target.IsShared || user.State == UserState.Invited ? null : account.HasSecondFactor ? loaded.SecondFactor : "none",
            InvitedAt = user.State == UserState.Invited ? loaded.InvitedAt ?? user.CreatedAt : null,
            AddressChange = loaded.Waiting is { State: AddressChangeState.Waiting } change ? new(change.Address, change.AskedAt, change.ExpiresAt, change.ByThemselves) : null,
            ReplacedBy = loaded.ReplacedBy,
            Replaces = loaded.Replaces,
            ResetWays = [.. UserRules.ResetWays(target, tenant.Policy).Select(Words<Delivery>.Of)],
            May = new UserMay(
                Verdict.Of(UserRules.Edit(actor, target)),
                Verdict.Of(UserRules.EditName(actor, target, tenant.Policy)),
                Verdict.Of(UserRules.EditEmail(actor, target, tenant.Policy)),
                Verdict.Of(UserRules.EditRoles(actor, target)),
                Verdict.Of(UserRules.TypeFixed),
                Verdict.Of(UserRules.ResetPassword(actor, target, tenant.Policy.At(now))),
                Verdict.Of(UserRules.Suspend(actor, target, tenant.Policy)),
                Verdict.Of(UserRules.Reactivate(actor, target)),
                Verdict.Of(UserRules.Unlock(actor, target)),
                Verdict.Of(UserRules.Delete(actor, target, tenant.Policy)),
                Verdict.Of(UserRules.Replace(actor, target, tenant.Policy)),
                Verdict.Of(UserRules.ReadSessions(actor, target)),
                Verdict.Of(UserRules.EndSessions(actor, target)),
                Verdict.Of(UserRules.Invite(actor, target)),
                Verdict.Of(UserRules.CopyInvite(actor, target, tenant.Policy)),
                Verdict.Of(UserRules.RevokeInvite(actor, target)),
                Verdict.Of(UserRules.EditGroups(actor, target)),
                Verdict.Of(UserRules.HandOver(actor, tenant.PrimaryAdmin, target)),
                Verdict.Of(UserRules.Deactivate(actor, target, tenant.Policy)),
                Verdict.Of(UserRules.Activate(actor, target)),
                Verdict.Of(UserRules.ResetSecondFactor(actor, target))),
        };
    }

    /// <summary>
    /// The person after a change that is about to be saved: their version rises now, so that the answer carries the ETag they will have.
    /// Changes to their roles or account count as changes of them.
    /// </summary>
    public UserDetails ShowChanged(LoadedUser loaded)
    {
        scope.Tenant.MarkChanged(loaded.User);
        return Show(loaded with { Target = TargetOf(loaded.User, loaded.Tenant, loaded.Roles, loaded.Account, loaded.Target.IsShared) with { IsReplaced = loaded.Target.IsReplaced } });
    }

    internal Target TargetOf(User user, Tenant tenant, IEnumerable<Role> roles, Account? account, bool shared)
    {
        var primary = tenant.PrimaryAdmin == user.Id;
        return new Target(user.Id, user.State, user.IsLocked(clock.GetUtcNow()),
            RoleRules.Effective(user.Type, roles.Select(r => r.Permissions), primary), primary, account is not null, shared) { HasSecondFactor = account is { HasSecondFactor: true } };
    }
}
