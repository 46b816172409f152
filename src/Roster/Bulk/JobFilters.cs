using System.Text.Json;
using System.Text.Json.Serialization;
using Roster.Directory;

namespace Roster.Bulk;

/// <summary>How a job keeps its filter.</summary>
internal static class JobFilters
{
    public static string Write(this UserFilter filter) => JsonSerializer.Serialize(filter, JobFilterJson.Default.UserFilter);

    public static UserFilter Read(string text) => JsonSerializer.Deserialize(text, JobFilterJson.Default.UserFilter)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(UserFilter))]
internal sealed partial class JobFilterJson : JsonSerializerContext;
