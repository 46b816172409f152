using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Pictures;
using Roster.Sessions.Factors;

namespace Roster.Sessions.Pages;

/// <summary>My account, for everyone who signs in: forms that work without scripts. All rules are the operations'.</summary>
internal static class AccountPages
{
    private static readonly Problem Gone = Problem.NotFound with { Title = "That session has ended already, so nobody was told of it." };

    public static Task<IResult> ShowAsync(HttpContext http, OwnAccountReader own, OperationRunner runner, [FromQuery] string? done) =>
        PageAsync(http, own, runner, done: done);

    /// <summary>A form has the fields that its person may change; one that it does not have stays.</summary>
    public static async Task<IResult> ProfileAsync(HttpContext http, OwnAccountReader own, OperationRunner runner)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var typed = form.Where(f => f.Key.StartsWith("profile.", StringComparison.Ordinal) || f.Key is "givenName" or "familyName")
            .ToDictionary(f => f.Key, f => (string?)f.Value.ToString(), StringComparer.Ordinal);
        var tenant = form["tenant"].ToString();
        var changed = await runner.RunAsync<EditOwnProfile, Done>(
            new EditOwnProfile(tenant, typed.GetValueOrDefault("givenName"), typed.GetValueOrDefault("familyName"),
                typed.Where(t => t.Key.StartsWith("profile.", StringComparison.Ordinal)).ToDictionary(t => t.Key["profile.".Length..], t => t.Value, StringComparer.Ordinal)),
            CallerOf.Request(http), http.RequestAborted);
        return changed.Problem is { } problem
            ? await PageAsync(http, own, runner, new AccountFault(tenant, problem) { Typed = typed })
            : Results.Redirect("/account?done=profile");
    }

    /// <summary>The workspace stands in the address: whether there is anything to take in is known before it is.</summary>
    public static async Task<IResult> PictureAsync(HttpContext http, OwnAccountReader own, OperationRunner runner, PictureDesk desk, [FromQuery] string? tenant)
    {
        var (caller, code) = (CallerOf.Request(http), tenant ?? "");
        var limits = new FormOptions { MemoryBufferThreshold = PictureReader.MostBytes + 64 * 1024, MultipartBodyLengthLimit = PictureReader.MostBytes + 64 * 1024 };
        var picture = await desk.TakeAsync(
            async () => (await runner.RunAsync<MaySetOwnPicture, Done>(new MaySetOwnPicture(code), caller, http.RequestAborted)).Problem, http.Request.ContentLength,
            async stop => http.Request.HasFormContentType && (await http.Request.ReadFormAsync(limits, stop)).Files.GetFile("picture") is { } file ? file.OpenReadStream() : null,
            http.RequestAborted);
        var changed = await runner.RunAsync<EditOwnPicture, Done>(new EditOwnPicture(code, picture), caller, http.RequestAborted);
        return changed.Problem is { } problem ? await PageAsync(http, own, runner, new AccountFault(code, problem)) : Results.Redirect("/account?done=picture");
    }

    public static async Task<IResult> RemovePictureAsync(HttpContext http, OwnAccountReader own, OperationRunner runner, [FromForm] string? tenant)
    {
        var changed = await runner.RunAsync<EditOwnPicture, Done>(new EditOwnPicture(tenant ?? "", null), CallerOf.Request(http), http.RequestAborted);
        return changed.Problem is { } problem ? await PageAsync(http, own, runner, new AccountFault(tenant ?? "", problem)) : Results.Redirect("/account?done=no-picture");
    }

    public static async Task<IResult> PasswordAsync(
        HttpContext http, OwnAccountReader own, OperationRunner runner, SignInDesk desk, SignInThrottle throttle,
        [FromForm] string? current, [FromForm] string? password, [FromForm] string? again)
    {
        var caller = CallerOf.Request(http);
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return Results.Redirect("/sign-in?ended=1&return=%2Faccount");
        }

        var problem = throttle.Check(caller.Ip)
            ?? (password == again ? (await desk.ReplacePasswordAsync(account.Address, current ?? "", password ?? "", CallerOf.DeviceToken(http), caller, http.RequestAborted)).Problem
                : Problem.Invalid("again", "not-the-same", "The two passwords are not the same."));
        return problem is null ? Results.Redirect("/account?done=password") : await PageAsync(http, own, runner, new AccountFault("password", problem));
    }

    /// <summary>For a page in which an act waits for a fresh sign-in. Counted and hashed as at the door; the answer is for the page's script.</summary>
    public static async Task<IResult> ProveAsync(HttpContext http, OwnAccountReader own, SignInDesk desk, SignInThrottle throttle, [FromForm] string? password)
    {
        var caller = CallerOf.Request(http);
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return new ProblemResult(Problem.SessionEnded);
        }

        var problem = throttle.Check(caller.Ip) ?? (await desk.ProveAsync(account.Address, password ?? "", CallerOf.DeviceToken(http), caller, http.RequestAborted)).Problem;
        return problem is null ? Results.NoContent() : new ProblemResult(problem);
    }

    public static async Task<IResult> EndAsync(HttpContext http, OwnAccountReader own, OperationRunner runner, [FromForm] Guid id)
    {
        var ended = await runner.RunAsync<EndOwnSession, Done>(new EndOwnSession(new SessionId(id)), CallerOf.Request(http), http.RequestAborted);
        // One that is gone already is what was wanted.
        return ended.Problem is { Kind: not ProblemKind.NotFound } problem
            ? await PageAsync(http, own, runner, new AccountFault("sessions", problem))
            : Results.Redirect("/account?done=ended");
    }

    public static async Task<IResult> ReportAsync(HttpContext http, OwnAccountReader own, OperationRunner runner, [FromForm] Guid id)
    {
        var reported = await runner.RunAsync<ReportSession, Done>(new ReportSession(new SessionId(id)), CallerOf.Request(http), http.RequestAborted);
        return reported.Problem is { } problem
            ? await PageAsync(http, own, runner, new AccountFault("sessions", problem.Kind == ProblemKind.NotFound ? Gone : problem))
            : Results.Redirect("/account?done=reported");
    }

    public static async Task<IResult> EndOthersAsync(HttpContext http, OwnAccountReader own, OperationRunner runner)
    {
        var ended = await runner.RunAsync<EndOtherSessions, Done>(new EndOtherSessions(), CallerOf.Request(http), http.RequestAborted);
        return ended.Problem is { } problem ? await PageAsync(http, own, runner, new AccountFault("sessions", problem)) : Results.Redirect("/account?done=others");
    }

    internal static async Task<IResult> PageAsync(HttpContext http, OwnAccountReader own, OperationRunner runner, AccountFault? fault = null, string? done = null)
    {
        var caller = CallerOf.Request(http);
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return Results.Redirect(SignInPages.HasCookie(http) ? "/sign-in?ended=1&return=%2Faccount" : "/sign-in?return=%2Faccount");
        }

        if (account.OwesOwnProof)
        {
            return FactorPages.To(EntryNeed.OwnProof, "/account");
        }

        if (account.OwesSecondFactor)
        {
            return FactorPages.To(EntryNeed.SecondFactor, "/account");
        }

        if (account.MustChoosePassword)
        {
            return Results.Redirect("/password?return=%2Faccount");
        }

        var sessions = await runner.RunAsync<ListOwnSessions, OwnSessionList>(new ListOwnSessions(), caller, http.RequestAborted);
        var watch = await runner.RunAsync<ListOwnWatch, OwnWatch>(new ListOwnWatch(), caller, http.RequestAborted);
        return new RazorComponentResult<AccountPage>(new { Account = account, Sessions = sessions.IsRefused ? [] : sessions.Value.Items, Watch = watch.IsRefused ? [] : watch.Value.Items, Fault = fault, Done = done })
        {
            PreventStreamingRendering = true,
            StatusCode = fault is null ? StatusCodes.Status200OK : StatusCodes.Status422UnprocessableEntity,
        };
    }
}

/// <summary>What was refused, in which part of the page, and what had been typed.</summary>
/// <param name="Part">A workspace's code, <c>address</c>, <c>password</c> or <c>sessions</c>.</param>
/// <param name="Problem">Why.</param>
public sealed record AccountFault(string Part, Problem Problem)
{
    public IReadOnlyDictionary<string, string?> Typed { get; init; } = new Dictionary<string, string?>();
}
