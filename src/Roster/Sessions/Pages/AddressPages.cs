using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions.Addresses;
using Roster.Sessions.Factors;

namespace Roster.Sessions.Pages;

/// <summary>The pages of a change of address: of a link about one, and its part of <em>My account</em>.</summary>
internal static class AddressPages
{
    public const string Follow = "/link/address";

    /// <summary>Null for a link that is about something else.</summary>
    public static async Task<IResult?> OpenAsync(HttpContext http, OperationRunner runner, string token)
    {
        var opened = await runner.RunAsync<OpenAddressLink, OpenedAddress?>(new OpenAddressLink(token), CallerOf.Request(http), http.RequestAborted);
        return opened.Problem is { } closed ? SignInPages.Page<LinkClosed>(new { Problem = closed }, closed)
            : opened.Value is { } address ? SignInPages.Page<LinkAddress>(new { Opened = address, Token = token }) : null;
    }

    /// <summary>What the page asked was confirmed.</summary>
    public static async Task<IResult> FollowAsync(HttpContext http, OperationRunner runner, SignInThrottle throttle, [FromForm] string? token)
    {
        var (caller, secret) = (CallerOf.Request(http), token?.Trim() ?? "");
        if (throttle.Check(caller.Ip) is { } tooMany)
        {
            return LinkPages.Dead(tooMany);
        }

        var opened = await runner.RunAsync<OpenAddressLink, OpenedAddress?>(new OpenAddressLink(secret), caller, http.RequestAborted);
        if (opened.Problem is { } closed)
        {
            return LinkPages.Dead(closed);
        }

        if (opened.Value is not { } looked)
        {
            return LinkPages.Dead(UseSignInLink.Dead);
        }

        var done = looked.Proves
            ? await runner.RunAsync<ProveAddress, OpenedAddress>(new ProveAddress(secret), caller, http.RequestAborted)
            : await runner.RunAsync<KeepAddress, OpenedAddress>(new KeepAddress(secret), caller, http.RequestAborted);
        return done.Problem switch
        {
            null => SignInPages.Page<LinkAddressDone>(new { Done = done.Value }),
            { Kind: ProblemKind.ChangedMeanwhile } => LinkPages.Dead(AddressLink.Settled),
            { Kind: ProblemKind.SignIn, Code: not ("not-signed-in" or "session-ended") } dead => LinkPages.Dead(dead),
            { } refused => SignInPages.Page<LinkAddress>(new { Opened = looked, Token = secret, Error = refused }, refused),
        };
    }

    public static async Task<IResult> AskAsync(
        HttpContext http, OwnAccountReader own, OperationRunner runner, SignInDesk desk, SignInThrottle throttle, [FromForm] string? current, [FromForm] string? email)
    {
        var caller = CallerOf.Request(http);
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return Results.Redirect("/sign-in?ended=1&return=%2Faccount");
        }

        var problem = string.IsNullOrEmpty(current) ? null
            : throttle.Check(caller.Ip) ?? (await desk.ProveAsync(account.Address, current, CallerOf.DeviceToken(http), caller, http.RequestAborted)).Problem;
        problem ??= (await runner.RunAsync<AskOwnAddress, Done>(new AskOwnAddress(email), caller, http.RequestAborted)).Problem;
        return problem is null ? Results.Redirect("/account?done=address")
            : await AccountPages.PageAsync(http, own, runner, new AccountFault("address", problem) { Typed = new Dictionary<string, string?> { ["email"] = email } });
    }

    public static async Task<IResult> WithdrawAsync(HttpContext http, OwnAccountReader own, OperationRunner runner)
    {
        var withdrawn = await runner.RunAsync<WithdrawOwnAddress, Done>(new WithdrawOwnAddress(), CallerOf.Request(http), http.RequestAborted);
        return withdrawn.Problem is { } problem ? await AccountPages.PageAsync(http, own, runner, new AccountFault("address", problem)) : Results.Redirect("/account?done=no-address");
    }
}
