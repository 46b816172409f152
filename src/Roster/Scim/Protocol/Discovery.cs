using System.Text.Json.Nodes;
using Roster.Scim.Schemas;

namespace Roster.Scim.Protocol;

/// <summary>What this service can do, and which resources and attributes it has (RFC 7644, section 4).</summary>
internal static class Discovery
{
    private const string Prefix = "urn:ietf:params:scim:schemas:core:2.0:";

    private static readonly ScimResource[] Resources = [UserSchema.Resource, GroupSchema.Resource];

    private static readonly ScimSchema[] Schemas = [UserSchema.Resource.Schema, UserSchema.Resource.Extension!, GroupSchema.Resource.Schema];

    public static JsonObject Config(string address)
    {
        static JsonObject Has(bool supported) => new() { ["supported"] = supported };
        var filter = Has(true);
        filter["maxResults"] = PageAsked.Most;
        return new JsonObject
        {
            ["schemas"] = new JsonArray(Prefix + "ServiceProviderConfig"),
            ["patch"] = Has(true),
            ["bulk"] = new JsonObject { ["supported"] = false, ["maxOperations"] = 0, ["maxPayloadSize"] = 0 },
            ["filter"] = filter,
            ["changePassword"] = Has(false),
            ["sort"] = Has(false),
            ["etag"] = Has(true),
            ["pagination"] = new JsonObject { ["cursor"] = true, ["index"] = true, ["defaultPaginationMethod"] = "index", ["defaultPageSize"] = PageAsked.Usual, ["maxPageSize"] = PageAsked.Most },
            ["authenticationSchemes"] = new JsonArray(new JsonObject
            {
                ["type"] = "oauthbearertoken", ["name"] = "Key of the workspace", ["description"] = "Authorization: Bearer and a key that whoever runs Roster makes.", ["primary"] = true,
            }),
            ["meta"] = Meta("ServiceProviderConfig", $"{address}/ServiceProviderConfig"),
        };
    }

    public static IReadOnlyList<JsonObject> ResourceTypes(string address) => [.. Resources.Select(r => Type(r, address))];

    public static IReadOnlyList<JsonObject> AllSchemas(string address) => [.. Schemas.Select(s => Schema(s, address))];

    public static JsonObject? ResourceType(string address, string name) => Resources.Where(r => r.Name == name).Select(r => Type(r, address)).FirstOrDefault();

    public static JsonObject? Schema(string address, string id) => Schemas.Where(s => s.Id.Equals(id, StringComparison.OrdinalIgnoreCase)).Select(s => Schema(s, address)).FirstOrDefault();

    private static JsonObject Type(ScimResource kind, string address)
    {
        var type = new JsonObject
        {
            ["schemas"] = new JsonArray(Prefix + "ResourceType"), ["id"] = kind.Name, ["name"] = kind.Name, ["endpoint"] = kind.Endpoint, ["description"] = kind.Schema.Description, ["schema"] = kind.Schema.Id,
            ["meta"] = Meta("ResourceType", $"{address}/ResourceTypes/{kind.Name}"),
        };
        if (kind.Extension is { } extension)
        {
            type["schemaExtensions"] = new JsonArray(new JsonObject { ["schema"] = extension.Id, ["required"] = false });
        }

        return type;
    }

    private static JsonObject Schema(ScimSchema schema, string address) => new()
    {
        ["schemas"] = new JsonArray(Prefix + "Schema"), ["id"] = schema.Id, ["name"] = schema.Name, ["description"] = schema.Description,
        ["attributes"] = new JsonArray([.. schema.Attributes.Select(Attribute)]), ["meta"] = Meta("Schema", $"{address}/Schemas/{schema.Id}"),
    };

    private static JsonObject Attribute(ScimAttribute attribute)
    {
        var shown = new JsonObject
        {
            ["name"] = attribute.Name, ["type"] = TypeOf(attribute.Type), ["multiValued"] = attribute.Many, ["description"] = attribute.Description, ["required"] = attribute.Required,
            ["mutability"] = attribute.Mutability, ["returned"] = attribute.Returned,
        };
        if (attribute.Type is ScimType.Text or ScimType.Reference)
        {
            (shown["caseExact"], shown["uniqueness"]) = (attribute.CaseExact, attribute.Uniqueness);
        }

        if (attribute.Type == ScimType.Reference)
        {
            shown["referenceTypes"] = new JsonArray("uri");
        }

        if (attribute.Canonical.Count > 0)
        {
            shown["canonicalValues"] = new JsonArray([.. attribute.Canonical.Select(c => (JsonNode)c)]);
        }

        if (attribute.Sub.Count > 0)
        {
            shown["subAttributes"] = new JsonArray([.. attribute.Sub.Select(Attribute)]);
        }

        return shown;
    }

    private static string TypeOf(ScimType type) => type switch
    {
        ScimType.Truth => "boolean",
        ScimType.Time => "dateTime",
        ScimType.Complex => "complex",
        ScimType.Reference => "reference",
        _ => "string",
    };

    private static JsonObject Meta(string type, string location) => new() { ["resourceType"] = type, ["location"] = location };
}
