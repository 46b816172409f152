using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Scim.Groups;
using Roster.Scim.People;
using Roster.Scim.Protocol;
using Roster.Scim.Settings;
using Roster.Scim.Visits;

namespace Roster.Scim;

/// <summary>SCIM 2.0: the workspace's directory keeps its people and groups here, by the operations that everyone else uses.</summary>
public static class ScimFeature
{
    public static IServiceCollection AddScim(this IServiceCollection services) => services
        .AddScoped<ScimShelf>()
        .AddSingleton<PeopleDesk>()
        .AddSingleton<GroupDesk>()
        .AddSingleton<VisitBook>()
        .AddHostedService(p => p.GetRequiredService<VisitBook>());

    public static void MapScimSettings(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ReadScim, ScimView>("GET", "/scim", () => new ReadScim()).WithSummary("What is settled of the workspace's directory");
        api.MapOperation<EditScim, ScimView>("PUT", "/scim", (ScimSettingsBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditScim(ETags.Version(ifMatch), body))
            .WithSummary("Settle what people have whom the directory adds").Refuses(412, 428);
    }

    public static void MapScim(this IEndpointRouteBuilder app)
    {
        const string reason = "the door asks for a key, and the operations behind it ask what it may";
        var scim = app.MapGroup(ScimPlace.Path).ExcludeFromDescription().Public(reason).TakesNoCookie("a key is the proof, and a cookie is not looked at")
            .AddEndpointFilter<RouteGroupBuilder, ScimDoor>().WithMetadata(new RequestSizeLimitAttribute(ScimBody.MostBytes));
        scim.MapGet("/ServiceProviderConfig", (PublicAddress address) => Found(Discovery.Config(address.Of(ScimPlace.Path))));
        scim.MapGet("/ResourceTypes", (PublicAddress address) => All(Discovery.ResourceTypes(address.Of(ScimPlace.Path))));
        scim.MapGet("/ResourceTypes/{name}", (string name, PublicAddress address) => Found(Discovery.ResourceType(address.Of(ScimPlace.Path), name)));
        scim.MapGet("/Schemas", (PublicAddress address) => All(Discovery.AllSchemas(address.Of(ScimPlace.Path))));
        scim.MapGet("/Schemas/{id}", (string id, PublicAddress address) => Found(Discovery.Schema(address.Of(ScimPlace.Path), id)));

        scim.MapGet("/Users", PeopleEndpoints.ListAsync);
        scim.MapPost("/Users", PeopleEndpoints.CreateAsync);
        scim.MapGet("/Users/{id:guid}", PeopleEndpoints.ReadAsync);
        scim.MapPut("/Users/{id:guid}", PeopleEndpoints.PutAsync);
        scim.MapPatch("/Users/{id:guid}", PeopleEndpoints.PatchAsync);
        scim.MapDelete("/Users/{id:guid}", PeopleEndpoints.DeleteAsync);

        scim.MapGet("/Groups", GroupEndpoints.ListAsync);
        scim.MapPost("/Groups", GroupEndpoints.CreateAsync);
        scim.MapGet("/Groups/{id:guid}", GroupEndpoints.ReadAsync);
        scim.MapPut("/Groups/{id:guid}", GroupEndpoints.PutAsync);
        scim.MapPatch("/Groups/{id:guid}", GroupEndpoints.PatchAsync);
        scim.MapDelete("/Groups/{id:guid}", GroupEndpoints.DeleteAsync);
        scim.Map("/{**other}", () => ScimAnswer.Of(Problem.NotFound));
    }

    private static ScimAnswer Found(System.Text.Json.Nodes.JsonObject? body) => body is null ? ScimAnswer.Of(Problem.NotFound) : new(StatusCodes.Status200OK, body);

    private static ScimAnswer All(IReadOnlyList<System.Text.Json.Nodes.JsonObject> items) =>
        new(StatusCodes.Status200OK, new ScimPage(items.Count, new PageAsked(null, null, null), items).ToJson(new Projection(Schemas.UserSchema.Resource, [], [])));
}
