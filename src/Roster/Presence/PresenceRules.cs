using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Users;

namespace Roster.Presence;

/// <summary>Who may say where an agent stands. Null means yes. Pure; tested as a matrix.</summary>
public static class PresenceRules
{
    public static readonly Problem NotInPerson = Problem.Forbidden("not-in-person", "Only a person has an availability, and no key.");

    public static Problem? Choose(Actor actor) => actor.User is null ? NotInPerson : Holds(actor, Permissions.AvailabilityOwn);

    /// <summary>Somebody else's, with rank as for every change of a person.</summary>
    public static Problem? Set(Actor actor, Target target) =>
        Holds(actor, Permissions.AvailabilitySet) ?? RoleRules.Rank(actor.Permissions, target.Effective)
        ?? (target.State == UserState.Active ? null : Problem.Conflict("not-active", "This person is not active here, so they have no availability."))
        ?? (target.Effective.Has(Permissions.ConversationsHandle) ? null : Problem.Conflict("handles-nothing", "None of this person’s roles lets them handle conversations, so they have no availability."));

    private static Problem? Holds(Actor actor, Permission permission) =>
        actor.Can(permission) ? null : Problem.Forbidden("not-permitted", $"This needs the permission {permission}, which you do not hold here.");
}
