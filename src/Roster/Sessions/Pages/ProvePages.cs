using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Sessions.Factors;

namespace Roster.Sessions.Pages;

/// <summary>Someone who is signed in gives their password once more, because where they are going asks for it.</summary>
internal static class ProvePages
{
    public static async Task<IResult> ShowAsync(HttpContext http, OwnAccountReader own, [FromQuery(Name = "return")] string? returnTo) =>
        await own.ReadAsync(CallerOf.Request(http), http.RequestAborted) is { } account
            ? account is { OwesSecondFactor: true, OwesOwnProof: false } ? FactorPages.To(EntryNeed.SecondFactor, SignInPages.Local(returnTo) ?? "/start") : SignInPages.Page<Prove>(new { Account = account, account.HasPasskey, ReturnTo = SignInPages.Local(returnTo) ?? "/start" })
            : SignInPages.ToSignIn(returnTo);

    public static async Task<IResult> ProveAsync(
        HttpContext http, OwnAccountReader own, SignInDesk desk, SignInThrottle throttle, [FromForm] string? current, [FromForm(Name = "return")] string? returnTo)
    {
        var (caller, to) = (CallerOf.Request(http), SignInPages.Local(returnTo) ?? "/start");
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return SignInPages.ToSignIn(returnTo);
        }

        var problem = throttle.Check(caller.Ip) ?? (await desk.ProveAsync(account.Address, current ?? "", CallerOf.DeviceToken(http), caller, http.RequestAborted)).Problem;
        return problem is null ? SignInPages.Onward(http, to) : SignInPages.Page<Prove>(new { Account = account, account.HasPasskey, ReturnTo = to, Error = problem }, problem);
    }
}
