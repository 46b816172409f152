using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Users;

namespace Roster.Bots;

/// <summary>Who may do what to a bot, and who may have to do with one. Null means yes. Pure; tested as a matrix.</summary>
public static class BotRules
{
    public static readonly Problem PrimaryAdminOnly = Problem.Forbidden("primary-admin-only", "Only the primary admin hands bots over. Ask them to.");

    public static readonly Problem NotTheOwner = Problem.Forbidden("not-the-owner", "Only its owner or the primary admin deletes a bot.");

    public static readonly Problem OwnerStays = Problem.Conflict("owner-stays", "This person owns the bot. They stay its owner until the primary admin hands it over.");

    public static readonly Problem AlreadyOwner = Problem.Conflict("already-owner", "This person owns the bot already.", "to");

    public static readonly Problem Full = Problem.Conflict("bot-full", $"At most {Bot.MostMembers} people work on one bot beside its owner.");

    public static Problem? Edit(Actor actor) => Holds(actor, Permissions.BotsUpdate);

    /// <summary>Or deleting would be a way round handing over.</summary>
    public static Problem? Delete(Actor actor, UserId owner) =>
        Edit(actor) ?? ((actor.User ?? actor.KeyOwner) == owner || actor.Can(Permissions.BotsTransfer) ? null : NotTheOwner);

    public static Problem? Members(Actor actor) => Holds(actor, Permissions.BotsMembers);

    /// <summary>Giving someone a bot, or another role with it. Invited people may have theirs waiting for them.</summary>
    public static Problem? Give(Actor actor, Target person, UserId owner) =>
        Take(actor, person, owner)
        ?? (person.State is UserState.Active or UserState.Invited ? null : Problem.Conflict("member-blocked", "This person is out of the workspace, so they can't be given a bot."));

    public static Problem? Take(Actor actor, Target person, UserId owner) =>
        Members(actor) ?? RoleRules.Rank(actor.Permissions, person.Effective) ?? (person.Id == owner ? OwnerStays : null);

    /// <summary>The primary admin alone: the permission works for nobody else (<see cref="RoleRules.Effective"/>).</summary>
    public static Problem? Transfer(Actor actor) => actor.Can(Permissions.BotsTransfer) ? null : PrimaryAdminOnly;

    /// <summary>Asking the primary admin is for those who can't do it themselves.</summary>
    public static Problem? Ask(Actor actor) =>
        Edit(actor) ?? (actor.Can(Permissions.BotsTransfer) ? Problem.Conflict("hand-over-yourself", "You are the primary admin: hand the bot over yourself.") : null);

    /// <summary>Whether someone can own a bot: they are here, and may edit bots.</summary>
    public static Problem? Own(Target person) =>
        person.State != UserState.Active ? Problem.Conflict("owner-not-active", "A bot's owner must be active here, and this person is not.", "to")
        : !person.Effective.Has(Permissions.BotsUpdate)
            ? Problem.Conflict("owner-lacks-permission", $"This person lacks the permission {Permissions.BotsUpdate}, so they can't own a bot. Give them a role that has it first.", "to")
        : null;

    private static Problem? Holds(Actor actor, Permission permission) =>
        actor.Can(permission) ? null : Problem.Forbidden("not-permitted", $"This needs the permission {permission}, which you do not hold here.");
}
