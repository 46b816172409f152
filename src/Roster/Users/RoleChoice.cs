using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>The roles someone is to have, as chosen: known here, enough and not too many, and given or taken only by those who may.</summary>
public sealed class RoleChoice(OperationScope scope, UserDirectory directory)
{
    private const string Field = "roleIds";

    private readonly Dictionary<RoleId, Role> _known = [];

    /// <summary>The chosen roles, of which these are held already; what is wrong with the choice is added to the faults.</summary>
    public async Task<IReadOnlyList<Role>> ReadAsync(
        IReadOnlyList<string>? typed, IReadOnlyCollection<Role> held, TenantPolicy policy, ICollection<FieldProblem> faults, CancellationToken cancellation)
    {
        var ids = new UserFields(faults).RoleIds(Field, typed);
        var roles = await KnownAsync(ids, cancellation);
        foreach (var unknown in ids.Index().Where(id => roles.All(r => r.Id != id.Item)))
        {
            faults.Add(UserFields.UnknownRole($"{Field}[{unknown.Index}]"));
        }

        if (typed is not { Count: > 0 } && policy.RequiredAtCreate.Contains(Field))
        {
            faults.Add(new(Field, "required", "Choose at least one role."));
        }

        if (policy.RolesThroughGroups && roles.Any(r => held.All(h => h.Id != r.Id)))
        {
            faults.Add(new(Field, "roles-through-groups", "People of this workspace get their roles through groups. Choose groups instead."));
        }

        if (policy.RolesMax is { } most && ids.Count > most)
        {
            faults.Add(new(Field, "too-many", most == 1 ? "One role only." : $"At most {most} roles."));
        }

        return roles;
    }

    /// <summary>Each role is asked for once in a change, however many people are given it.</summary>
    private async Task<IReadOnlyList<Role>> KnownAsync(IReadOnlyList<RoleId> ids, CancellationToken cancellation)
    {
        if (ids.Where(id => !_known.ContainsKey(id)).ToList() is { Count: > 0 } others)
        {
            foreach (var role in await directory.RolesAsync(others, cancellation))
            {
                _known[role.Id] = role;
            }
        }

        return [.. ids.Where(_known.ContainsKey).Select(id => _known[id]).OrderBy(r => r.Name, StringComparer.Ordinal)];
    }

    /// <summary>Whether the actor may give or take each of these to or from a person of this type.</summary>
    public Problem? MayTouch(IEnumerable<Role> roles, UserType? type) =>
        roles.Select(r => RoleRules.Grant(scope.Actor.Permissions, r.Permissions, type)).FirstOrDefault(p => p is not null) is { } refused
            ? refused.At(Field)
            : null;
}
