using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Platform.Pictures;
using Roster.Platform.Secrets;
using Roster.Sessions.Addresses;
using Roster.Sessions.Factors;
using Roster.Sessions.Mails;
using Roster.Sessions.Pages;
using Roster.Sessions.Passkeys;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>Signing in and out, and the pages for it. They are made by the server and work without JavaScript.</summary>
public static class SessionsFeature
{
    public static IServiceCollection AddSessions(this IServiceCollection services) => services
        .AddSingleton<HashingGate>()
        .AddSingleton<SignInThrottle>()
        .AddSingleton<SessionReader>()
        .AddSingleton<SessionMemory>()
        .AddSingleton<IActorSource>(p => p.GetRequiredService<SessionMemory>())
        .AddSingleton<ILiveMemory>(p => p.GetRequiredService<SessionMemory>())
        .AddHostedService<ActivityWriter>()
        .AddHostedService<ForgottenWorker>()
        .AddSingleton<MailKind, ResetMail>()
        .AddSingleton<MailKind, PasswordChangedMail>()
        .AddSingleton<MailKind, NewDeviceMail>()
        .AddSingleton<MailKind, LockedMail>()
        .AddSingleton<MailKind, PasswordAgesMail>()
        .AddSingleton<MailKind, SessionEndedMail>()
        .AddSingleton<MailKind, SessionReportedMail>()
        .AddSingleton<MailKind, BecamePrimaryAdminMail>()
        .AddSingleton<MailKind, WasPrimaryAdminMail>()
        .AddSingleton<SignInDesk>()
        .AddHostedService<DueSessionsWorker>()
        .AddScoped<SessionSight>()
        .AddScoped<SessionLooks>()
        .AddScoped<SessionOwners>()
        .AddScoped<EndingByAdmin>()
        .AddScoped<SessionCloser>()
        .AddScoped<PasswordChange>()
        .AddScoped<TenantEntry>()
        .AddScoped<LinkOpening>()
        .AddScoped<AddressMove>()
        .AddScoped<AddressRescue>()
        .AddSingleton<MailKind, AddressProofMail>()
        .AddSingleton<MailKind, AddressAskedMail>()
        .AddSingleton<MailKind, AddressChangedMail>()
        .AddSingleton<MailKind, AddressTakenBackMail>()
        .AddScoped<FactorEntry>()
        .AddSingleton<SecondFactorDesk>()
        .AddSingleton<PasskeyCeremony>()
        .AddScoped<MailedCodes>()
        .AddSingleton<MailKind, MailedCodeMail>()
        .AddSingleton<MailKind, SecondFactorMail>()
        .AddScoped<IAccessEnding, SessionEnding>()
        .AddScoped<ILeavingCheck, SessionEnding>()
        .AddScoped<IErasing, SessionErasing>();

    public static void MapSessions(this IEndpointRouteBuilder api)
    {
        api.MapOperation<HowItEnded, SessionEnd>("GET", "/session-end", () => new HowItEnded()).WithSummary("Why the caller's session ended");
        api.MapOperation<ListSessions, SessionPage>("GET", "/sessions", (string? user, string? cursor, int? limit) => new ListSessions(user, cursor, limit))
            .WithSummary("What people have open, the last active first");
        api.MapOperation<ListUserSessions, SessionItems>("GET", "/users/{id:guid}/sessions", (Guid id) => new ListUserSessions(new UserId(id)))
            .WithSummary("What a person has open").Refuses(404, 409);
        api.MapOperation<EndUserSessions, SessionsEnded>("POST", "/users/{id:guid}/sessions/end", (Guid id) => new EndUserSessions(new UserId(id)))
            .WithSummary("End all of a person's sessions").Refuses(404, 409);
        api.MapOperation<EndUserSession, SessionsEnded>("POST", "/users/{id:guid}/sessions/{session:guid}/end",
                (Guid id, Guid session) => new EndUserSession(new UserId(id), new SessionId(session)))
            .WithSummary("End one of a person's sessions").Refuses(404, 409);
    }

    public static void MapSignIn(this IEndpointRouteBuilder app)
    {
        var pages = app.MapGroup("").ExcludeFromDescription().Public("signing in comes before being signed in");
        pages.MapGet("/", (HttpContext http) => SignInPages.HasCookie(http) ? Results.Redirect("/start") : Results.Redirect("/sign-in"));
        pages.MapGet("/sign-in", SignInPages.ShowSignIn);
        pages.MapPost("/sign-in", SignInPages.SignInAsync).DisableAntiforgery();
        pages.MapGet("/link", LinkPages.ShowLink);
        pages.MapPost("/link", LinkPages.OpenAsync).DisableAntiforgery();
        pages.MapPost("/link/password", LinkPages.SetPasswordAsync).DisableAntiforgery();
        pages.MapPost(AddressPages.Follow, AddressPages.FollowAsync).DisableAntiforgery();
        pages.MapGet("/forgot", LinkPages.ShowForgot);
        pages.MapPost("/forgot", LinkPages.ForgotAsync).DisableAntiforgery();
        pages.MapGet("/password", SignInPages.ShowPasswordAsync);
        pages.MapPost("/password", SignInPages.ChoosePasswordAsync).DisableAntiforgery();
        pages.MapGet(FactorPages.Give, FactorPages.ShowAsync);
        pages.MapPost(FactorPages.Give, FactorPages.GiveAsync).DisableAntiforgery();
        pages.MapGet(MailedCodePages.Give, MailedCodePages.ShowAsync);
        pages.MapPost(MailedCodePages.Give, MailedCodePages.GiveAsync).DisableAntiforgery();
        pages.MapPost(MailedCodePages.Send, MailedCodePages.SendAsync).DisableAntiforgery();
        pages.MapGet(FactorPages.Own, FactorPages.ShowOwnAsync);
        pages.MapPost(FactorPages.Own + "/set-up", FactorPages.SetUpAsync).DisableAntiforgery();
        pages.MapPost(FactorPages.Own + "/confirm", FactorPages.ConfirmAsync).DisableAntiforgery();
        pages.MapPost(FactorPages.Own + "/recovery-codes", FactorPages.RenewCodesAsync).DisableAntiforgery();
        pages.MapPost(FactorPages.Own + "/remove", FactorPages.RemoveAsync).DisableAntiforgery();
        pages.MapPost(FactorPages.Own + "/devices/end", FactorPages.EndTrustAsync).DisableAntiforgery();
        pages.MapPost(PasskeyPages.AtTheDoor, PasskeyPages.AskAsync).DisableAntiforgery();
        pages.MapPost(PasskeyPages.OneOfMine, PasskeyPages.AskMineAsync).DisableAntiforgery();
        pages.MapPost(PasskeyPages.New, PasskeyPages.OfferAsync).DisableAntiforgery();
        pages.MapPost(PasskeyPages.SignIn, PasskeyPages.SignInAsync).DisableAntiforgery();
        pages.MapPost(PasskeyPages.Give, PasskeyPages.GiveAsync).DisableAntiforgery();
        pages.MapPost(PasskeyPages.Prove, PasskeyPages.ProveAsync).DisableAntiforgery();
        pages.MapPost(PasskeyPages.Own, PasskeyPages.AddAsync).DisableAntiforgery();
        pages.MapPost(PasskeyPages.Own + "/remove", PasskeyPages.RemoveAsync).DisableAntiforgery();
        pages.MapGet("/prove", ProvePages.ShowAsync);
        pages.MapPost("/prove", ProvePages.ProveAsync).DisableAntiforgery();
        pages.MapGet("/start", SignInPages.ShowStartAsync);
        pages.MapPost("/accept", SignInPages.AcceptAsync).DisableAntiforgery();
        pages.MapPost("/decline", SignInPages.DeclineAsync).DisableAntiforgery();
        pages.MapPost("/enter", SignInPages.EnterAsync).DisableAntiforgery();
        pages.MapGet("/account", AccountPages.ShowAsync);
        pages.MapPost("/account/profile", AccountPages.ProfileAsync).DisableAntiforgery();
        pages.MapPost("/account/picture", AccountPages.PictureAsync).DisableAntiforgery().WithMetadata(new RequestSizeLimitAttribute(PictureReader.MostBytes + 128 * 1024));
        pages.MapPost("/account/picture/remove", AccountPages.RemovePictureAsync).DisableAntiforgery();
        pages.MapPost("/account/password", AccountPages.PasswordAsync).DisableAntiforgery();
        pages.MapPost("/account/address", AddressPages.AskAsync).DisableAntiforgery();
        pages.MapPost("/account/address/withdraw", AddressPages.WithdrawAsync).DisableAntiforgery();
        pages.MapPost("/account/prove", AccountPages.ProveAsync).DisableAntiforgery();
        pages.MapPost("/account/end", AccountPages.EndAsync).DisableAntiforgery();
        pages.MapPost("/account/report", AccountPages.ReportAsync).DisableAntiforgery();
        pages.MapPost("/account/end-others", AccountPages.EndOthersAsync).DisableAntiforgery();
        pages.MapPost("/sign-out", SignInPages.SignOutAsync).DisableAntiforgery();
    }
}
