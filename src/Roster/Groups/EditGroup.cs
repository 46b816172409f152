using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Groups;

/// <summary>The members to change; an absent one stays.</summary>
public sealed record EditGroupBody
{
    public Patch<string> Name { get; init; }

    public Patch<string> Description { get; init; }

    /// <summary>All the roles it is to carry.</summary>
    public Patch<IReadOnlyList<string>> RoleIds { get; init; }

    /// <summary>All the groups that are to stand right inside it.</summary>
    public Patch<IReadOnlyList<string>> GroupIds { get; init; }
}

/// <summary>Changes a group; its people have the new rights at once.</summary>
public sealed record EditGroup(GroupId Id, int? Version, EditGroupBody Body) : IOperation<EditGroup, GroupView>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.GroupsUpdate);

    /// <summary>Whether the directory changes it, and not someone here. No request can say it.</summary>
    public bool ByDirectory { get; init; }

    /// <summary>What the directory calls it from now on.</summary>
    public Patch<string> ExternalId { get; init; }

    public sealed class Handler(OperationScope scope, TenantDb db, Holdings holdings, GroupEdit edit, GroupShelf shelf, Events events) : IHandler<EditGroup, GroupView>
    {
        public async Task<Result<GroupView>> HandleAsync(EditGroup operation, CancellationToken cancellation)
        {
            if (await db.Set<Group>().SingleOrDefaultAsync(g => g.Id == operation.Id, cancellation) is not { } group)
            {
                return Problem.NotFound;
            }

            var (map, roles) = (await holdings.MapAsync(cancellation), await holdings.RolesAsync(cancellation));
            if (GroupRules.Edit(scope.Actor.Permissions, map.RolesOf(group.Id).Select(r => roles[r])) is { } mayNot)
            {
                return mayNot;
            }

            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (seen != group.Version)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this group while you were editing.") { Current = await shelf.OneAsync(group.Id, cancellation) };
            }

            var faults = new List<FieldProblem>();
            var (fields, body, now) = (new GroupFields(faults), operation.Body, map.Find(group.Id)!);
            var name = body.Name.Given ? fields.Name(body.Name.Value) : group.Name;
            var description = body.Description.Given ? fields.Description(body.Description.Value) : group.Description;
            var carried = body.RoleIds.Given ? fields.Roles(body.RoleIds.Value, roles) : now.Roles;
            var inner = body.GroupIds.Given ? fields.Groups(body.GroupIds.Value, map) : now.Inner;
            var people = await shelf.PeopleAsync(group.Id, cancellation);
            var called = operation.ExternalId.Given ? fields.ExternalId(operation.ExternalId.Value) : group.ExternalId;
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var renamed = (name, description, called) != (group.Name, group.Description, group.ExternalId);
            if ((name, called) != (group.Name, group.ExternalId) && GroupRules.Keeper(group.Source, operation.ByDirectory) is { } notTheirs)
            {
                return notTheirs;
            }

            if (group.IsSystem && (renamed || !carried.SetEquals(now.Roles)))
            {
                return GroupRules.SystemGroup;
            }

            if (!renamed && carried.SetEquals(now.Roles) && inner.SetEquals(now.Inner))
            {
                return await shelf.ShowAsync(group, map, people, cancellation);
            }

            var wanted = now with { Name = name!, Roles = carried, Inner = inner };
            var outcome = await edit.ChangeAsync(map, wanted, cancellation);
            if (outcome.Refused is { } refused)
            {
                return refused;
            }

            Write(group, now, wanted, description, called);
            holdings.Write(outcome.Reached);
            return await shelf.ShowAsync(group, outcome.Map, people, cancellation);
        }

        private void Write(Group group, GroupNode now, GroupNode wanted, string description, string? called)
        {
            var (given, taken) = (wanted.Roles.Except(now.Roles).ToList(), now.Roles.Except(wanted.Roles).ToList());
            var (putIn, takenOut) = (wanted.Inner.Except(now.Inner).ToList(), now.Inner.Except(wanted.Inner).ToList());
            db.AddRange(given.Select(r => new GroupRole(db.Tenant, group.Id, r)));
            db.RemoveRange(taken.Select(r => new GroupRole(db.Tenant, group.Id, r)));
            db.AddRange(putIn.Select(g => new GroupNesting(db.Tenant, group.Id, g)));
            db.RemoveRange(takenOut.Select(g => new GroupNesting(db.Tenant, group.Id, g)));
            var changes = new[] { new FieldChange("name", group.Name, wanted.Name), new FieldChange("description", group.Description, description), new FieldChange("externalId", group.ExternalId, called) };
            events.Add(new GroupChanged(group.Id, db.Tenant, Values(given), Values(taken), [.. putIn.Select(g => g.Value)], [.. takenOut.Select(g => g.Value)])
            {
                Personal = new PersonalPart { Subject = wanted.Name, Changes = [.. changes.Where(c => c.Before != c.After)] },
            });
            group.Describe(wanted.Name, description);
            group.IsCalled(called);
            db.MarkChanged(group);
        }

        private static IReadOnlyList<Guid> Values(IEnumerable<RoleId> roles) => [.. roles.Select(r => r.Value)];
    }
}
