using Microsoft.AspNetCore.WebUtilities;
using Roster.Oidc.Pages;
using Roster.Oidc.Signing;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions;
using Roster.Sessions.Pages;

namespace Roster.Oidc.Logout;

/// <summary>A portal sends the person here to sign them out of the whole platform (RP-initiated logout).</summary>
internal static class SignOutEndpoint
{
    public static async Task<IResult> ShowAsync(HttpContext http, OperationRunner runner, TokenSigner signer)
    {
        var form = OAuthForm.Of(http.Request.Query);
        if (await LookAsync(http, runner, signer, form) is not { } look)
        {
            return SignInPages.Page<Closed>(new { Title = "This sign-out link is not right" }, StatusCodes.Status400BadRequest);
        }

        return !look.HasSession ? Results.Redirect(Target(look, form))
            : look.IsMeant ? await EndAsync(http, runner, Results.Redirect(Target(look, form)))
            : SignInPages.Page<ConfirmSignOut>(new { look.Portal, Form = form });
    }

    /// <summary>The person said yes, on a page of Roster's own.</summary>
    public static async Task<IResult> ConfirmAsync(HttpContext http, OperationRunner runner, TokenSigner signer)
    {
        var form = await OAuthForm.ReadAsync(http.Request) ?? OAuthForm.Of([]);
        return await LookAsync(http, runner, signer, form) is { } look
            ? await EndAsync(http, runner, SignInPages.Onward(http, Target(look, form)))
            : SignInPages.Page<Closed>(new { Title = "This sign-out link is not right" }, StatusCodes.Status400BadRequest);
    }

    private static async Task<SignOutReply?> LookAsync(HttpContext http, OperationRunner runner, TokenSigner signer, OAuthForm form)
    {
        var token = form["id_token_hint"] is { } hint ? await signer.ReadIdentityAsync(hint, http.RequestAborted) : null;
        var shown = token is not null && Guid.TryParse(token.GetClaim("sid").Value, out var entry) ? new SignOutHint(token.Audiences.Single(), new EntryId(entry)) : null;
        var look = await runner.RunAsync<LookAtSignOut, SignOutReply>(new LookAtSignOut(form, shown), CallerOf.Request(http), http.RequestAborted);
        return look is { IsRefused: false, Value.IsRefused: false } ? look.Value : null;
    }

    private static async Task<IResult> EndAsync(HttpContext http, OperationRunner runner, IResult then)
    {
        await runner.RunAsync<SignOut, Done>(new SignOut(), CallerOf.Request(http), http.RequestAborted);
        SignInPages.ForgetSession(http);
        return then;
    }

    private static string Target(SignOutReply look, OAuthForm form) =>
        look.Redirect is not { } redirect ? "/sign-in" : form["state"] is { } state ? QueryHelpers.AddQueryString(redirect, "state", state) : redirect;
}
