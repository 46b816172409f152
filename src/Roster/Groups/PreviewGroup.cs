using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Users;

namespace Roster.Groups;

/// <param name="May">Whether the caller may do it.</param>
/// <param name="People">How many hold other roles than before, though they may do the same.</param>
/// <param name="Gaining">How many of them would gain something.</param>
/// <param name="Losing">How many of them would lose something.</param>
/// <param name="Changes">Each permission that changes for someone.</param>
public sealed record GroupPreview(Verdict May, long People, long Gaining, long Losing, IReadOnlyList<PermissionPreview> Changes);

/// <param name="RoleIds">All the roles it would carry; absent: as now.</param>
/// <param name="GroupIds">All the groups that would stand inside it; absent: as now.</param>
/// <param name="Delete">Or that it were removed.</param>
public sealed record PreviewGroupBody(IReadOnlyList<string>? RoleIds, IReadOnlyList<string>? GroupIds, bool? Delete);

/// <summary>What a change would do, person by person: their type's ceiling, their own roles and their other groups are reckoned in.</summary>
public sealed record PreviewGroup(GroupId Id, PreviewGroupBody Body) : IQuery<PreviewGroup, GroupPreview>
{
    public static Access Access => Access.Needs(Permissions.GroupsUpdate);

    public sealed class Handler(Holdings holdings, GroupEdit edit) : IHandler<PreviewGroup, GroupPreview>
    {
        public async Task<Result<GroupPreview>> HandleAsync(PreviewGroup operation, CancellationToken cancellation)
        {
            var (map, roles, faults) = (await holdings.MapAsync(cancellation), await holdings.RolesAsync(cancellation), new List<FieldProblem>());
            if (map.Find(operation.Id) is not { } now)
            {
                return Problem.NotFound;
            }

            var (fields, body) = (new GroupFields(faults), operation.Body);
            var wanted = now with
            {
                Roles = body.RoleIds is null ? now.Roles : fields.Roles(body.RoleIds, roles),
                Inner = body.GroupIds is null ? now.Inner : fields.Groups(body.GroupIds, map),
            };
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var outcome = body.Delete is true ? await edit.DeleteAsync(map, now.Id, cancellation) : await edit.ChangeAsync(map, wanted, cancellation);
            var shifts = outcome.Reached.Where(h => h.Changes).Select(h => h.Shift(roles)).ToList();
            return new GroupPreview(
                Verdict.Of(outcome.Refused), shifts.Count, shifts.Count(s => s.Gained != PermissionSet.None), shifts.Count(s => s.Lost != PermissionSet.None),
                [.. Permissions.All.Select(p => new PermissionPreview(p.Word, shifts.Count(s => s.Gained.Has(p)), shifts.Count(s => s.Lost.Has(p)))).Where(p => p.Gain + p.Lose > 0)]);
        }
    }
}
