using Microsoft.AspNetCore.Mvc;
using Roster.Oidc.Clients;
using Roster.Oidc.Flow;
using Roster.Oidc.Logout;
using Roster.Oidc.Signing;
using Roster.Oidc.Tokens;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Outbound;
using Roster.Platform.Outbox;
using Roster.Sessions;

namespace Roster.Oidc;

/// <summary>Roster as the OpenID Connect provider of the portals: the operator's desk for them, and the protocol's endpoints.</summary>
public static class OidcFeature
{
    public static IServiceCollection AddOidc(this IServiceCollection services) => services
        .AddSingleton<KeyRing>()
        .AddSingleton<TokenSigner>()
        .AddSingleton<GrantGate>()
        .AddSingleton<PortalThrottle>()
        .AddScoped<AuthorizeDesk>()
        .AddScoped<TokenDesk>()
        .AddSingleton<IPortalDoors, ClientDoors>()
        .AddSingleton<LogoutBell>()
        .AddSingleton<IEventFollower, LogoutFollower>()
        .AddHostedService<LogoutSender>()
        .AddHostedService<PruneWorker>();

    public static void MapClients(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("/operator");
        desk.MapOperation<ListClients, ClientList>("GET", "/clients", () => new ListClients()).WithSummary("The portals that sign people in through Roster");
        desk.MapOperation<CreateClient, ClientCreated>("POST", "/clients", (CreateClientBody body) => new CreateClient(body)).WithSummary("Connect a portal").Refuses(409);
        desk.MapOperation<ReadClient, ClientDetails>("GET", "/clients/{id:guid}", (Guid id) => new ReadClient(new ClientId(id))).WithSummary("One portal").Refuses(404);
        desk.MapOperation<EditClient, ClientView>("PUT", "/clients/{id:guid}",
                (Guid id, ClientBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditClient(new ClientId(id), ETags.Version(ifMatch), body))
            .WithSummary("Describe a portal anew").Refuses(404, 409, 412, 428);
        desk.MapOperation<ReplaceClientSecret, ClientSecret>("POST", "/clients/{id:guid}/secret", (Guid id) => new ReplaceClientSecret(new ClientId(id)))
            .WithSummary("Give a confidential portal another secret").Refuses(404, 409);
        desk.MapOperation<RevokeClient, Done>("POST", "/clients/{id:guid}/revoke", (Guid id) => new RevokeClient(new ClientId(id)))
            .WithSummary("Disconnect a portal").Refuses(404);
    }

    public static void MapOidc(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup("/oauth").ExcludeFromDescription().Public("a portal sends people here to sign in or out");
        people.MapGet("/authorize", AuthorizeEndpoint.ShowAsync);
        people.MapPost("/authorize", (Delegate)((HttpContext http) => AuthorizeEndpoint.PostAsync(http, AuthorizeEndpoint.Path))).TakesNoCookie("it only says the same as an address");
        people.MapGet("/sign-out", SignOutEndpoint.ShowAsync);
        people.MapPost("/sign-out", (Delegate)((HttpContext http) => AuthorizeEndpoint.PostAsync(http, "/oauth/sign-out"))).TakesNoCookie("it only says the same as an address");
        people.MapPost("/sign-out/confirm", SignOutEndpoint.ConfirmAsync);

        var portals = app.MapGroup("").ExcludeFromDescription().Public("a portal's secret, code or token is the proof").TakesNoCookie("a portal's secret, code or token is the proof").AddEndpointFilter(OpenToPages);
        portals.MapGet("/.well-known/openid-configuration", (PublicAddress address) => Discovery.Show(address));
        portals.MapGet("/.well-known/oauth-authorization-server", (PublicAddress address) => Discovery.Show(address));
        portals.MapGet("/oauth/keys", (KeyRing ring, CancellationToken cancellation) => Discovery.KeysAsync(ring, cancellation));
        portals.MapPost("/oauth/token", TokenEndpoints.TokenAsync);
        portals.MapPost("/oauth/introspect", TokenEndpoints.IntrospectAsync);
        portals.MapPost("/oauth/revoke", TokenEndpoints.RevokeAsync);
        portals.MapMethods("/oauth/userinfo", ["GET", "POST"], TokenEndpoints.UserInfoAsync);
        portals.MapMethods("/oauth/userinfo", ["OPTIONS"], (HttpContext http) =>
        {
            http.Response.Headers.AccessControlAllowHeaders = $"Authorization, {CallerOf.UnattendedHeader}";
            http.Response.Headers.AccessControlMaxAge = "600";
            return Results.NoContent();
        });
    }

    /// <summary>Pages of any portal may read these answers: whoever asks brings all that counts, and no cookie does.</summary>
    private static ValueTask<object?> OpenToPages(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        context.HttpContext.Response.Headers.AccessControlAllowOrigin = "*";
        return next(context);
    }
}
