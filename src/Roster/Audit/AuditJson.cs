using System.Text.Json.Serialization;
using Roster.Platform.Data;

namespace Roster.Audit;

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(PersonalRow))]
internal sealed partial class AuditJson : JsonSerializerContext;
