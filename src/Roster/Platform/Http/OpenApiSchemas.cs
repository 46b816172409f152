using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Roster.Platform.Kernel;

namespace Roster.Platform.Http;

/// <summary>Bodies as they are on the wire, so that a client made from the description fits.</summary>
internal static class OpenApiSchemas
{
    public static bool IsPatch(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Patch<>);

    public static Task Transform(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
    {
        if (IsPatch(context.JsonTypeInfo.Type))
        {
            ShowWhatItHolds(schema, context.JsonTypeInfo.Type.GenericTypeArguments[0]);
        }

        if (context.JsonPropertyInfo is { } property && AttributeOf<OneOfAttribute>(property) is { } oneOf)
        {
            Limit((schema.Items as OpenApiSchema) ?? schema, oneOf.Words);
        }

        if (context.JsonPropertyInfo is { AttributeProvider: PropertyInfo map } && schema.AdditionalProperties is OpenApiSchema value
            && new NullabilityInfoContext().Create(map) is { GenericTypeArguments: [_, { ReadState: NullabilityState.Nullable }] })
        {
            value.Type |= JsonSchemaType.Null;
        }

        if (context.JsonTypeInfo.Kind == JsonTypeInfoKind.Object && schema.Properties is { Count: > 0 } && !IsPatch(context.JsonTypeInfo.Type))
        {
            // Every member is written, null or not, save those that say otherwise.
            schema.Required = context.JsonTypeInfo.Properties
                .Where(p => p.Get is not null && AttributeOf<JsonIgnoreAttribute>(p) is null)
                .Select(p => p.Name).Where(schema.Properties.ContainsKey).ToHashSet();
        }

        return Task.CompletedTask;
    }

    /// <summary>What a caller sends may leave out whatever may be null; which of these a tenant wants all the same is its policy.</summary>
    public static void LetCallersLeaveOut(OpenApiDocument document)
    {
        foreach (var content in document.Paths.Values.SelectMany(p => p.Operations ?? []).SelectMany(o => o.Value.RequestBody?.Content?.Values ?? []))
        {
            foreach (var name in Names(content.Schema))
            {
                var body = (OpenApiSchema)document.Components!.Schemas![name];
                body.Required = body.Required?.Where(member => body.Properties![member].Type?.HasFlag(JsonSchemaType.Null) == false).ToHashSet();
            }
        }
    }

    private static IEnumerable<string> Names(IOpenApiSchema? schema) => schema switch
    {
        OpenApiSchemaReference { Reference.Id: { } id } => [id],
        { OneOf: { } options } => options.SelectMany(Names),
        _ => [],
    };

    /// <summary>A member of a PATCH is, on the wire, what it holds.</summary>
    private static void ShowWhatItHolds(OpenApiSchema schema, Type held)
    {
        var one = held == typeof(bool?) ? JsonSchemaType.Boolean : held == typeof(int?) ? JsonSchemaType.Integer : held == typeof(string) ? JsonSchemaType.String : JsonSchemaType.Array;
        schema.Type = one | JsonSchemaType.Null;
        schema.Items = one == JsonSchemaType.Array ? new OpenApiSchema { Type = JsonSchemaType.String } : null;
        schema.Properties = null;
        schema.Required = null;
        schema.AdditionalPropertiesAllowed = true;
        schema.Description = null;
    }

    private static void Limit(OpenApiSchema schema, IEnumerable<string> words)
    {
        schema.Enum = [.. words.Select(word => (JsonNode)word)];
        if (schema.Type?.HasFlag(JsonSchemaType.Null) == true)
        {
            schema.Enum.Add(JsonNullSentinel.JsonNull);
        }
    }

    private static T? AttributeOf<T>(JsonPropertyInfo property) where T : Attribute =>
        new[] { property.AttributeProvider, property.AssociatedParameter?.AttributeProvider }
            .SelectMany(provider => provider?.GetCustomAttributes(typeof(T), inherit: true) ?? []).OfType<T>().FirstOrDefault();
}
