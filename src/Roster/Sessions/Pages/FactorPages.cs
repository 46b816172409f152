using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions.Factors;

namespace Roster.Sessions.Pages;

/// <summary>The second step: giving it on the way in, and setting it up. All rules are the desk's and the operations'.</summary>
internal static class FactorPages
{
    /// <summary>Where it is given.</summary>
    public const string Give = "/second-step";

    /// <summary>Where its owner sets it up and changes it.</summary>
    public const string Own = "/account/second-step";

    private static string PathFor(EntryNeed need) => need switch { EntryNeed.SetUp => Own, EntryNeed.MailedCode => MailedCodePages.Give, _ => Give };

    /// <summary>The page on which what is needed is given, which then leads on; or the one that says why there is no way on.</summary>
    public static string Address(EntryNeed need, string returnTo, string? tenant = null) => need switch
    {
        EntryNeed.AnotherNetwork => "/start",
        EntryNeed.OwnProof => With("/prove", returnTo),
        // The start page says which workspace it is of, where that is not known here.
        EntryNeed.Provider => tenant is null ? "/start" : With($"/sso/{Uri.EscapeDataString(tenant)}", returnTo),
        _ => With(PathFor(need), returnTo, tenant),
    };

    public static IResult To(EntryNeed need, string returnTo, string? tenant = null) => Results.Redirect(Address(need, returnTo, tenant));

    public static async Task<IResult> ShowAsync(HttpContext http, OwnAccountReader own, [FromQuery(Name = "return")] string? returnTo, [FromQuery] string? tenant) =>
        await own.ReadAsync(CallerOf.Request(http), http.RequestAborted) switch
        {
            null => SignInPages.ToSignIn(returnTo),
            { OwesSecondFactor: false } => SignInPages.Onward(http, Next(returnTo)),
            { OwesMailedCode: true } => To(EntryNeed.MailedCode, Next(returnTo), tenant),
            { } account => SignInPages.Page<Factor>(new { Account = account, ReturnTo = Next(returnTo), Tenant = tenant }),
        };

    public static async Task<IResult> GiveAsync(
        HttpContext http, OwnAccountReader own, SecondFactorDesk desk, SignInThrottle throttle, [FromForm] string? code, [FromForm] string? tenant, [FromForm] string? trust, [FromForm(Name = "return")] string? returnTo)
    {
        var caller = CallerOf.Request(http);
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return SignInPages.ToSignIn(returnTo);
        }

        var meant = tenant is { Length: > 0 } ? tenant : null;
        var problem = throttle.Check(caller.Ip) ?? (await desk.GiveAsync(account.Address, code ?? "", meant, new GivenAt(CallerOf.DeviceToken(http), trust is { Length: > 0 }), caller, http.RequestAborted)).Problem;
        return problem is null ? SignInPages.Onward(http, Next(returnTo)) : SignInPages.Page<Factor>(new { Account = account, ReturnTo = Next(returnTo), Tenant = meant, Error = problem }, problem);
    }

    public static async Task<IResult> ShowOwnAsync(HttpContext http, OwnAccountReader own, [FromQuery(Name = "return")] string? returnTo, [FromQuery] string? tenant, [FromQuery] string? done) =>
        await AtOwnAsync(http, own, returnTo, tenant, account => Task.FromResult<IResult>(
            SignInPages.Page<OwnFactor>(new { Account = account, ReturnTo = SignInPages.Local(returnTo), Tenant = tenant, Done = DoneWord(done) })));

    public static async Task<IResult> SetUpAsync(HttpContext http, OwnAccountReader own, OperationRunner runner, [FromForm(Name = "return")] string? returnTo, [FromForm] string? tenant) =>
        await AtOwnAsync(http, own, returnTo, tenant, account => SetUpPageAsync(http, runner, account, returnTo, tenant));

    public static async Task<IResult> ConfirmAsync(
        HttpContext http, OwnAccountReader own, OperationRunner runner, [FromForm] string? code, [FromForm(Name = "return")] string? returnTo, [FromForm] string? tenant) =>
        await AtOwnAsync(http, own, returnTo, tenant, async account =>
        {
            var confirmed = await runner.RunAsync<ConfirmAuthenticator, RecoveryCodes>(
                new ConfirmAuthenticator(code ?? "", tenant is { Length: > 0 } ? tenant : null), CallerOf.Request(http), http.RequestAborted);
            return confirmed.Problem is { } problem ? await SetUpPageAsync(http, runner, account, returnTo, tenant, problem) : Codes(confirmed.Value, returnTo, FactorCodes.After.App);
        });

    public static async Task<IResult> RenewCodesAsync(HttpContext http, OwnAccountReader own, OperationRunner runner) =>
        await AtOwnAsync(http, own, null, null, async account =>
        {
            var made = await runner.RunAsync<RenewRecoveryCodes, RecoveryCodes>(new RenewRecoveryCodes(), CallerOf.Request(http), http.RequestAborted);
            return made.Problem is { } problem ? SignInPages.Page<OwnFactor>(new { Account = account, Error = problem }, problem) : Codes(made.Value, "/account", FactorCodes.After.Renewal);
        });

    public static async Task<IResult> RemoveAsync(HttpContext http, OwnAccountReader own, OperationRunner runner) =>
        await AtOwnAsync(http, own, null, null, async account =>
        {
            var removed = await runner.RunAsync<RemoveSecondFactor, Done>(new RemoveSecondFactor(), CallerOf.Request(http), http.RequestAborted);
            return removed.Problem is { } problem ? SignInPages.Page<OwnFactor>(new { Account = account, Error = problem }, problem) : Results.Redirect(Own + "?done=removed");
        });

    public static async Task<IResult> EndTrustAsync(HttpContext http, OwnAccountReader own, OperationRunner runner, [FromForm] Guid id) =>
        await AtOwnAsync(http, own, null, null, async account =>
        {
            var ended = await runner.RunAsync<EndTrust, Done>(new EndTrust(new DeviceId(id)), CallerOf.Request(http), http.RequestAborted);
            return ended.Problem is { Kind: not ProblemKind.NotFound } problem ? SignInPages.Page<OwnFactor>(new { Account = account, Error = problem }, problem) : Results.Redirect(Own + "?done=no-trust");
        });

    /// <summary>Goes on with someone who has proven themselves with all they have, a moment ago; leads everyone else to do so.</summary>
    public static async Task<IResult> AtOwnAsync(HttpContext http, OwnAccountReader own, string? returnTo, string? tenant, Func<OwnAccount, Task<IResult>> goOn)
    {
        var here = SignInPages.Local(returnTo) is { } back ? With(Own, back, tenant) : Own;
        return await own.ReadAsync(CallerOf.Request(http), http.RequestAborted) switch
        {
            null => SignInPages.ToSignIn(here),
            { OwesOwnProof: true } => To(EntryNeed.OwnProof, here),
            { OwesSecondFactor: true } => To(EntryNeed.SecondFactor, here),
            { MustChoosePassword: true } => Results.Redirect(With("/password", here)),
            { IsFresh: false } => Results.Redirect(With("/prove", here)),
            { } account => await goOn(account),
        };
    }

    private static async Task<IResult> SetUpPageAsync(HttpContext http, OperationRunner runner, OwnAccount account, string? returnTo, string? tenant, Problem? error = null)
    {
        var begun = await runner.RunAsync<SetUpAuthenticator, AuthenticatorToSetUp>(new SetUpAuthenticator(), CallerOf.Request(http), http.RequestAborted);
        return begun.Problem is { } problem
            ? SignInPages.Page<OwnFactor>(new { Account = account, ReturnTo = SignInPages.Local(returnTo), Tenant = tenant, Error = problem }, problem)
            : SignInPages.Page<FactorSetUp>(new { Begun = begun.Value, ReturnTo = SignInPages.Local(returnTo), Tenant = tenant, Error = error }, error);
    }

    public static IResult Codes(RecoveryCodes made, string? returnTo, FactorCodes.After after) =>
        SignInPages.Page<FactorCodes>(new { made.Codes, ReturnTo = SignInPages.Local(returnTo) ?? "/account", Why = after });

    private static string? DoneWord(string? done) => done switch
    {
        "removed" => "The second step is removed.",
        "passkey" => "The passkey is added.",
        "no-trust" => "That device is asked for your second step again.",
        "no-passkey" => "The passkey is removed.",
        _ => null,
    };

    public static string Next(string? returnTo) => SignInPages.Local(returnTo) ?? "/start?landed=1";

    private static string With(string page, string returnTo, string? tenant = null) =>
        QueryHelpers.AddQueryString(page, new Dictionary<string, string?> { ["return"] = returnTo, ["tenant"] = tenant }.Where(w => w.Value is { Length: > 0 }));
}
