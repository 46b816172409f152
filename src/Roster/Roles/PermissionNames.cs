using Roster.Platform.Kernel;

namespace Roster.Roles;

/// <summary>Permissions in plain words, and the categories they are shown under.</summary>
public static class PermissionNames
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["users:read"] = "See people",
        ["groups:read"] = "See groups",
        ["roles:read"] = "See roles and what they give",
        ["queues:read"] = "See queues",
        ["skills:read"] = "See skills",
        ["users:create"] = "Add people",
        ["users:update"] = "Edit people",
        ["users:block"] = "Suspend or deactivate people, and let them in again",
        ["users:delete"] = "Delete people",
        ["users:import"] = "Import people",
        ["users:export"] = "Export people",
        ["users:reset_credentials"] = "Reset passwords and second steps, and unlock",
        ["sessions:read"] = "See sessions",
        ["sessions:end"] = "End sessions",
        ["roles:update"] = "Make and edit roles",
        ["roles:assign"] = "Give and take roles",
        ["groups:update"] = "Make and edit groups",
        ["settings:update"] = "Change settings",
        ["profile_fields:update"] = "Choose profile fields",
        ["sso:update"] = "Set up single sign-on",
        ["keys:update"] = "Manage API keys",
        ["webhooks:update"] = "Manage webhooks",
        ["audit:read"] = "Read the audit log",
        ["audit:export"] = "Export the audit log",
        ["settings:read"] = "See settings",
        ["bots:read"] = "See bots",
        ["bots:create"] = "Create bots",
        ["bots:update"] = "Edit bots",
        ["bots:members"] = "Choose who works on a bot",
        ["bots:transfer"] = "Hand bots over (primary admin only)",
        ["queues:update"] = "Make and edit queues",
        ["queues:members"] = "Assign people to queues",
        ["skills:update"] = "Make and assign skills",
        ["agents:monitor"] = "Watch agents live",
        ["availability:set"] = "Set an agent's availability",
        ["conversations:handle"] = "Handle conversations",
        ["availability:own"] = "Set own availability",
        ["statistics:read"] = "Read statistics",
        ["routing:read"] = "Ask who can take work (service keys)",
        ["interactions:write"] = "Report interactions (service keys)",
    };

    public static string Of(Permission permission) => Names[permission.Word];

    public static string Category(Permission permission) => permission.Word[..permission.Word.IndexOf(':', StringComparison.Ordinal)] switch
    {
        "users" or "sessions" => "People",
        "roles" or "groups" => "Roles and groups",
        "bots" => "Bots",
        "queues" or "skills" => "Queues and skills",
        "agents" or "availability" or "conversations" => "Agents",
        "statistics" or "routing" or "interactions" => "Statistics and routing",
        "audit" => "Audit",
        _ => "Workspace",
    };
}
