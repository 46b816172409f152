using Roster.Platform.Kernel;

namespace Roster.Webhooks;

/// <summary>Something a receiver can be told of.</summary>
/// <param name="Name">The event's word.</param>
/// <param name="Needs">What its receiver's owner must hold to be told.</param>
/// <param name="Members">Those of the event that are told: ids and words, nothing personal.</param>
/// <param name="ByRank">Told only of people whom the owner does not rank below.</param>
public sealed record WebhookType(string Name, Permission Needs, IReadOnlyList<string> Members, bool ByRank = false)
{
    public string Area => Name[..Name.IndexOf('.', StringComparison.Ordinal)];
}

/// <summary>What can be told, and to whom. What is not on it is told to nobody.</summary>
public static class WebhookTypes
{
    /// <summary>Of a test, which nothing happened for.</summary>
    public const string Test = "roster.test";

    public static IReadOnlyList<WebhookType> All { get; } =
    [
        .. Of(Permissions.UsersRead, "user",
            ("created", "state type roles groups activation replaces"), ("edited", "fields"), ("address_changed", ""), ("roles_changed", "given taken"),
            ("groups_changed", "putIn takenOut"), ("queues_changed", "putIn takenOut"), ("skills_changed", "given taken"), ("agent_changed", "fields"), ("availability_set", "before now"),
            ("invited", ""), ("invite_revoked", ""), ("joined", ""), ("declined", ""),
            ("suspended", "before"), ("reactivated", "now"), ("deactivated", "before"), ("activated", "now"), ("locked", "until"), ("unlocked", ""),
            ("replaced", "by before now"), ("deleted", "before"), ("restored", "now"), ("anonymized", "")),
        .. Of(Permissions.GroupsRead, "group", ("created", "roles groups"), ("changed", "rolesGiven rolesTaken groupsPutIn groupsTakenOut"), ("deleted", "people")),
        .. Of(Permissions.RolesRead, "role", ("created", "code permissions"), ("changed", "gained lost"), ("deleted", "code")),
        .. Of(Permissions.QueuesRead, "queue", ("created", ""), ("changed", "fields"), ("archived", "people"), ("brought_back", "people")),
        .. Of(Permissions.SkillsRead, "skill", ("created", ""), ("changed", "fields"), ("archived", ""), ("brought_back", "")),
        .. Of(Permissions.BotsRead, "bot",
            ("created", "owner"), ("edited", "fields"), ("deleted", "owner"), ("member_added", "user role"), ("member_changed", "user before now"), ("member_removed", "user before"),
            ("transferred", "from to")),
        .. Of(Permissions.SessionsRead, "session", ("entered", "session proof newDevice"), ("ended", "session because")).Select(type => type with { ByRank = true }),
        .. Of(Permissions.SettingsRead, "tenant", ("settings_changed", "fields")),
        .. Of(Permissions.KeysUpdate, "key", ("created", "owner permissions"), ("revoked", "")),
    ];

    private static readonly Dictionary<string, WebhookType> ByName = All.ToDictionary(t => t.Name, StringComparer.Ordinal);

    public static WebhookType? Find(string name) => ByName.GetValueOrDefault(name);

    private static IEnumerable<WebhookType> Of(Permission needs, string area, params (string Verb, string Members)[] verbs) =>
        verbs.Select(v => new WebhookType($"{area}.{v.Verb}", needs, v.Members.Split(' ', StringSplitOptions.RemoveEmptyEntries)));
}
