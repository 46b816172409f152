using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Roster.Platform.Kernel;

namespace Roster.Platform.Http;

/// <summary>The API's description, made from the endpoints themselves.</summary>
public static class OpenApi
{
    public static void AddRosterOpenApi(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        options.CreateSchemaReferenceId = type => OpenApiSchemas.IsPatch(type.Type) ? null : OpenApiOptions.CreateDefaultSchemaReferenceId(type);
        options.AddSchemaTransformer(OpenApiSchemas.Transform);
        options.AddOperationTransformer(Describe);
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Roster";
            document.Info.Version = "1";
            document.Info.Description = "User management for bot and contact-center platforms. Errors are RFC 9457 problems with a stable code.";
            document.Servers = [new OpenApiServer { Url = "/" }];
            SayHowToSignIn(document);
            OpenApiSchemas.LetCallersLeaveOut(document);
            return Task.CompletedTask;
        });
    });

    public static void MapRosterOpenApi(this WebApplication app) =>
        app.MapOpenApi("/openapi/{documentName}.json").Public("the description of the API is no secret");

    private static Task Describe(OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellation)
    {
        if (context.Description.ActionDescriptor.EndpointMetadata.OfType<OperationMetadata>().FirstOrDefault() is not { } door)
        {
            return Task.CompletedTask;
        }

        operation.Description = door.Access is Access.Permitted needs ? $"Needs the permission `{needs.Permission}`." : null;
        operation.Parameters ??= [];
        foreach (var match in operation.Parameters.OfType<OpenApiParameter>().Where(p => p.Name == "If-Match"))
        {
            match.Required = true;
            match.Description = "The ETag of what was looked at.";
        }

        if (door.Operation.GetInterfaces().Any(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IReplayable<>)))
        {
            operation.Parameters.Add(Header(CallerOf.IdempotencyHeader, "Repeating the request with the same key never does it twice."));
        }

        operation.Parameters.Add(Header(CallerOf.TenantHeader, "The code of the workspace, for a session that has entered several."));
        return Task.CompletedTask;
    }

    private static OpenApiParameter Header(string name, string description) =>
        new() { Name = name, In = ParameterLocation.Header, Description = description, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static void SayHowToSignIn(OpenApiDocument document)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
        {
            ["key"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "A key made with `./run key create`." },
            ["session"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.ApiKey, In = ParameterLocation.Cookie, Name = CallerOf.SessionCookie, Description = "Set by the sign-in page." },
        };
        document.Security =
        [
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("key", document)] = [] },
            new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("session", document)] = [] },
        ];
    }
}
