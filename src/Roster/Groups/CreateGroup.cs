using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Groups;

/// <param name="RoleIds">The roles it carries.</param>
/// <param name="GroupIds">The groups inside it: their people are in it too.</param>
public sealed record CreateGroupBody(string? Name, string? Description, IReadOnlyList<string>? RoleIds, IReadOnlyList<string>? GroupIds);

/// <summary>Makes a group of the tenant's own. People are put in after.</summary>
public sealed record CreateGroup(CreateGroupBody Body) : IOperation<CreateGroup, GroupCreatedAnswer>, ILocksTenant
{
    /// <summary>Most groups of a tenant: the whole of them is looked at whenever one changes.</summary>
    public const int Most = 1_000;

    public static Access Access => Access.Needs(Permissions.GroupsUpdate);

    /// <summary>Who keeps it. No request can say it.</summary>
    public GroupSource Source { get; init; } = GroupSource.Local;

    /// <summary>What the directory calls it.</summary>
    public string? ExternalId { get; init; }

    public sealed class Handler(TenantDb db, Holdings holdings, GroupEdit edit, GroupShelf shelf, Events events) : IHandler<CreateGroup, GroupCreatedAnswer>
    {
        public async Task<Result<GroupCreatedAnswer>> HandleAsync(CreateGroup operation, CancellationToken cancellation)
        {
            var (faults, body, map) = (new List<FieldProblem>(), operation.Body, await holdings.MapAsync(cancellation));
            var fields = new GroupFields(faults);
            var (name, description) = (fields.Name(body.Name), fields.Description(body.Description));
            var externalId = fields.ExternalId(operation.ExternalId);
            var (roles, inner) = (fields.Roles(body.RoleIds, await holdings.RolesAsync(cancellation)), fields.Groups(body.GroupIds, map));
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (map.All.Count >= Most)
            {
                return Problem.Conflict("too-many-groups", $"A workspace has at most {Most:N0} groups.");
            }

            var group = new Group(db.Tenant, name!, description, operation.Source);
            group.IsCalled(externalId);
            var begun = new GroupNode(group.Id, group.Name, IsSystem: false, new HashSet<RoleId>(), new HashSet<GroupId>());
            var outcome = await edit.ChangeAsync(map.With(begun), begun with { Roles = roles, Inner = inner }, cancellation);
            if (outcome.Refused is { } refused)
            {
                return refused;
            }

            db.Add(group);
            db.AddRange(roles.Select(r => new GroupRole(db.Tenant, group.Id, r)));
            db.AddRange(inner.Select(g => new GroupNesting(db.Tenant, group.Id, g)));
            holdings.Write(outcome.Reached);
            events.Add(new GroupCreated(group.Id, db.Tenant, [.. roles.Select(r => r.Value)], [.. inner.Select(g => g.Value)]) { Personal = new PersonalPart { Subject = group.Name } });
            return new GroupCreatedAnswer(await shelf.ShowAsync(group, outcome.Map, people: 0, cancellation));
        }
    }
}
