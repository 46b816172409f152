using System.Text.Json;
using System.Text.Json.Serialization;

namespace Roster.Tenants;

/// <summary>
/// A policy as it is stored. Not by a source generator: what that makes has no usual value for a rule that the stored text,
/// older than the rule, does not name.
/// </summary>
internal static class PolicyText
{
    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase, Converters = { new JsonStringEnumConverter() } };

    public static string Write(TenantPolicy policy) => JsonSerializer.Serialize(policy, Options);

    public static TenantPolicy Read(string text) => JsonSerializer.Deserialize<TenantPolicy>(text, Options)!;
}
