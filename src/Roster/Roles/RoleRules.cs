using Roster.Platform.Kernel;

namespace Roster.Roles;

/// <summary>Who may give what to whom (the product's section 11). Pure: no database, tested as a matrix.</summary>
public static class RoleRules
{
    /// <summary>
    /// What a person may do: their roles together, as far as their type lets through. Handing over is the primary admin's alone,
    /// so by rank nobody else touches the primary admin.
    /// </summary>
    public static PermissionSet Effective(UserType? type, IEnumerable<PermissionSet> roles, bool isPrimary) =>
        roles.Aggregate(PermissionSet.None, (all, role) => all.And(role))
            .Within(UserTypes.Ceiling(type))
            .Within(isPrimary ? PermissionSet.Everything : ButForHandingOver);

    /// <summary>Rank: nobody touches someone who holds an administrative permission they lack.</summary>
    public static Problem? Rank(PermissionSet actor, PermissionSet target) =>
        actor.Covers(target.Administrative) ? null
            : Problem.Forbidden("outranked", "This person holds administrative permissions that you do not hold, so you can't change them.");

    /// <summary>Administrative permissions are granted by those who hold them; operational ones by anyone who may assign roles.</summary>
    public static Problem? Grant(PermissionSet actor, PermissionSet role, UserType? targetType) =>
        !actor.Has(Permissions.RolesAssign)
            ? Problem.Forbidden("not-permitted", $"Giving or taking roles needs the permission {Permissions.RolesAssign}, which you do not hold here.")
            : !actor.Covers(role.Within(UserTypes.Ceiling(targetType)).Within(ButForHandingOver).Administrative)
                ? Problem.Forbidden("grants-more-than-held", "This role gives administrative permissions that you do not hold, so you can't give it.")
                : null;

    /// <summary>A role is written only with administrative permissions that the writer holds: neither put in nor taken out.</summary>
    public static Problem? Write(PermissionSet actor, PermissionSet before, PermissionSet after) =>
        actor.Covers(new PermissionSet(before.Bits ^ after.Bits).Administrative) ? null
            : Problem.Forbidden("grants-more-than-held", "You can put in or take out only administrative permissions that you hold yourself.");

    public static readonly Problem SystemRole = Problem.Forbidden("system-role", "This role comes with Roster and can't be changed. Copy it to make your own.");

    public static PermissionSet ButForHandingOver { get; } = new(PermissionSet.Everything.Bits & ~PermissionSet.Of(Permissions.BotsTransfer).Bits);

    /// <summary>An administrator can repair a tenant: edits people and roles.</summary>
    public static bool IsAdministrator(PermissionSet effective) =>
        effective.Has(Permissions.UsersUpdate) && effective.Has(Permissions.RolesUpdate);
}
