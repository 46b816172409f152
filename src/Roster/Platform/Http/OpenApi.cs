using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Roster.Platform.Http;

/// <summary>The API's description, made from the endpoints themselves.</summary>
public static class OpenApi
{
    public static void AddRosterOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Roster";
            document.Info.Version = "1";
            document.Info.Description = "User management for bot and contact-center platforms. Errors are RFC 9457 problems with a stable code.";
            document.Servers = [new OpenApiServer { Url = "/" }];
            return Task.CompletedTask;
        });
        // A member of a PATCH is, on the wire, what it holds.
        options.CreateSchemaReferenceId = type => IsPatch(type.Type) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (IsPatch(context.JsonTypeInfo.Type))
            {
                var list = context.JsonTypeInfo.Type.GenericTypeArguments[0] != typeof(string);
                schema.Type = (list ? JsonSchemaType.Array : JsonSchemaType.String) | JsonSchemaType.Null;
                schema.Items = list ? new OpenApiSchema { Type = JsonSchemaType.String } : null;
                schema.Properties = null;
                schema.AdditionalPropertiesAllowed = true;
            }

            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            if (context.Description.ActionDescriptor.EndpointMetadata.OfType<OperationMetadata>().FirstOrDefault() is { Access: Kernel.Access.Permitted needs })
            {
                operation.Description = $"Needs the permission `{needs.Permission}`.";
            }

            return Task.CompletedTask;
        });
    });

    private static bool IsPatch(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(Kernel.Patch<>);

    public static void MapRosterOpenApi(this WebApplication app) =>
        app.MapOpenApi("/openapi/{documentName}.json").Public("the description of the API is no secret");
}
