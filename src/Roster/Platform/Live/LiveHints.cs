using System.Text.Json;
using System.Text.Json.Serialization;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Live;

/// <summary>
/// What is to be looked at again, by kind: <c>{"changed":{"user":["…"],"role":null}}</c>. Ids only; null stands for more than are
/// worth naming. What became of them is asked for by the reader, who sees what they may see.
/// </summary>
public sealed class LiveHints
{
    private const int Most = 50;

    private readonly Dictionary<string, HashSet<Guid>?> _changed = new(StringComparer.Ordinal);

    public bool IsEmpty => _changed.Count == 0;

    public void Add(Happened happened, Actor reader)
    {
        var kind = KindOf(happened.Name);
        if (!MayHear(reader, kind, happened.Subject))
        {
            return;
        }

        var known = _changed.TryGetValue(kind, out var ids);
        if (known && (ids is null || !ids.Add(happened.Subject) || ids.Count <= Most))
        {
            return;
        }

        _changed[kind] = known ? null : [happened.Subject];
    }

    /// <summary>The message, and nothing left.</summary>
    public byte[] Take()
    {
        var message = JsonSerializer.SerializeToUtf8Bytes(new LiveMessage(_changed), LiveJson.Default.LiveMessage);
        _changed.Clear();
        return message;
    }

    /// <summary>An event's area; signing in and sessions are about the person.</summary>
    internal static string KindOf(string name) => name[..name.IndexOf('.', StringComparison.Ordinal)] switch
    {
        // Having looked changes nothing of theirs.
        "session" when name.StartsWith("session.looked_", StringComparison.Ordinal) => "look",
        "session" or "sign_in" => "user",
        var area => area,
    };

    /// <summary>Who may read a thing may hear that it changed. What has no reader of its own is for those who read what happened.</summary>
    internal static bool MayHear(Actor reader, string kind, Guid subject) => kind switch
    {
        "user" => reader.Can(Permissions.UsersRead) || reader.User?.Value == subject,
        "statistics" => reader.Can(Permissions.StatisticsRead) || reader.User?.Value == subject,
        "presence" => reader.Can(Permissions.UsersRead) || reader.Can(Permissions.AgentsMonitor) || reader.User?.Value == subject,
        // Nobody needs to hear that they have come themselves.
        "online" => reader.Can(Permissions.UsersRead) && reader.User?.Value != subject,
        "group" => reader.Can(Permissions.GroupsRead),
        "role" => reader.Can(Permissions.RolesRead),
        "queue" => reader.Can(Permissions.QueuesRead),
        "skill" => reader.Can(Permissions.SkillsRead),
        "bot" => reader.Can(Permissions.BotsRead),
        "job" => reader.Can(Permissions.UsersRead),
        "import" => reader.Can(Permissions.UsersImport),
        "key" => reader.Can(Permissions.KeysUpdate),
        "webhook" => reader.Can(Permissions.WebhooksUpdate),
        "tenant" => true,
        _ => reader.Can(Permissions.AuditRead),
    };
}

internal sealed record LiveMessage(IReadOnlyDictionary<string, HashSet<Guid>?> Changed);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(LiveMessage))]
internal sealed partial class LiveJson : JsonSerializerContext;
