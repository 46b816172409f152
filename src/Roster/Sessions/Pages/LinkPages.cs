using Microsoft.AspNetCore.Mvc;
using Roster.Accounts;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sessions.Pages;

/// <summary>The pages of one-time links: opening one, setting a password with it, asking for one.</summary>
internal static class LinkPages
{
    /// <summary>The token stands behind the #, which no server and no log ever sees; a script puts it into the form.</summary>
    public static IResult ShowLink() => SignInPages.Page<Link>(new { });

    /// <summary>A link that signs in does so; one for a password asks for it first, and is used up only with it.</summary>
    public static async Task<IResult> OpenAsync(HttpContext http, SignInDesk desk, OperationRunner runner, SignInThrottle throttle, [FromForm] string? token)
    {
        var (caller, secret) = (CallerOf.Request(http), token?.Trim() ?? "");
        if (throttle.Check(caller.Ip) is { } tooMany)
        {
            return Dead(tooMany);
        }

        if (await AddressPages.OpenAsync(http, runner, secret) is { } address)
        {
            return address;
        }

        var opened = await runner.RunAsync<OpenLink, OpenedLink>(new OpenLink(secret), caller, http.RequestAborted);
        if (opened.Problem is { } dead)
        {
            return Dead(dead);
        }

        if (opened.Value.SignsInAlready)
        {
            return SignInPages.Page<LinkAccept>(new { Opened = opened.Value });
        }

        if (opened.Value.Purpose != LinkPurpose.SignIn)
        {
            return SignInPages.Page<LinkPassword>(new { Opened = opened.Value, Token = secret });
        }

        var admitted = await desk.SignInByLinkAsync(secret, CallerOf.DeviceToken(http), caller, http.RequestAborted);
        return admitted.Problem is { } problem ? Dead(problem) : SignInPages.Enter(http, admitted.Value, null);
    }

    public static async Task<IResult> SetPasswordAsync(
        HttpContext http, SignInDesk desk, OperationRunner runner, SignInThrottle throttle, [FromForm] string? token, [FromForm] string? password, [FromForm] string? again)
    {
        var (caller, secret) = (CallerOf.Request(http), token?.Trim() ?? "");
        if (throttle.Check(caller.Ip) is { } tooMany)
        {
            return Dead(tooMany);
        }

        var result = password == again
            ? await desk.SetPasswordByLinkAsync(secret, password ?? "", CallerOf.DeviceToken(http), caller, http.RequestAborted)
            : Problem.Invalid("again", "not-the-same", "The two passwords are not the same.");
        if (result.Problem is { } problem)
        {
            var opened = await runner.RunAsync<OpenLink, OpenedLink>(new OpenLink(secret), caller, http.RequestAborted);
            return opened.IsRefused ? Dead(problem) : SignInPages.Page<LinkPassword>(new { Opened = opened.Value, Token = secret, Error = problem }, problem);
        }

        return result.Value is { } admitted ? SignInPages.Enter(http, admitted, null) : Results.Redirect("/sign-in?changed=1");
    }

    public static IResult ShowForgot() => SignInPages.Page<Forgot>(new { });

    public static async Task<IResult> ForgotAsync(HttpContext http, OperationRunner runner, SignInThrottle throttle, [FromForm] string? email)
    {
        var caller = CallerOf.Request(http);
        var problem = throttle.Check(caller.Ip) ?? (await runner.RunAsync<AskForReset, Done>(new AskForReset(email), caller, http.RequestAborted)).Problem;
        return problem is null ? SignInPages.Page<Forgot>(new { Asked = email?.Trim() }) : SignInPages.Page<Forgot>(new { Email = email, Error = problem }, problem);
    }

    /// <summary>A link that was made here and opens nothing says why; for anything else there may be a typing error to mend.</summary>
    internal static IResult Dead(Problem problem) => problem.Kind == ProblemKind.SignIn && problem.Code != UseSignInLink.Dead.Code
        ? SignInPages.Page<LinkClosed>(new { Problem = problem }, problem)
        : SignInPages.Page<Link>(new { Error = problem.Title }, problem);
}
