using System.Buffers.Binary;
using System.Text.Json.Nodes;
using Roster.Groups;
using Roster.Scim.People;
using Roster.Scim.Schemas;

namespace Roster.Scim.Groups;

/// <summary>Someone in a group.</summary>
internal sealed record MemberHere(Guid Id, string Name);

/// <summary>A group as directories see it. It has no version: who is in it is not counted by one.</summary>
internal static class GroupResource
{
    /// <param name="group">The group.</param>
    /// <param name="place">Where.</param>
    /// <param name="members">Who is in it; null where that is not asked for.</param>
    public static JsonObject Of(Group group, ScimPlace place, IEnumerable<MemberHere>? members)
    {
        var entry = new JsonObject { ["schemas"] = new JsonArray(GroupSchema.Core), ["id"] = group.Id.Value.ToString(), ["displayName"] = group.Name };
        if (group.ExternalId is { } externalId)
        {
            entry["externalId"] = externalId;
        }

        if (members?.Select(m => (JsonNode)new JsonObject { ["value"] = m.Id.ToString(), ["display"] = m.Name, ["type"] = "User", ["$ref"] = $"{place.Base}/Users/{m.Id}" }).ToArray() is { Length: > 0 } there)
        {
            entry["members"] = new JsonArray(there);
        }

        entry["meta"] = new JsonObject { ["resourceType"] = "Group", ["created"] = PersonResource.Time(MadeAt(group.Id.Value)), ["location"] = $"{place.Base}/Groups/{group.Id.Value}" };
        return entry;
    }

    /// <summary>Ids say when they were made (RFC 9562, version 7).</summary>
    internal static DateTimeOffset MadeAt(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return DateTimeOffset.FromUnixTimeMilliseconds((long)BinaryPrimitives.ReadUInt32BigEndian(bytes) << 16 | BinaryPrimitives.ReadUInt16BigEndian(bytes[4..]));
    }
}
