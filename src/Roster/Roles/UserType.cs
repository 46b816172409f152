using Roster.Platform.Data;
using Roster.Platform.Kernel;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Roles;

/// <summary>What a person is on the platform: opens portals and is a ceiling on permissions. Fixed when they are added.</summary>
[StoredAsWord]
public enum UserType { TenantAdmin, BotAdmin, Supervisor, Agent, Analyst, Viewer }

/// <summary>One portal of the platform.</summary>
public sealed record Portal(string Id, string Name, Permission Needs)
{
    public static readonly Portal Console = new("console", "Admin console", SettingsRead);
    public static readonly Portal Operations = new("operations", "Operations Portal", BotsUpdate);
    public static readonly Portal LiveBoard = new("live-board", "Live board", AgentsMonitor);
    public static readonly Portal AgentDesktop = new("agent-desktop", "Agent Desktop", ConversationsHandle);
    public static readonly Portal Analytics = new("analytics", "Analytics", StatisticsRead);

    public static IReadOnlyList<Portal> All { get; } = [Console, Operations, LiveBoard, AgentDesktop, Analytics];

    /// <summary>The portals a person may open; a viewer reads every one of them.</summary>
    public static IEnumerable<Portal> OpenTo(UserType? type, PermissionSet permissions) =>
        All.Where(p => type == UserType.Viewer || permissions.Has(p.Needs) || p == Console && permissions.Administrative != PermissionSet.None);
}

public static class UserTypes
{
    /// <summary>The ceiling: the table of the product's section 12, column by column.</summary>
    public static PermissionSet Ceiling(UserType? type) => type switch
    {
        null => PermissionSet.Everything,
        UserType.TenantAdmin => PermissionSet.Everything.Without(RoutingRead, InteractionsWrite),
        UserType.BotAdmin => Reading.And(PermissionSet.Of(BotsRead, BotsCreate, BotsUpdate, BotsMembers, StatisticsRead)),
        UserType.Supervisor => Reading.And(PermissionSet.Of(
            BotsRead, QueuesUpdate, QueuesMembers, SkillsUpdate, AgentsMonitor, AvailabilitySet, ConversationsHandle, AvailabilityOwn, StatisticsRead)),
        UserType.Agent => PermissionSet.Of(ConversationsHandle, AvailabilityOwn),
        UserType.Analyst => PermissionSet.Of(BotsRead, StatisticsRead),
        UserType.Viewer => Reading.And(PermissionSet.Of(SettingsRead, BotsRead, StatisticsRead)),
        _ => PermissionSet.None,
    };

    public static string Description(UserType type) => type switch
    {
        UserType.TenantAdmin => "Manages people, roles and settings of the whole workspace.",
        UserType.BotAdmin => "Creates and manages bots in the Operations Portal.",
        UserType.Supervisor => "Watches agents and conversations, and takes them over.",
        UserType.Agent => "Handles live conversations in the Agent Desktop.",
        UserType.Analyst => "Reads analytics and reports.",
        _ => "Reads everything on the platform and changes nothing.",
    };

    private static PermissionSet Reading { get; } = PermissionSet.Of(UsersRead, GroupsRead, RolesRead, QueuesRead, SkillsRead);

    private static PermissionSet Without(this PermissionSet set, params Permission[] permissions) =>
        new(set.Bits & ~PermissionSet.Of(permissions).Bits);
}
