using System.Text.Json;
using System.Text.Json.Serialization;

namespace Roster.Presence.Routing.Changes;

/// <summary>
/// What a router is told, the same on both kinds of line. <c>reset</c>: forget all agents, they follow. <c>agent</c>: one as they are now.
/// <c>gone</c>: no agent any more. <c>ready</c>: all has been told. <c>beat</c>: nothing new, and the line is alive. <c>end</c>: the last one, and why.
/// </summary>
/// <param name="Cursor">From where on to follow when all up to this one was taken in; null in the middle of what belongs together.</param>
public sealed record RouterMessage(
    string Type,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Cursor = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] RoutedAgent? Agent = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? Id = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Code = null)
{
    public static RouterMessage Reset { get; } = new("reset");

    public static RouterMessage Of(RoutedAgent agent) => new("agent", Agent: agent);

    public static RouterMessage Gone(Guid id) => new("gone", Id: id);

    public static RouterMessage Ready(string cursor) => new("ready", cursor);

    public static RouterMessage Beat(string cursor) => new("beat", cursor);

    public static RouterMessage End(string code) => new("end", Code: code);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, RouterJson.Default.RouterMessage);
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RouterMessage))]
internal sealed partial class RouterJson : JsonSerializerContext;
