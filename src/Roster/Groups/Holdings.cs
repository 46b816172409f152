using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Groups;

/// <summary>What one person holds through groups, as it is and as it would be.</summary>
/// <param name="Held">Their rows, however they came by each.</param>
/// <param name="After">The roles their groups would give them.</param>
public sealed record Holding(UserId Id, UserType? Type, UserState State, bool IsPrimary, string NameKey, IReadOnlyList<UserRole> Held, IReadOnlySet<RoleId> After)
{
    public bool Changes => !Held.Where(h => h.ThroughGroups).Select(h => h.RoleId).ToHashSet().SetEquals(After);

    public Shift Shift(IReadOnlyDictionary<RoleId, PermissionSet> roles) => new(Id,
        RoleRules.Effective(Type, Held.Select(h => roles[h.RoleId]), IsPrimary),
        RoleRules.Effective(Type, Held.Where(h => h.Own).Select(h => h.RoleId).Union(After).Select(r => roles[r]), IsPrimary),
        IsPrimary, State == UserState.Active);
}

/// <summary>
/// The one place that knows what people hold through groups, and the only one that writes it: everyone else reads <see cref="UserRole"/>.
/// What changes groups asks here what would become of whom, and has it written in its own transaction, the tenant's row locked.
/// </summary>
public sealed class Holdings(OperationScope scope)
{
    /// <summary>Most people whom one change may reach: so long the workspace's other changes wait.</summary>
    public const int MostReached = 50_000;

    public static readonly Problem TooManyReached = Problem.Conflict("reaches-too-many",
        $"This would change the roles of more than {MostReached:N0} people at once. Do it in steps, with smaller groups.");

    public Task<GroupMap> MapAsync(CancellationToken cancellation) => MapAsync(scope.Tenant, cancellation);

    public static async Task<GroupMap> MapAsync(TenantDb db, CancellationToken cancellation)
    {
        var roles = (await db.Set<GroupRole>().AsNoTracking().ToListAsync(cancellation)).ToLookup(r => r.GroupId, r => r.RoleId);
        var inner = (await db.Set<GroupNesting>().AsNoTracking().ToListAsync(cancellation)).ToLookup(n => n.OuterId, n => n.InnerId);
        var groups = await db.Set<Group>().AsNoTracking().Select(g => new { g.Id, g.Name, g.Source }).ToListAsync(cancellation);
        return new GroupMap(groups.Select(g => new GroupNode(g.Id, g.Name, g.Source == GroupSource.System, roles[g.Id].ToHashSet(), inner[g.Id].ToHashSet()) { IsDirectorys = g.Source == GroupSource.Scim }));
    }

    public async Task<IReadOnlyDictionary<RoleId, PermissionSet>> RolesAsync(CancellationToken cancellation) =>
        await scope.Tenant.Set<Role>().AsNoTracking().ToDictionaryAsync(r => r.Id, r => r.Permissions, cancellation);

    /// <summary>The people of the groups that would give other roles, whatever state they are in; null when they are too many.</summary>
    public async Task<IReadOnlyList<Holding>?> ReachedAsync(GroupMap before, GroupMap after, CancellationToken cancellation)
    {
        var differ = before.ThatDiffer(after);
        if (differ.Count == 0)
        {
            return [];
        }

        var people = scope.Tenant.Set<GroupMember>().Where(m => differ.Contains(m.GroupId)).Select(m => m.UserId).Distinct();
        return await people.Take(MostReached + 1).CountAsync(cancellation) > MostReached
            ? null
            : await ReadAsync(people, (_, groups) => after.RolesOf(groups), cancellation);
    }

    /// <summary>These people, as they would be with other groups.</summary>
    /// <param name="ids">Who.</param>
    /// <param name="after">The roles through groups of a person who is in these groups now.</param>
    /// <param name="cancellation">Stops it.</param>
    public Task<IReadOnlyList<Holding>> OfAsync(IReadOnlyCollection<UserId> ids, Func<UserId, IEnumerable<GroupId>, IReadOnlySet<RoleId>> after, CancellationToken cancellation) =>
        ReadAsync(Everyone.Where(u => ids.Contains(u.Id)).Select(u => u.Id), after, cancellation);

    /// <summary>Whether the actor may do this to all whom it reaches, and whether someone remains who can repair the tenant.</summary>
    public async Task<Problem?> JudgeAsync(IEnumerable<Holding> reached, CancellationToken cancellation)
    {
        var roles = await RolesAsync(cancellation);
        var shifts = reached.Where(h => h.Changes).Select(h => h.Shift(roles)).ToList();
        return shifts.Select(s => GroupRules.Reach(scope.Actor, s, rolesChange: true)).FirstOrDefault(refused => refused is not null)
            ?? (shifts.Any(s => s.StripsPrimary) ? UserRules.PrimaryAdmin : null)
            ?? (shifts.Any(s => s.Administrators < 0)
                && await Administrators.In(scope.Tenant, [.. roles.Select(r => (r.Key, r.Value))]).CountAsync(cancellation) + shifts.Sum(s => s.Administrators) <= 0
                    ? UserRules.LastAdministrator : null);
    }

    /// <summary>Writes what they hold through groups from now on. Own roles are not touched.</summary>
    public void Write(IEnumerable<Holding> reached)
    {
        foreach (var person in reached.Where(h => h.Changes))
        {
            foreach (var held in person.Held)
            {
                held.ThroughGroups = person.After.Contains(held.RoleId);
                if (held is { Own: false, ThroughGroups: false })
                {
                    scope.Tenant.Remove(held);
                }
            }

            foreach (var role in person.After.Where(r => person.Held.All(held => held.RoleId != r)))
            {
                scope.Tenant.Add(new UserRole(scope.Tenant.Tenant, person.Id, role, person.NameKey) { ThroughGroups = true });
            }
        }
    }

    private IQueryable<User> Everyone => scope.Tenant.Set<User>().IgnoreQueryFilters([Filters.Deleted]);

    private async Task<IReadOnlyList<Holding>> ReadAsync(IQueryable<UserId> people, Func<UserId, IEnumerable<GroupId>, IReadOnlySet<RoleId>> after, CancellationToken cancellation)
    {
        var db = scope.Tenant;
        var primary = await db.Set<Tenant>().Where(t => t.Id == db.Tenant).Select(t => t.PrimaryAdmin).SingleAsync(cancellation);
        var users = await Everyone.Where(u => people.Contains(u.Id)).Select(u => new { u.Id, u.Type, u.State, u.NameKey }).ToListAsync(cancellation);
        var held = (await db.Set<UserRole>().Where(h => people.Contains(h.UserId)).ToListAsync(cancellation)).ToLookup(h => h.UserId);
        var groups = (await db.Set<GroupMember>().AsNoTracking().Where(m => people.Contains(m.UserId)).ToListAsync(cancellation)).ToLookup(m => m.UserId, m => m.GroupId);
        return [.. users.Select(u => new Holding(u.Id, u.Type, u.State, u.Id == primary, u.NameKey, [.. held[u.Id]], after(u.Id, groups[u.Id])))];
    }
}
