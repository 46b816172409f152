using System.Data.Common;
using System.Text.Json;
using Roster.Platform.Data;
using Roster.Sessions;
using Roster.Users.Profiles;

namespace Roster.Audit;

/// <summary>One event as it is read off the table.</summary>
internal sealed record EventLine(
    long Seq, Guid Id, DateTimeOffset At, string Name, string ActorKind, Guid? Actor, Guid Subject, string Payload, PersonalRow? Personal, WhoRow? Who, string RequestId)
{
    /// <summary>It is about a person and does not say what they were called. One that is blanked stays so.</summary>
    public bool Lacks => Personal is { Subject: null } && KindOf(Name) == "user";

    /// <summary>It holds values of profile fields, which its reader sees as far as the workspace shows them.</summary>
    public bool HoldsProfile => Personal?.Changes?.Any(c => c.Field.StartsWith(ProfileField.Prefix, StringComparison.Ordinal)) is true;

    public static EventLine Read(DbDataReader row, Dialect dialect) => new(
        row.GetInt64(0), dialect.ReadGuid(row, 1), dialect.ReadTime(row, 2), row.GetString(3), row.GetString(4),
        row.IsDBNull(5) ? null : dialect.ReadGuid(row, 5), dialect.ReadGuid(row, 6), row.GetString(7),
        row.IsDBNull(8) ? null : JsonSerializer.Deserialize(row.GetString(8), EventPartsJson.Default.PersonalRow),
        row.IsDBNull(9) ? null : JsonSerializer.Deserialize(row.GetString(9), EventPartsJson.Default.WhoRow), row.GetString(10));

    public EventView View(IReadOnlyDictionary<Guid, string> names, Func<string, bool> isShown) => new(
        Id, At, Name, new EventParty(ActorKind, Actor, Who?.Actor),
        new EventParty(KindOf(Name), Subject, Personal?.Subject ?? (Lacks ? names.GetValueOrDefault(Subject) : null)),
        Personal?.Reason, [.. Personal?.Changes?.Where(c => isShown(c.Field)).Select(c => new EventChange(c.Field, c.Before, c.After)) ?? []],
        JsonDocument.Parse(Payload).RootElement, Who?.Ip, Who?.UserAgent, RequestId);

    /// <summary>What an event is about: sessions and sign-ins are about the person.</summary>
    private static string KindOf(string name) => name[..name.IndexOf('.', StringComparison.Ordinal)] switch
    {
        "session" when name == SessionsLookedThrough.Word => "tenant",
        "session" or "sign_in" => "user",
        "audit" => "tenant",
        var area => area,
    };
}
