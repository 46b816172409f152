using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;

namespace Roster.Groups;

/// <param name="Add">The people to put in; one who is in it already stays.</param>
/// <param name="Remove">The people to take out; one who is not in it is none the worse.</param>
public sealed record GroupMembersBody(IReadOnlyList<string>? Add, IReadOnlyList<string>? Remove);

/// <summary>Puts people into a group or takes them out of it: all of them, or none when one may not be.</summary>
public sealed record ChangeGroupMembers(GroupId Id, GroupMembersBody Body) : IOperation<ChangeGroupMembers, GroupView>, ILocksTenant
{
    /// <summary>Most people in one request.</summary>
    public const int Most = 500;

    public static Access Access => Access.Needs(Permissions.GroupsUpdate);

    /// <summary>Whether the directory changes it, and not someone here. No request can say it.</summary>
    public bool ByDirectory { get; init; }

    public IEnumerable<FieldProblem> Validate()
    {
        if ((Body.Add?.Count ?? 0) + (Body.Remove?.Count ?? 0) is 0 or > Most)
        {
            yield return new("add", "out-of-range", $"Name 1 to {Most} people to put in or take out.");
        }
    }

    public sealed class Handler(OperationScope scope, TenantDb db, Holdings holdings, GroupShelf shelf, Events events) : IHandler<ChangeGroupMembers, GroupView>
    {
        public async Task<Result<GroupView>> HandleAsync(ChangeGroupMembers operation, CancellationToken cancellation)
        {
            if (await db.Set<Group>().SingleOrDefaultAsync(g => g.Id == operation.Id, cancellation) is not { } group)
            {
                return Problem.NotFound;
            }

            if (GroupRules.Keeper(group.Source, operation.ByDirectory) is { } notTheirs)
            {
                return notTheirs;
            }

            var faults = new List<FieldProblem>();
            var people = await PeopleAsync(operation.Body, faults, cancellation);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var there = (await db.Set<GroupMember>().AsNoTracking().Where(m => m.GroupId == group.Id && people.Keys.Contains(m.UserId)).Select(m => m.UserId).ToListAsync(cancellation)).ToHashSet();
            var (added, removed) = (Ids(operation.Body.Add).Where(p => !there.Contains(p)).ToHashSet(), Ids(operation.Body.Remove).Where(there.Contains).ToHashSet());
            var map = await holdings.MapAsync(cancellation);
            var moved = await holdings.OfAsync([.. added, .. removed],
                (person, groups) => map.RolesOf(added.Contains(person) ? groups.Append(group.Id) : groups.Where(g => g != group.Id)), cancellation);
            if (await JudgeAsync(map.RolesOf(group.Id), moved, cancellation) is { } refused)
            {
                return refused;
            }

            db.AddRange(added.Select(p => new GroupMember(db.Tenant, group.Id, p)));
            db.RemoveRange(removed.Select(p => new GroupMember(db.Tenant, group.Id, p)));
            holdings.Write(moved);
            foreach (var person in added.Concat(removed))
            {
                db.MarkChanged(people[person]);
                events.Add(new UserGroupsChanged(person, added.Contains(person) ? [group.Id.Value] : [], removed.Contains(person) ? [group.Id.Value] : [])
                {
                    Personal = people[person].Personal(),
                });
            }

            return await shelf.ShowAsync(group, map, await shelf.PeopleAsync(group.Id, cancellation) + added.Count - removed.Count, cancellation);
        }

        private async Task<Problem?> JudgeAsync(IReadOnlySet<RoleId> carried, IReadOnlyList<Holding> moved, CancellationToken cancellation)
        {
            var roles = await holdings.RolesAsync(cancellation);
            PermissionSet[] given = [.. carried.Select(r => roles[r])];
            return GroupRules.Edit(scope.Actor.Permissions, given)
                ?? moved.Select(person => GroupRules.Move(scope.Actor, person.Id, person.Type, person.Shift(roles).Before, given)).FirstOrDefault(p => p is not null)
                ?? await holdings.JudgeAsync(moved, cancellation);
        }

        private async Task<Dictionary<UserId, User>> PeopleAsync(GroupMembersBody body, List<FieldProblem> faults, CancellationToken cancellation)
        {
            var ids = Ids(body.Add).Concat(Ids(body.Remove)).ToHashSet();
            var known = await db.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
            foreach (var (field, typed) in new[] { ("add", body.Add), ("remove", body.Remove) })
            {
                faults.AddRange((typed ?? []).Index().Where(t => !Guid.TryParse(t.Item, out var id) || !known.ContainsKey(new UserId(id)))
                    .Select(t => new FieldProblem($"{field}[{t.Index}]", "unknown-user", "There is no such person here.")));
            }

            foreach (var twice in Ids(body.Remove).Where(Ids(body.Add).Contains).Take(1))
            {
                faults.Add(new("remove", "both-ways", $"{known.GetValueOrDefault(twice)?.DisplayName} can't be put in and taken out at once."));
            }

            return known;
        }

        private static IReadOnlyList<UserId> Ids(IReadOnlyList<string>? typed) =>
            [.. (typed ?? []).Select(t => Guid.TryParse(t, out var id) ? new UserId(id) : (UserId?)null).OfType<UserId>()];
    }
}
