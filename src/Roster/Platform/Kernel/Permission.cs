using System.Collections.Frozen;

namespace Roster.Platform.Kernel;

/// <summary>One right, as <c>area:verb</c>. Administrative ones are given only by those who hold them and set a person's rank.</summary>
public sealed record Permission(string Word, int Bit, bool Administrative)
{
    public override string ToString() => Word;
}

/// <summary>The catalog of permissions (the product's section 12). Bits are an in-process matter: words are what is stored.</summary>
public static class Permissions
{
    private static readonly List<Permission> Catalog = [];

    public static readonly Permission UsersRead = Operational("users:read");
    public static readonly Permission GroupsRead = Operational("groups:read");
    public static readonly Permission RolesRead = Operational("roles:read");
    public static readonly Permission QueuesRead = Operational("queues:read");
    public static readonly Permission SkillsRead = Operational("skills:read");

    public static readonly Permission UsersCreate = Administrative("users:create");
    public static readonly Permission UsersUpdate = Administrative("users:update");
    public static readonly Permission UsersBlock = Administrative("users:block");
    public static readonly Permission UsersDelete = Administrative("users:delete");
    public static readonly Permission UsersImport = Administrative("users:import");
    public static readonly Permission UsersExport = Administrative("users:export");
    public static readonly Permission UsersResetCredentials = Administrative("users:reset_credentials");
    public static readonly Permission SessionsRead = Administrative("sessions:read");
    public static readonly Permission SessionsEnd = Administrative("sessions:end");
    public static readonly Permission RolesUpdate = Administrative("roles:update");
    public static readonly Permission RolesAssign = Administrative("roles:assign");
    public static readonly Permission GroupsUpdate = Administrative("groups:update");
    public static readonly Permission SettingsUpdate = Administrative("settings:update");
    public static readonly Permission ProfileFieldsUpdate = Administrative("profile_fields:update");
    public static readonly Permission SsoUpdate = Administrative("sso:update");
    public static readonly Permission KeysUpdate = Administrative("keys:update");
    public static readonly Permission WebhooksUpdate = Administrative("webhooks:update");
    public static readonly Permission AuditRead = Administrative("audit:read");
    public static readonly Permission AuditExport = Administrative("audit:export");

    public static readonly Permission SettingsRead = Operational("settings:read");
    public static readonly Permission BotsRead = Operational("bots:read");
    public static readonly Permission BotsCreate = Operational("bots:create");
    public static readonly Permission BotsUpdate = Operational("bots:update");
    public static readonly Permission BotsMembers = Operational("bots:members");
    public static readonly Permission BotsTransfer = Administrative("bots:transfer");
    public static readonly Permission QueuesUpdate = Operational("queues:update");
    public static readonly Permission QueuesMembers = Operational("queues:members");
    public static readonly Permission SkillsUpdate = Operational("skills:update");
    public static readonly Permission AgentsMonitor = Operational("agents:monitor");
    public static readonly Permission AvailabilitySet = Operational("availability:set");
    public static readonly Permission ConversationsHandle = Operational("conversations:handle");
    public static readonly Permission AvailabilityOwn = Operational("availability:own");
    public static readonly Permission StatisticsRead = Operational("statistics:read");
    public static readonly Permission RoutingRead = Operational("routing:read");
    public static readonly Permission InteractionsWrite = Operational("interactions:write");

    private static readonly FrozenDictionary<string, Permission> ByWord = Catalog.ToFrozenDictionary(p => p.Word, StringComparer.Ordinal);

    public static IReadOnlyList<Permission> All => Catalog;

    public static Permission? Find(string word) => ByWord.GetValueOrDefault(word);

    private static Permission Operational(string word) => Add(word, administrative: false);

    private static Permission Administrative(string word) => Add(word, administrative: true);

    private static Permission Add(string word, bool administrative)
    {
        var permission = new Permission(word, Catalog.Count, administrative);
        Catalog.Add(permission);
        return permission;
    }
}
