using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;

namespace Roster.Sessions.Factors;

/// <summary>The second half of signing in. Codes are counted as passwords are, before they are looked at, and by the same counter.</summary>
public sealed class SecondFactorDesk(OperationRunner runner)
{
    public Task<Result<Done>> GiveAsync(string address, string code, string? tenant, GivenAt at, Caller caller, CancellationToken cancellation) =>
        TryAsync(address, at, caller, account => runner.RunAsync<GiveSecondFactor, Done>(new GiveSecondFactor(account, code, tenant, at), caller, cancellation), cancellation);

    /// <summary>The same of a code that was mailed.</summary>
    public Task<Result<Done>> GiveMailedAsync(string address, string code, string? tenant, GivenAt at, Caller caller, CancellationToken cancellation) =>
        TryAsync(address, at, caller, async account =>
        {
            var right = await runner.RunAsync<GiveMailedCode, bool>(new GiveMailedCode(account, code, tenant, at), caller, cancellation);
            return right.Problem is { } problem ? problem : right.Value ? default(Done) : GiveSecondFactor.Wrong;
        }, cancellation);

    private async Task<Result<Done>> TryAsync(string address, GivenAt at, Caller caller, Func<AccountId, Task<Result<Done>>> give, CancellationToken cancellation)
    {
        var reserved = await runner.RunAsync<ReserveAttempt, Attempt>(new ReserveAttempt(EmailAddress.Parse(address, out _)?.Key ?? "", at.DeviceToken), caller, cancellation);
        if (reserved.IsRefused || reserved.Value is not { Account: { } account } attempt)
        {
            return GiveSecondFactor.Wrong;
        }

        var given = await give(account);
        if (given.Problem is not { } problem)
        {
            return given;
        }

        if (problem.Kind is not (ProblemKind.Invalid or ProblemKind.ChangedMeanwhile))
        {
            await runner.RunAsync<ReturnAttempt, Done>(new ReturnAttempt(account, attempt.Device), caller, cancellation);
            return problem;
        }

        await runner.RunAsync<NoteWrongTry, Done>(new NoteWrongTry(account, attempt.Device is not null, Code: true), caller, cancellation);
        return GiveSecondFactor.Wrong;
    }
}
