using Roster.Platform.Kernel;
using Roster.Roles;

namespace Roster.Groups;

/// <summary>What a change would make of one person's permissions.</summary>
/// <param name="Id">The person.</param>
/// <param name="Before">What they may do.</param>
/// <param name="After">What they would.</param>
/// <param name="IsPrimary">Whether they are the tenant's primary admin.</param>
/// <param name="IsActive">Whether they are here; whoever is not is no administrator.</param>
public sealed record Shift(UserId Id, PermissionSet Before, PermissionSet After, bool IsPrimary, bool IsActive)
{
    public PermissionSet Gained => After.But(Before);

    public PermissionSet Lost => Before.But(After);

    /// <summary>How many administrators more or fewer there would be.</summary>
    public int Administrators => !IsActive ? 0 : (RoleRules.IsAdministrator(After) ? 1 : 0) - (RoleRules.IsAdministrator(Before) ? 1 : 0);

    public bool StripsPrimary => IsPrimary && RoleRules.IsAdministrator(Before) && !RoleRules.IsAdministrator(After);
}

/// <summary>Who may do what to a group. Groups give roles, so all that holds for roles holds here. Pure; tested as a matrix.</summary>
public static class GroupRules
{
    public static readonly Problem SystemGroup = Problem.Forbidden("system-group",
        "This group comes with Roster: its name and its roles are fixed, and it stays. Who is in it is up to you.");

    /// <summary>Two who settle the same thing would undo each other's work without end.</summary>
    public static readonly Problem DirectoryGroup = Problem.Conflict("directory-group",
        "This group comes from your directory: its name and who is in it are settled there. Which roles it carries is settled here.");

    public static readonly Problem NotDirectorys = Problem.Forbidden("not-the-directorys",
        "This group was made here, not by the directory, and is changed here alone. Rename or remove it, or give the directory’s group another name.");

    /// <summary>The directory's name and people are the directory's, and the workspace's are the workspace's.</summary>
    public static Problem? Keeper(GroupSource kept, bool byDirectory) =>
        byDirectory == (kept == GroupSource.Scim) ? null : byDirectory ? NotDirectorys : DirectoryGroup;

    public static readonly Problem OwnRoles = Problem.Forbidden("own-roles", "Nobody changes their own roles, nor through a group. Ask another administrator.");

    /// <summary>Rank of a group: nobody touches one that gives administrative permissions they lack.</summary>
    /// <param name="actor">Who.</param>
    /// <param name="carried">The roles of whoever is in it.</param>
    public static Problem? Edit(PermissionSet actor, IEnumerable<PermissionSet> carried) =>
        !actor.Has(Permissions.GroupsUpdate) ? Problem.Forbidden("not-permitted", $"This needs the permission {Permissions.GroupsUpdate}, which you do not hold here.")
        : actor.Covers(carried.Aggregate(PermissionSet.None, (all, role) => all.And(role)).Within(RoleRules.ButForHandingOver).Administrative) ? null
        : Problem.Forbidden("outranked", "This group gives administrative permissions that you do not hold, so you can't change it.");

    public static Problem? Delete(PermissionSet actor, bool isSystem, IReadOnlyCollection<PermissionSet> carried) =>
        Edit(actor, carried) ?? (isSystem ? SystemGroup : null) ?? Give(actor, carried, type: null);

    /// <summary>Roles given or taken by way of a group, to people of a type or of any.</summary>
    public static Problem? Give(PermissionSet actor, IEnumerable<PermissionSet> roles, UserType? type) =>
        roles.Select(role => RoleRules.Grant(actor, role, type)).FirstOrDefault(refused => refused is not null);

    /// <summary>Putting a person in or out: rank over the group and over the person, and never oneself where roles come with it.</summary>
    public static Problem? Move(Actor actor, UserId person, UserType? type, PermissionSet effective, IReadOnlyCollection<PermissionSet> carried) =>
        Edit(actor.Permissions, carried)
        ?? RoleRules.Rank(actor.Permissions, effective)
        ?? (carried.Count > 0 && IsSelf(actor, person) ? OwnRoles : null)
        ?? Give(actor.Permissions, carried, type);

    /// <summary>What a change may do to one whom it reaches: nothing to oneself, nothing to those who outrank, nothing that the actor could not give.</summary>
    public static Problem? Reach(Actor actor, Shift shift, bool rolesChange) =>
        IsSelf(actor, shift.Id) && rolesChange ? OwnRoles
        : shift.Before == shift.After ? null
        : RoleRules.Rank(actor.Permissions, shift.Before)
            ?? (actor.Permissions.Covers(shift.Gained.Administrative) ? null
                : Problem.Forbidden("grants-more-than-held", "This would give people administrative permissions that you do not hold."));

    private static bool IsSelf(Actor actor, UserId person) => (actor.User ?? actor.KeyOwner) == person;
}
