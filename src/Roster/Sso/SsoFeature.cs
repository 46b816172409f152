using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Roster.Platform.Http;
using Roster.Platform.Mail;
using Roster.Sso.Flow;
using Roster.Sso.Mails;
using Roster.Sso.Pages;
using Roster.Sso.Provider;
using Roster.Sso.Settings;
using Roster.Users;

namespace Roster.Sso;

/// <summary>Signing in by a tenant's own identity provider, and what an administrator settles of it.</summary>
public static class SsoFeature
{
    public static IServiceCollection AddSso(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Roster:Sso").Get<SsoOptions>() ?? new SsoOptions())
        .AddSingleton<ProviderBook>()
        .AddSingleton<ProviderTalk>()
        .AddSingleton<SignOnDesk>()
        .AddScoped<SsoShelf>()
        .AddScoped<SsoGrants>()
        .AddScoped<SsoGroups>()
        .AddScoped<SignOnJudge>()
        .AddScoped<SignOnEntry>()
        .AddScoped<IdentityShelf>()
        .AddScoped<SignOnEnding>()
        .AddScoped<IAccessEnding, SignOnEnding>()
        .AddScoped<IErasing, SignOnEnding>()
        .AddSingleton<MailKind, SignOnMail>()
        .AddSingleton<MailKind, NoPasswordMail>()
        .AddSingleton<MailKind, BypassWatchMail>()
        .AddHostedService<RevertWorker>();

    public static void MapSso(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ReadSso, SsoView>("GET", "/sso", () => new ReadSso()).WithSummary("The workspace's identity provider");
        api.MapOperation<EditSso, SsoView>("PUT", "/sso", (SsoBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditSso(ETags.Version(ifMatch), body))
            .WithSummary("Settle the identity provider anew").Refuses(409, 412, 428);
        api.MapOperation<CheckIssuer, IssuerFound>("POST", "/sso/check", (CheckIssuerBody body) => new CheckIssuer(body)).WithSummary("Ask a provider what it says of itself").Refuses(409);
        api.MapOperation<SwitchSso, SsoView>("POST", "/sso/mode", (SwitchSsoBody body) => new SwitchSso(body)).WithSummary("Say whether people come by the identity provider").Refuses(409);
        api.MapOperation<ConfirmSso, SsoView>("POST", "/sso/confirm", () => new ConfirmSso()).WithSummary("Confirm that it stays required").Refuses(409);
    }

    public static void MapSignOn(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("/sso").ExcludeFromDescription().Public("signing in comes before being signed in");
        pages.MapGet("", SsoPages.ShowFind);
        pages.MapPost("", SsoPages.FindAsync).DisableAntiforgery();
        pages.MapPost("/link", SsoPages.LinkAsync).DisableAntiforgery();
        pages.MapGet("/{code}", SsoPages.BeginAsync);
        pages.MapGet("/{code}/test", SsoPages.TestAsync);
        pages.MapGet("/{code}/callback", SsoPages.ReturnAsync);
        pages.MapPost("/{code}/join", SsoPages.JoinAsync).DisableAntiforgery();
    }
}
