using System.Text.Json;

namespace Roster.Tests.Presence.Routing;

/// <summary>What a router knows: the agents it was told of, and from where on to follow. It outlives its connections.</summary>
internal sealed class RouterReplica
{
    public Dictionary<Guid, JsonElement> Agents { get; } = [];

    public string? Cursor { get; private set; }

    public bool IsReady { get; private set; }

    /// <summary>Why the last stream said it ended.</summary>
    public string? End { get; private set; }

    public void Apply(JsonElement message)
    {
        switch (message.GetProperty("type").GetString())
        {
            case "reset":
                Agents.Clear();
                break;
            case "agent":
                Agents[message.GetProperty("agent").GetProperty("id").GetGuid()] = message.GetProperty("agent").Clone();
                break;
            case "gone":
                Agents.Remove(message.GetProperty("id").GetGuid());
                break;
            case "ready":
                IsReady = true;
                break;
            case "beat":
                break;
            case "end":
                End = message.GetProperty("code").GetString();
                break;
            case var other:
                Assert.Fail($"an unknown message: {other}");
                break;
        }

        Cursor = message.TryGetProperty("cursor", out var cursor) ? cursor.GetString() : Cursor;
    }

    /// <summary>Why nothing comes to someone by each channel, a dash where something does; null for whom it does not know.</summary>
    public string? Why(Guid agent) => Agents.TryGetValue(agent, out var known)
        ? string.Join(' ', known.GetProperty("channels").EnumerateArray().Select(c => c.GetProperty("code").GetString() ?? "-")) : null;

    public override string ToString() => string.Join('\n', Agents.OrderBy(a => a.Key).Select(a => a.Value.GetRawText()));
}
