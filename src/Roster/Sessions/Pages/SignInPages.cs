using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Sessions.Factors;

namespace Roster.Sessions.Pages;

/// <summary>What the sign-in pages do with a request. All rules are the desk's and the operations'.</summary>
internal static class SignInPages
{
    public static bool HasCookie(HttpContext http) => http.Request.Cookies.ContainsKey(CallerOf.SessionCookie);

    public static IResult ShowSignIn([FromQuery(Name = "return")] string? returnTo, [FromQuery] string? ended, [FromQuery] string? changed, [FromQuery] string? email) =>
        Page<SignIn>(new { ReturnTo = Local(returnTo), Ended = ended == "1", Changed = changed == "1", Email = email is { Length: <= 254 } ? email : null });

    public static async Task<IResult> SignInAsync(
        HttpContext http, SignInDesk desk, SignInThrottle throttle, [FromForm] string? email, [FromForm] string? password, [FromForm(Name = "return")] string? returnTo)
    {
        var caller = CallerOf.Request(http);
        var result = throttle.Check(caller.Ip) is { } tooMany
            ? tooMany
            : await desk.SignInAsync(email ?? "", password ?? "", CallerOf.DeviceToken(http), caller, http.RequestAborted);
        return result.Problem is { } problem
            ? Page<SignIn>(new { ReturnTo = Local(returnTo), Email = email, Error = problem.Title }, problem)
            : Enter(http, result.Value, Local(returnTo));
    }

    public static async Task<IResult> ShowPasswordAsync(HttpContext http, OwnAccountReader own, [FromQuery(Name = "return")] string? returnTo) =>
        await own.ReadAsync(CallerOf.Request(http), http.RequestAborted) is not { } account ? Results.Redirect("/sign-in")
        : account.OwesSecondFactor ? FactorPages.To(EntryNeed.SecondFactor, "/password")
        : !account.MayChoosePassword ? Results.Redirect("/start")
        : Page<Password>(new { Account = account, ReturnTo = Local(returnTo) });

    public static async Task<IResult> ChoosePasswordAsync(
        HttpContext http, SignInDesk desk, OwnAccountReader own, OperationRunner runner, SignInThrottle throttle,
        [FromForm] string? current, [FromForm] string? password, [FromForm] string? again,
        [FromForm] string? givenName, [FromForm] string? familyName, [FromForm] string? email, [FromForm(Name = "return")] string? returnTo)
    {
        var caller = CallerOf.Request(http);
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return Results.Redirect("/sign-in?ended=1");
        }

        IResult Again(Problem problem) =>
            Page<Password>(new { Account = account, Error = problem, GivenName = givenName, FamilyName = familyName, Email = email, ReturnTo = Local(returnTo) }, problem);
        if (password != again)
        {
            return Again(Problem.Invalid("again", "not-the-same", "The two passwords are not the same."));
        }

        if (account.IsNew)
        {
            // The password first: once they have said who they are, this form has done half its work.
            var fine = await runner.RunAsync<CheckNewPassword, NotAgain>(new CheckNewPassword(password ?? ""), caller, http.RequestAborted);
            if (fine.Problem is { } weak)
            {
                return Again(weak);
            }

            var introduced = await runner.RunAsync<IntroduceYourself, Done>(new IntroduceYourself(givenName, familyName, email), caller, http.RequestAborted);
            if (introduced.Problem is { } unintroduced)
            {
                return Again(unintroduced);
            }
        }

        var chosen = string.IsNullOrEmpty(current) ? await desk.ChoosePasswordAsync(password ?? "", caller, http.RequestAborted)
            : throttle.Check(caller.Ip) is { } tooMany ? tooMany
            : await desk.ReplacePasswordAsync(account.Address, current ?? "", password ?? "", CallerOf.DeviceToken(http), caller, http.RequestAborted);
        return chosen.Problem is { } problem ? Again(problem) : Onward(http, Local(returnTo) ?? "/start?landed=1");
    }

    public static async Task<IResult> ShowStartAsync(HttpContext http, OwnAccountReader own, [FromQuery] string? landed)
    {
        if (await own.ReadAsync(CallerOf.Request(http), http.RequestAborted) is not { } account)
        {
            return Results.Redirect(HasCookie(http) ? "/sign-in?ended=1" : "/sign-in");
        }

        if (account.Need is EntryNeed.SecondFactor or EntryNeed.MailedCode && landed == "1")
        {
            return FactorPages.To(account.Need, "/start?landed=1");
        }

        if (account is { MustChoosePassword: true, OwesSecondFactor: false })
        {
            return Results.Redirect("/password");
        }

        if (account.Need == EntryNeed.SetUp && landed == "1")
        {
            return FactorPages.To(account.Need, "/start?landed=1");
        }

        return landed == "1" && account.Landing is { } landing ? Onward(http, landing) : Page<Start>(new { Account = account });
    }

    public static async Task<IResult> AcceptAsync(HttpContext http, OperationRunner runner, [FromForm] string? tenant)
    {
        var accepted = await runner.RunAsync<AcceptInvitation, EntryAnswer>(new AcceptInvitation(tenant ?? ""), CallerOf.Request(http), http.RequestAborted);
        return accepted.Problem switch
        {
            null => accepted.Value.Need == EntryNeed.Nothing ? Results.Redirect("/start") : FactorPages.To(accepted.Value.Need, "/start", tenant),
            { Kind: ProblemKind.SignIn } => Results.Redirect("/sign-in?ended=1"),
            _ => Results.Redirect("/start?refused=1"),
        };
    }

    public static async Task<IResult> DeclineAsync(HttpContext http, OperationRunner runner, [FromForm] string? tenant) =>
        (await runner.RunAsync<DeclineInvitation, Done>(new DeclineInvitation(tenant ?? ""), CallerOf.Request(http), http.RequestAborted)).Problem switch
        {
            { Kind: ProblemKind.SignIn } => Results.Redirect("/sign-in?ended=1"),
            _ => Results.Redirect("/start"),
        };

    public static async Task<IResult> EnterAsync(HttpContext http, OperationRunner runner, [FromForm] string? tenant, [FromForm] string? portal)
    {
        var entered = await runner.RunAsync<EnterTenant, EntryAnswer>(new EnterTenant(tenant ?? ""), CallerOf.Request(http), http.RequestAborted);
        var opened = $"/console/{tenant}/{(portal == Portal.AgentDesktop.Id ? "desktop" : "users")}";
        return entered.Problem switch
        {
            null when entered.Value.Need != EntryNeed.Nothing => FactorPages.To(entered.Value.Need, opened, tenant),
            null => Results.Redirect(opened),
            { Kind: ProblemKind.SignIn } => Results.Redirect("/sign-in?ended=1"),
            _ => Results.Redirect("/start"),
        };
    }

    public static async Task<IResult> SignOutAsync(HttpContext http, OperationRunner runner)
    {
        await runner.RunAsync<SignOut, Done>(new SignOut(), CallerOf.Request(http), http.RequestAborted);
        ForgetSession(http);
        return Results.Redirect("/sign-in");
    }

    internal static void ForgetSession(HttpContext http) => http.Response.Cookies.Delete(CallerOf.SessionCookie, Cookie());

    internal static IResult ToSignIn(string? returnTo) =>
        Results.Redirect(Local(returnTo) is { } path ? $"/sign-in?ended=1&return={Uri.EscapeDataString(path)}" : "/sign-in?ended=1");

    internal static IResult Enter(HttpContext http, Admitted admitted, string? returnTo)
    {
        http.Response.Cookies.Append(CallerOf.SessionCookie, admitted.SessionToken, Cookie());
        var device = Cookie();
        device.MaxAge = TimeSpan.FromDays(400);
        http.Response.Cookies.Append(CallerOf.DeviceCookie, admitted.DeviceToken, device);
        return returnTo is null ? Results.Redirect("/start?landed=1")
            : admitted.Need is EntryNeed.Provider or EntryNeed.OwnProof ? Results.Redirect("/start")
            : admitted.Need is EntryNeed.SecondFactor or EntryNeed.MailedCode || admitted is { Need: EntryNeed.SetUp, MustChoosePassword: false } ? FactorPages.To(admitted.Need, returnTo)
            : admitted.MustChoosePassword ? Results.Redirect($"/password?return={Uri.EscapeDataString(returnTo)}")
            : Onward(http, returnTo);
    }

    /// <summary>
    /// After a form. What begins with /oauth/, and what is not of this site, leads on to a portal: browsers hold the form's own policy against
    /// that, so that a page stands between, which goes on by itself.
    /// </summary>
    internal static IResult Onward(HttpContext http, string to)
    {
        if (to.StartsWith('/') && !to.StartsWith("/oauth/", StringComparison.Ordinal))
        {
            return Results.Redirect(to);
        }

        http.Response.Headers["Refresh"] = $"0; url={to}";
        return Page<Onward>(new { To = to });
    }

    private static CookieOptions Cookie() => new() { Secure = true, HttpOnly = true, SameSite = SameSiteMode.Lax, Path = "/", IsEssential = true };

    /// <summary>A path of this site; anything else would be an open redirect.</summary>
    internal static string? Local(string? path) =>
        path is { Length: > 0 and < 6000 } && path[0] == '/' && (path.Length == 1 || path[1] is not ('/' or '\\')) && path.All(c => c is > ' ' and <= '~') ? path : null;

    internal static RazorComponentResult Page<T>(object parameters, int status) where T : Microsoft.AspNetCore.Components.IComponent
    {
        var result = Page<T>(parameters);
        result.StatusCode = status;
        return result;
    }

    internal static RazorComponentResult Page<T>(object parameters, Problem? problem = null) where T : Microsoft.AspNetCore.Components.IComponent
    {
        var result = new RazorComponentResult<T>(parameters) { PreventStreamingRendering = true };
        if (problem is not null)
        {
            // A refused sign-in is an answered form, not a failed request: browsers show the page, and every refusal has this status.
            result.StatusCode = problem.Kind is ProblemKind.TooMany or ProblemKind.Busy ? ProblemResult.StatusOf(problem.Kind) : StatusCodes.Status422UnprocessableEntity;
        }

        return result;
    }
}
