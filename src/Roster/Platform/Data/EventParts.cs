using System.Text.Json;
using System.Text.Json.Serialization;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>What an event says of whom it happened to, as it is stored.</summary>
internal sealed record PersonalRow(string Salt, string? Subject, string? Reason, IReadOnlyList<FieldChange>? Changes);

/// <summary>What an event says of who did it, and from where. Apart, so that erasing them leaves what is said of others.</summary>
internal sealed record WhoRow(string Salt, string Actor, string? Ip, string? UserAgent);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PersonalRow))]
[JsonSerializable(typeof(WhoRow))]
internal sealed partial class EventPartsJson : JsonSerializerContext;
