using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions.Factors;

namespace Roster.Sessions.Pages;

/// <summary>The second step by mail: the code is typed, and another is asked for. All rules are the desk's and the operations'.</summary>
internal static class MailedCodePages
{
    public const string Give = FactorPages.Give + "/mail";

    public const string Send = Give + "/send";

    public static async Task<IResult> ShowAsync(
        HttpContext http, OwnAccountReader own, [FromQuery(Name = "return")] string? returnTo, [FromQuery] string? tenant, [FromQuery] string? sent) =>
        await own.ReadAsync(CallerOf.Request(http), http.RequestAborted) switch
        {
            null => SignInPages.ToSignIn(returnTo),
            { OwesMailedCode: false, OwesSecondFactor: true } => FactorPages.To(EntryNeed.SecondFactor, FactorPages.Next(returnTo), tenant),
            { OwesMailedCode: false } account when !account.Workspaces.Any(w => w.Need == EntryNeed.MailedCode) => SignInPages.Onward(http, FactorPages.Next(returnTo)),
            { } account => Page(account, returnTo, tenant, sentAnother: sent == "1"),
        };

    public static async Task<IResult> GiveAsync(
        HttpContext http, OwnAccountReader own, SecondFactorDesk desk, SignInThrottle throttle, [FromForm] string? code, [FromForm] string? tenant, [FromForm(Name = "return")] string? returnTo)
    {
        var caller = CallerOf.Request(http);
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return SignInPages.ToSignIn(returnTo);
        }

        var meant = tenant is { Length: > 0 } ? tenant : null;
        var problem = throttle.Check(caller.Ip)
            ?? (await desk.GiveMailedAsync(account.Address, code ?? "", meant, new GivenAt(CallerOf.DeviceToken(http), Trust: false), caller, http.RequestAborted)).Problem;
        return problem is null ? SignInPages.Onward(http, FactorPages.Next(returnTo)) : Page(account, returnTo, meant, problem);
    }

    public static async Task<IResult> SendAsync(
        HttpContext http, OwnAccountReader own, OperationRunner runner, SignInThrottle throttle, [FromForm] string? tenant, [FromForm(Name = "return")] string? returnTo)
    {
        var caller = CallerOf.Request(http);
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return SignInPages.ToSignIn(returnTo);
        }

        var meant = tenant is { Length: > 0 } ? tenant : null;
        var problem = throttle.Check(caller.Ip) ?? (await runner.RunAsync<SendCode, Done>(new SendCode(meant), caller, http.RequestAborted)).Problem;
        return problem is null ? Results.Redirect(FactorPages.Address(EntryNeed.MailedCode, FactorPages.Next(returnTo), meant) + "&sent=1") : Page(account, returnTo, meant, problem);
    }

    private static IResult Page(OwnAccount account, string? returnTo, string? tenant, Problem? problem = null, bool sentAnother = false) =>
        SignInPages.Page<FactorByMail>(new { Account = account, ReturnTo = FactorPages.Next(returnTo), Tenant = tenant, Error = problem, SentAnother = sentAnother }, problem);
}
