using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Users;

/// <summary>Changes which roles one person holds. The tenant's row must be locked before the person was read.</summary>
public sealed class RolesEdit(OperationScope scope, UserDirectory directory, RoleChoice choice, Events events)
{
    public async Task<Problem?> ApplyAsync(LoadedUser found, IReadOnlyList<string>? typed, ICollection<FieldProblem> faults, CancellationToken cancellation)
    {
        var (user, before) = (found.User, faults.Count);
        var wanted = await choice.ReadAsync(typed, found.Tenant.Policy, faults, cancellation);
        var given = wanted.Where(r => found.Roles.All(held => held.Id != r.Id)).ToList();
        var taken = found.Roles.Where(held => wanted.All(r => r.Id != held.Id)).ToList();
        if (faults.Count > before || given.Count + taken.Count == 0)
        {
            return null;
        }

        if (UserRules.EditRoles(scope.Actor, found.Target) is { } mayNot)
        {
            return mayNot.At("roleIds");
        }

        if (choice.MayTouch(given.Concat(taken), user.Type) is { } refused)
        {
            return refused;
        }

        if (await WouldStripAsync(found, wanted, cancellation) is { } strips)
        {
            return strips.At("roleIds");
        }

        given.ForEach(role => user.Give(role.Id));
        scope.Tenant.RemoveRange(user.Roles.Where(held => taken.Any(role => role.Id == held.RoleId)));
        taken.ForEach(role => user.Take(role.Id));
        events.Add(new UserRolesChanged(user.Id, [.. given.Select(r => r.Id.Value)], [.. taken.Select(r => r.Id.Value)]) { Personal = found.Personal() });
        return null;
    }

    /// <summary>The primary admin and the last administrator stay administrators.</summary>
    private async Task<Problem?> WouldStripAsync(LoadedUser found, IReadOnlyList<Role> wanted, CancellationToken cancellation)
    {
        var after = RoleRules.Effective(found.User.Type, wanted.Select(r => r.Permissions), found.Target.IsPrimary);
        return !RoleRules.IsAdministrator(found.Target.Effective) || RoleRules.IsAdministrator(after) ? null
            : found.Target.IsPrimary ? UserRules.PrimaryAdmin
            : found.User.State == UserState.Active && !await directory.AnotherAdministratorAsync(found.User.Id, cancellation) ? UserRules.LastAdministrator
            : null;
    }
}
