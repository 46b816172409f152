using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Roles;

/// <summary>The fixed roles of each preset (the product's section 12).</summary>
public static class SystemRoles
{
    /// <summary>The role of a tenant's first administrator.</summary>
    public static string PrimaryRoleCode(Preset preset) => preset switch
    {
        Preset.EnterpriseConsole => "primary_master_admin",
        Preset.CallCenter => "administrator",
        Preset.Omnichannel => "admin",
        _ => Words<UserType>.Of(UserType.TenantAdmin),
    };

    /// <summary>The role of an administrator like any other; in most presets the same.</summary>
    public static string AdminRoleCode(Preset preset) => preset == Preset.EnterpriseConsole ? "master_admin" : PrimaryRoleCode(preset);

    public static IEnumerable<Role> For(TenantId tenant, Preset preset)
    {
        Role Fixed(string code, string name, string description, PermissionSet permissions) =>
            new(tenant, code, name, description, permissions, system: true);

        return preset switch
        {
            Preset.EnterpriseConsole =>
            [
                Fixed("primary_master_admin", "Primary Master Admin", "Everything, and hands over bots and the workspace.", People),
                Fixed("master_admin", "Master Admin", "Everything but handing over.", new(People.Bits & ~PermissionSet.Of(BotsTransfer).Bits)),
                Fixed("member", "Member", "Works on the bots they are a member of.", PermissionSet.Of(BotsRead)),
            ],
            Preset.CallCenter =>
            [
                Fixed("administrator", "Administrator", "Everything.", People),
                Fixed("manager", "Manager", "Runs queues, watches agents, reads statistics.", UserTypes.Ceiling(UserType.Supervisor)),
                Fixed("agent", "Agent", "Handles calls.", UserTypes.Ceiling(UserType.Agent)),
            ],
            Preset.Omnichannel =>
            [
                Fixed("admin", "Admin", "Everything.", People),
                Fixed("maintainer", "Maintainer", "Builds bots, runs queues and skills; no people, no permissions.", PermissionSet.Of(
                    BotsRead, BotsCreate, BotsUpdate, BotsMembers, QueuesRead, QueuesUpdate, QueuesMembers, SkillsRead, SkillsUpdate, StatisticsRead)),
                Fixed("client", "Client", "Reads.", UserTypes.Ceiling(UserType.Viewer)),
            ],
            _ =>
            [
                .. Enum.GetValues<UserType>().Select(type =>
                    Fixed(Words<UserType>.Of(type), TypeName(type), UserTypes.Description(type), UserTypes.Ceiling(type))),
                Fixed("admin", "Admin", "Everything a person's type lets through.", People),
                Fixed("editor", "Editor", "Builds bots and runs queues and skills; reads the rest.", UserTypes.Ceiling(UserType.Viewer).And(PermissionSet.Of(
                    BotsCreate, BotsUpdate, BotsMembers, QueuesUpdate, QueuesMembers, SkillsUpdate))),
                Fixed("viewer_role", "Viewer (content)", "Reads bots, queues, skills and statistics.", PermissionSet.Of(BotsRead, QueuesRead, SkillsRead, StatisticsRead)),
            ],
        };
    }

    public static string TypeName(UserType type) => type switch
    {
        UserType.TenantAdmin => "Tenant admin",
        UserType.BotAdmin => "Bot admin",
        _ => type.ToString(),
    };

    private static PermissionSet People => UserTypes.Ceiling(UserType.TenantAdmin);
}
