using System.Text.Json.Serialization;

namespace Roster.Tenants;

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(TenantPolicy))]
internal sealed partial class TenantsJson : JsonSerializerContext;
