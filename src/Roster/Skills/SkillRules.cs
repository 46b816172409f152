using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Skills;

/// <summary>Who may do what to a skill, and give which to whom. Null means yes. Pure; tested as a matrix.</summary>
public static class SkillRules
{
    public static readonly Problem NotOwn = Problem.Forbidden("skills-not-own", "Here nobody picks their own skills. Ask whoever leads you.");

    /// <summary>Changing it, and giving it. A skill is an ability and no right: no rank stands in the way.</summary>
    public static Problem? Edit(Actor actor, bool archived) =>
        Holds(actor) ?? (archived ? Problem.Conflict("skill-archived", "This skill is archived. Bring it back first.") : null);

    public static Problem? Archive(Actor actor, bool archived) =>
        Holds(actor) ?? (archived ? Problem.Conflict("already-archived", "This skill is archived already.") : null);

    public static Problem? BringBack(Actor actor, bool archived) =>
        Holds(actor) ?? (archived ? null : Problem.Conflict("not-archived", "This skill is not archived."));

    /// <summary>Picking one's own: agents, in person, where the workspace lets them.</summary>
    public static Problem? Own(Actor actor, TenantPolicy policy) =>
        actor.User is not null && policy.SkillsSelf == OwnSkills.Yes && actor.Can(Permissions.ConversationsHandle) ? null : NotOwn;

    private static Problem? Holds(Actor actor) =>
        actor.Can(Permissions.SkillsUpdate) ? null : Problem.Forbidden("not-permitted", $"This needs the permission {Permissions.SkillsUpdate}, which you do not hold here.");
}
