using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Users;

/// <summary>Changes which roles are one person's own; what they hold through groups stays. The tenant's row must be locked before the person was read.</summary>
public sealed class RolesEdit(OperationScope scope, UserDirectory directory, RoleChoice choice, Events events)
{
    public async Task<Problem?> ApplyAsync(LoadedUser found, IReadOnlyList<string>? typed, ICollection<FieldProblem> faults, CancellationToken cancellation)
    {
        var (user, before) = (found.User, faults.Count);
        var own = found.OwnRoles;
        var wanted = await choice.ReadAsync(typed, own, found.Tenant.Policy, faults, cancellation);
        var given = wanted.Where(r => own.All(held => held.Id != r.Id)).ToList();
        var taken = own.Where(held => wanted.All(r => r.Id != held.Id)).ToList();
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
        scope.Tenant.RemoveRange(taken.Select(role => user.Take(role.Id)).OfType<UserRole>());
        events.Add(new UserRolesChanged(user.Id, [.. given.Select(r => r.Id.Value)], [.. taken.Select(r => r.Id.Value)]) { Personal = found.Personal() });
        return null;
    }

    /// <summary>The primary admin and the last administrator stay administrators.</summary>
    private async Task<Problem?> WouldStripAsync(LoadedUser found, IReadOnlyList<Role> wanted, CancellationToken cancellation)
    {
        var kept = found.Roles.Where(r => found.User.Roles.Any(held => held.RoleId == r.Id && held.ThroughGroups));
        var after = RoleRules.Effective(found.User.Type, wanted.Concat(kept).Select(r => r.Permissions), found.Target.IsPrimary);
        return !RoleRules.IsAdministrator(found.Target.Effective) || RoleRules.IsAdministrator(after) ? null
            : found.Target.IsPrimary ? UserRules.PrimaryAdmin
            : found.User.State == UserState.Active && !await directory.AnotherAdministratorAsync(found.User.Id, cancellation) ? UserRules.LastAdministrator
            : null;
    }
}
