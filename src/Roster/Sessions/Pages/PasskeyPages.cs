using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions.Factors;
using Roster.Sessions.Passkeys;

namespace Roster.Sessions.Pages;

/// <summary>Passkeys: at the door, as the second step, as the proof that it is still them, and one's own. All rules are the desk's and the operations'.</summary>
internal static class PasskeyPages
{
    public const string AtTheDoor = "/passkeys/ask";

    public const string OneOfMine = "/passkeys/ask-mine";

    public const string New = "/passkeys/new";

    public const string SignIn = "/sign-in/passkey";

    public const string Give = FactorPages.Give + "/passkey";

    public const string Prove = "/prove/passkey";

    public const string Own = FactorPages.Own + "/passkeys";

    public static async Task<IResult> AskAsync(HttpContext http, OperationRunner runner, SignInThrottle throttle) =>
        throttle.Check(CallerOf.Request(http).Ip) is { } tooMany ? new ProblemResult(tooMany)
        : Question(await runner.RunAsync<AskForPasskey, PasskeyQuestion>(new AskForPasskey(), CallerOf.Request(http), http.RequestAborted));

    public static async Task<IResult> AskMineAsync(HttpContext http, OperationRunner runner) =>
        Question(await runner.RunAsync<AskForOwnPasskey, PasskeyQuestion>(new AskForOwnPasskey(), CallerOf.Request(http), http.RequestAborted));

    public static async Task<IResult> OfferAsync(HttpContext http, OperationRunner runner) =>
        Question(await runner.RunAsync<OfferPasskey, PasskeyQuestion>(new OfferPasskey(), CallerOf.Request(http), http.RequestAborted));

    public static async Task<IResult> SignInAsync(
        HttpContext http, SignInDesk desk, SignInThrottle throttle, [FromForm] string? credential, [FromForm] string? state, [FromForm(Name = "return")] string? returnTo)
    {
        var caller = CallerOf.Request(http);
        var result = throttle.Check(caller.Ip) is { } tooMany
            ? tooMany
            : await desk.SignInByPasskeyAsync(Answer(credential, state), CallerOf.DeviceToken(http), caller, http.RequestAborted);
        return result.Problem is { } problem
            ? SignInPages.Page<SignIn>(new { ReturnTo = SignInPages.Local(returnTo), Error = problem.Title }, problem)
            : SignInPages.Enter(http, result.Value, SignInPages.Local(returnTo));
    }

    public static async Task<IResult> GiveAsync(
        HttpContext http, OwnAccountReader own, OperationRunner runner, SignInThrottle throttle,
        [FromForm] string? credential, [FromForm] string? state, [FromForm] string? tenant, [FromForm] string? trust, [FromForm(Name = "return")] string? returnTo)
    {
        var caller = CallerOf.Request(http);
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return SignInPages.ToSignIn(returnTo);
        }

        var meant = tenant is { Length: > 0 } ? tenant : null;
        var problem = throttle.Check(caller.Ip)
            ?? (await runner.RunAsync<GivePasskey, Done>(new GivePasskey(Answer(credential, state), meant, new GivenAt(CallerOf.DeviceToken(http), trust is { Length: > 0 })), caller, http.RequestAborted)).Problem;
        return problem is null ? SignInPages.Onward(http, FactorPages.Next(returnTo))
            : SignInPages.Page<Factor>(new { Account = account, ReturnTo = FactorPages.Next(returnTo), Tenant = meant, PasskeyError = problem }, problem);
    }

    public static async Task<IResult> ProveAsync(
        HttpContext http, OwnAccountReader own, OperationRunner runner, SignInThrottle throttle, [FromForm] string? credential, [FromForm] string? state, [FromForm(Name = "return")] string? returnTo)
    {
        var (caller, to) = (CallerOf.Request(http), SignInPages.Local(returnTo) ?? "/start");
        if (await own.ReadAsync(caller, http.RequestAborted) is not { } account)
        {
            return SignInPages.ToSignIn(returnTo);
        }

        var problem = throttle.Check(caller.Ip) ?? (await runner.RunAsync<ProveByPasskey, Done>(new ProveByPasskey(Answer(credential, state)), caller, http.RequestAborted)).Problem;
        return problem is null ? SignInPages.Onward(http, to)
            : SignInPages.Page<Prove>(new { Account = account, account.HasPasskey, ReturnTo = to, PasskeyError = problem }, problem);
    }

    public static async Task<IResult> AddAsync(
        HttpContext http, OwnAccountReader own, OperationRunner runner,
        [FromForm] string? credential, [FromForm] string? state, [FromForm] string? name, [FromForm(Name = "return")] string? returnTo, [FromForm] string? tenant) =>
        await FactorPages.AtOwnAsync(http, own, returnTo, tenant, async account =>
        {
            var added = await runner.RunAsync<AddPasskey, PasskeyAdded>(new AddPasskey(Answer(credential, state), name), CallerOf.Request(http), http.RequestAborted);
            return added.Problem is { } problem ? SignInPages.Page<OwnFactor>(new { Account = account, ReturnTo = SignInPages.Local(returnTo), Tenant = tenant, Error = problem }, problem)
                : added.Value.Codes is { } codes ? FactorPages.Codes(codes, returnTo, FactorCodes.After.Passkey)
                : Results.Redirect(SignInPages.Local(returnTo) ?? FactorPages.Own + "?done=passkey");
        });

    public static async Task<IResult> RemoveAsync(HttpContext http, OwnAccountReader own, OperationRunner runner, [FromForm] Guid id) =>
        await FactorPages.AtOwnAsync(http, own, null, null, async account =>
        {
            var removed = await runner.RunAsync<RemovePasskey, Done>(new RemovePasskey(new PasskeyId(id)), CallerOf.Request(http), http.RequestAborted);
            // One that is gone already is what was wanted.
            return removed.Problem is { Kind: not ProblemKind.NotFound } problem ? SignInPages.Page<OwnFactor>(new { Account = account, Error = problem }, problem)
                : Results.Redirect(FactorPages.Own + "?done=no-passkey");
        });

    private static PasskeyAnswer Answer(string? credential, string? state) => new(credential ?? "", state ?? "");

    private static IResult Question(Result<PasskeyQuestion> asked) => asked.Problem is { } problem ? new ProblemResult(problem) : Results.Json(asked.Value);
}
