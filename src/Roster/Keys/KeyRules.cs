using Roster.Platform.Kernel;
using Roster.Roles;

namespace Roster.Keys;

/// <summary>Who may make which key, and end whose. Pure.</summary>
public static class KeyRules
{
    public const int NameMost = 100, DaysMost = 365, DaysAtFirst = 90;

    /// <summary>Of those that work, in one workspace.</summary>
    public const int Most = 200;

    /// <summary>What no person holds: it is for services, whose keys name it.</summary>
    public static PermissionSet ForServices { get; } = PermissionSet.Of(Permissions.RoutingRead, Permissions.InteractionsWrite);

    public static FieldProblem? NameFault(string? name) =>
        string.IsNullOrWhiteSpace(name) || name.Length > NameMost ? new("name", "required", $"A key needs a name of at most {NameMost} characters.") : null;

    /// <summary>A key is given what its maker holds, and what is for services.</summary>
    public static Problem? Give(PermissionSet actor, PermissionSet named) =>
        actor.And(ForServices).Covers(named) ? null
            : Problem.Forbidden("grants-more-than-held", "A key can be given only permissions that you hold yourself.").At("permissions");

    /// <summary>One's own, and by rank those of others.</summary>
    public static Problem? Revoke(Actor actor, UserId owner, PermissionSet owned) =>
        (actor.User ?? actor.KeyOwner) == owner ? null : RoleRules.Rank(actor.Permissions, owned);

    /// <summary>What it names, as far as its owner holds it. What is for services is for keys alone, and only for those that name it.</summary>
    public static PermissionSet RightsOf(PermissionSet owner, PermissionSet named) =>
        (named == PermissionSet.Everything ? owner : owner.And(ForServices)).Within(named);
}
