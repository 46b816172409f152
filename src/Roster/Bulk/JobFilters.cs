using System.Text.Json;
using System.Text.Json.Serialization;

namespace Roster.Bulk;

/// <summary>How a job keeps its filter.</summary>
internal static class JobFilters
{
    public static string Write(this JobFilter filter) => JsonSerializer.Serialize(filter, JobFilterJson.Default.JobFilter);

    public static JobFilter Read(string text) => JsonSerializer.Deserialize(text, JobFilterJson.Default.JobFilter)!;
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(JobFilter))]
internal sealed partial class JobFilterJson : JsonSerializerContext;
