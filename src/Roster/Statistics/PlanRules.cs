using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Statistics;

/// <summary>What a workspace's plan lets its people see, on every way to it. Null means yes. Pure.</summary>
public static class PlanRules
{
    public static Problem? Calls(Plan plan) => plan is Plan.Professional or Plan.ProPlus ? null
        : Problem.Forbidden("plan-without-calls", "Calls come with the plans Professional and Pro Plus. Whoever runs this installation can change the plan.");

    /// <summary>Who may see the calls of others, in a list or in its order.</summary>
    public static Problem? SeesCalls(Actor actor, Plan plan) => SeesFigures(actor) ?? Calls(plan);

    public static Problem? SeesFigures(Actor actor) => actor.Can(Permissions.StatisticsRead) ? null
        : Problem.Forbidden("not-permitted", $"This needs the permission {Permissions.StatisticsRead}, which you do not hold here.");
}
