using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Sessions;
using Roster.Sessions.Factors;
using Roster.Sessions.Pages;
using Roster.Sso.Flow;
using Roster.Sso.Settings;

namespace Roster.Sso.Pages;

/// <summary>The pages on the way to an identity provider and back. All rules are the desk's and the operations'.</summary>
internal static class SsoPages
{
    public const string BrowserCookie = "__Host-roster-sso";

    public static IResult ShowFind([FromQuery(Name = "return")] string? returnTo) => SignInPages.Page<Find>(new { ReturnTo = SignInPages.Local(returnTo) });

    /// <summary>What is found depends on what stands behind the @ alone.</summary>
    public static async Task<IResult> FindAsync(HttpContext http, OperationRunner runner, SignInThrottle throttle, [FromForm] string? email, [FromForm(Name = "return")] string? returnTo)
    {
        var (caller, to) = (CallerOf.Request(http), SignInPages.Local(returnTo));
        var found = throttle.Check(caller.Ip) is { } tooMany ? tooMany : await runner.RunAsync<FindByDomain, IReadOnlyList<ProviderDoor>>(new FindByDomain(email), caller, http.RequestAborted);
        return found.Problem is { } problem
            ? SignInPages.Page<Find>(new { ReturnTo = to, Email = email, Error = problem.Title }, problem)
            : SignInPages.Page<Found>(new { Email = email ?? "", Doors = found.Value, Link = (Func<ProviderDoor, string>)(door => With($"/sso/{door.Code}", ("return", to), ("email", email))) });
    }

    public static Task<IResult> BeginAsync(
        HttpContext http, SignOnDesk desk, SignInThrottle throttle, string code, [FromQuery(Name = "return")] string? returnTo, [FromQuery] string? email, [FromQuery] string? again) =>
        ToProviderAsync(http, desk, throttle, code, new Beginning(SignOnPurpose.Enter)
        {
            ReturnTo = SignInPages.Local(returnTo), Hint = email is { Length: > 0 and <= 254 } ? email : null, Again = again == "1",
        });

    public static async Task<IResult> TestAsync(HttpContext http, SignOnDesk desk, OperationRunner runner, SignInThrottle throttle, string code) =>
        (await runner.RunAsync<ReadSso, SsoView>(new ReadSso(), CallerOf.Request(http) with { TenantCode = code }, http.RequestAborted)).Problem switch
        {
            { Kind: ProblemKind.SignIn } => SignInPages.ToSignIn($"/console/{code}/sso"),
            { } refused => Refused(refused, code),
            null => await ToProviderAsync(http, desk, throttle, code, new Beginning(SignOnPurpose.Test)),
        };

    public static async Task<IResult> JoinAsync(HttpContext http, SignOnDesk desk, OperationRunner runner, SignInThrottle throttle, string code, [FromForm] string? token)
    {
        var opened = await runner.RunAsync<OpenLink, OpenedLink>(new OpenLink(token ?? ""), CallerOf.Request(http), http.RequestAborted);
        return opened.Problem is { } dead ? Refused(dead, null) : await ToProviderAsync(http, desk, throttle, code, new Beginning(SignOnPurpose.Join) { Link = token, Hint = opened.Value.Address });
    }

    public static async Task<IResult> ReturnAsync(HttpContext http, SignOnDesk desk, OperationRunner runner, SignInThrottle throttle, string code)
    {
        var (form, caller) = (http.Request.Query, CallerOf.Request(http));
        string? One(string name) => form[name] is [{ Length: > 0 } value] ? value : null;
        if (throttle.Check(caller.Ip) is { } tooMany)
        {
            return Refused(tooMany, code);
        }

        var back = new CameBack(code, One("state"), One("code"), One("error"), One("iss"), Browser(http), CallerOf.DeviceToken(http));
        var returned = await desk.ReturnAsync(back, caller, http.RequestAborted);
        if (returned.Problem is { } problem)
        {
            return Refused(problem, code);
        }

        var (taken, who) = returned.Value;
        if (taken.Flow.Purpose == SignOnPurpose.Test)
        {
            var tested = await runner.RunAsync<TestSso, TestedSso>(new TestSso(taken.Flow.Id, who), caller with { TenantCode = code }, http.RequestAborted);
            return tested.Problem is { } untested ? Refused(untested, code) : SignInPages.Page<Tested>(new { Test = tested.Value, Who = who, State = back.State! });
        }

        var arrived = await desk.LetInAsync(taken, who, back.DeviceToken, caller, http.RequestAborted);
        return arrived.Problem is { } refused ? Refused(refused, code, taken.Flow.ReturnTo)
            : arrived.Value is Arrival.MayLink link ? SignInPages.Page<Linking>(new { Link = link, State = back.State!, Code = code, taken.Flow.ReturnTo })
            : Enter(http, (Arrival.In)arrived.Value, code, taken.Flow.ReturnTo);
    }

    public static async Task<IResult> LinkAsync(
        HttpContext http, OperationRunner runner, [FromForm] string? state, [FromForm] string? code, [FromForm(Name = "return")] string? returnTo)
    {
        var linked = await runner.RunAsync<LinkIdentity, Arrival>(new LinkIdentity(state ?? "", Browser(http) ?? ""), CallerOf.Request(http), http.RequestAborted);
        return linked.Problem switch
        {
            null => Enter(http, (Arrival.In)linked.Value, code ?? "", SignInPages.Local(returnTo)),
            { Code: "fresh-sign-in-required" } => Results.Redirect(With("/prove", ("return", With($"/sso/{code}", ("return", SignInPages.Local(returnTo)))))),
            { } problem => Refused(problem, code),
        };
    }

    private static async Task<IResult> ToProviderAsync(HttpContext http, SignOnDesk desk, SignInThrottle throttle, string code, Beginning how)
    {
        var (caller, browser) = (CallerOf.Request(http), Browser(http) ?? Secret.Token());
        var begun = throttle.Check(caller.Ip) is { } tooMany ? tooMany : await desk.BeginAsync(code, how, browser, caller, http.RequestAborted);
        if (begun.Problem is { } problem)
        {
            return Refused(problem, how.Purpose == SignOnPurpose.Join ? null : code);
        }

        http.Response.Cookies.Append(BrowserCookie, browser, new CookieOptions { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true, MaxAge = SignOnFlow.Life });
        if (HttpMethods.IsGet(http.Request.Method))
        {
            return Results.Redirect(begun.Value);
        }

        // A form may lead nowhere but here; a page that goes on by itself may.
        http.Response.Headers["Refresh"] = $"0; url={begun.Value}";
        return SignInPages.Page<Onward>(new { To = begun.Value });
    }

    private static IResult Enter(HttpContext http, Arrival.In arrived, string code, string? returnTo)
    {
        if (arrived.Fresh is { } fresh)
        {
            SignInPages.Enter(http, fresh, null);
        }

        var to = returnTo ?? "/start?landed=1";
        return arrived.Need == EntryNeed.Nothing ? Results.Redirect(to) : FactorPages.To(arrived.Need, to, code);
    }

    private static IResult Refused(Problem problem, string? code, string? returnTo = null) => SignInPages.Page<Refusal>(new { Problem = problem, Code = code, ReturnTo = returnTo }, problem);

    private static string? Browser(HttpContext http) => http.Request.Cookies[BrowserCookie] is { Length: > 20 and <= 128 } token ? token : null;

    private static string With(string page, params (string Name, string? Value)[] with) =>
        QueryHelpers.AddQueryString(page, with.Where(w => w.Value is { Length: > 0 }).Select(w => KeyValuePair.Create(w.Name, w.Value)));
}
