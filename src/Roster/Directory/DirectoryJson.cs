using System.Text.Json.Serialization;
using Roster.Users;

namespace Roster.Directory;

/// <summary>Writers made at build time for the answers that are asked for most.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Page<UserRow>))]
[JsonSerializable(typeof(UserSummary))]
[JsonSerializable(typeof(Me))]
internal sealed partial class DirectoryJson : JsonSerializerContext;
