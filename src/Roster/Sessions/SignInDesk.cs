using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Platform.Text;
using Roster.Sessions.Passkeys;

namespace Roster.Sessions;

/// <summary>
/// The ways in. Each is a row of operations with the slow hash between them, outside every transaction:
/// count the try, hash, then admit or note. Who may not sign in gets one answer, after the same work.
/// </summary>
public sealed class SignInDesk(OperationRunner runner, HashingGate gate)
{
    public static Problem Busy { get; } = new(ProblemKind.Busy, "busy", "Many people are signing in at this moment. Try again in a few seconds.") { RetryAfter = HashingGate.Refused };

    public async Task<Result<Admitted>> SignInAsync(string email, string password, string? deviceToken, Caller caller, CancellationToken cancellation)
    {
        var key = EmailAddress.Parse(email, out _)?.Key ?? "";
        var reserved = await runner.RunAsync<ReserveAttempt, Attempt>(new ReserveAttempt(key, deviceToken), caller, cancellation);
        var attempt = reserved.IsRefused ? Attempt.Nobody : reserved.Value;
        var checkedPassword = password.Length > NewPassword.MaxLength ? "" : password;
        if (await gate.RunAsync(attempt.Device is not null, () => Check(attempt.Hash, checkedPassword), cancellation) is not { } answer)
        {
            if (attempt.Account is { } waiting)
            {
                await runner.RunAsync<ReturnAttempt, Done>(new ReturnAttempt(waiting, attempt.Device), caller, cancellation);
            }

            return Busy;
        }

        if (attempt.Account is not { } account)
        {
            return Admit.Refused;
        }

        if (!answer.Right)
        {
            await runner.RunAsync<NoteWrongTry, Done>(new NoteWrongTry(account, attempt.Device is not null), caller, cancellation);
            return Admit.Refused;
        }

        return await runner.RunAsync<Admit, Admitted>(
            new Admit(account, "password", deviceToken, attempt.Hash, answer.NewHash, attempt.Device), caller, cancellation);
    }

    public async Task<Result<Admitted>> SignInByLinkAsync(string token, string? deviceToken, Caller caller, CancellationToken cancellation)
    {
        var used = await runner.RunAsync<UseSignInLink, AccountId>(new UseSignInLink(token), caller, cancellation);
        if (used.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.ChangedMeanwhile ? UseSignInLink.Dead : problem;
        }

        return await runner.RunAsync<Admit, Admitted>(new Admit(used.Value, "link", deviceToken), caller, cancellation);
    }

    /// <summary>A passkey is both steps: the device that holds it, and the finger, face or code that opens it.</summary>
    public async Task<Result<Admitted>> SignInByPasskeyAsync(PasskeyAnswer answer, string? deviceToken, Caller caller, CancellationToken cancellation)
    {
        var used = await runner.RunAsync<UsePasskey, AccountId>(new UsePasskey(answer), caller, cancellation);
        if (used.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.ChangedMeanwhile ? PasskeyCeremony.TooLate : problem;
        }

        var admitted = await runner.RunAsync<Admit, Admitted>(new Admit(used.Value, "passkey", deviceToken, SecondFactor: "passkey"), caller, cancellation);
        return admitted.IsRefused ? UsePasskey.Refused : admitted;
    }

    public async Task<Result<Done>> ChoosePasswordAsync(string password, Caller caller, CancellationToken cancellation)
    {
        var fine = await runner.RunAsync<CheckNewPassword, NotAgain>(new CheckNewPassword(password), caller, cancellation);
        var hashed = fine.Problem is { } weak ? weak : await HashAsync(password, fine.Value.Hashes, known: true, cancellation);
        return hashed.Problem is { } refused ? refused : await runner.RunAsync<ChoosePassword, Done>(new ChoosePassword(hashed.Value), caller, cancellation);
    }

    /// <summary>A new password by a link. Whoever came by an invitation is let in at once; after a reset one signs in like everyone.</summary>
    public async Task<Result<Admitted?>> SetPasswordByLinkAsync(string token, string password, string? deviceToken, Caller caller, CancellationToken cancellation)
    {
        var opened = await runner.RunAsync<OpenLink, OpenedLink>(new OpenLink(token, password), caller, cancellation);
        if (opened.Problem is { } refused)
        {
            return refused;
        }

        var hashed = await HashAsync(password, opened.Value.NotAgain, known: false, cancellation);
        if (hashed.Problem is { } had)
        {
            return had;
        }

        var hash = hashed.Value;
        var set = await runner.RunAsync<SetPasswordByLink, AccountId>(new SetPasswordByLink(token, hash), caller, cancellation);
        if (set.Problem is { } problem)
        {
            return problem.Kind == ProblemKind.ChangedMeanwhile ? ClosedLink.Used : problem;
        }

        if (opened.Value.Purpose != LinkPurpose.Invite)
        {
            return default(Admitted);
        }

        var admitted = await runner.RunAsync<Admit, Admitted>(new Admit(set.Value, "password", deviceToken, hash), caller, cancellation);
        return admitted.IsRefused ? default(Admitted) : admitted.Value;
    }

    /// <summary>Replaces a password that is set: the old one is the proof, counted and hashed as at the door.</summary>
    public async Task<Result<Done>> ReplacePasswordAsync(string address, string current, string password, string? deviceToken, Caller caller, CancellationToken cancellation)
    {
        var proven = await ProveAsync(address, current, deviceToken, caller, cancellation);
        if (proven.IsRefused)
        {
            return proven;
        }

        var fine = await runner.RunAsync<CheckNewPassword, NotAgain>(new CheckNewPassword(password, Replaces: true), caller, cancellation);
        var hashed = fine.Problem is { } weak ? weak : await HashAsync(password, fine.Value.Hashes, known: true, cancellation);
        return hashed.Problem is { } refused ? refused : await runner.RunAsync<ReplacePassword, Done>(new ReplacePassword(hashed.Value), caller, cancellation);
    }

    /// <summary>Someone signed in gives their password once more.</summary>
    public async Task<Result<Done>> ProveAsync(string address, string password, string? deviceToken, Caller caller, CancellationToken cancellation)
    {
        var reserved = await runner.RunAsync<ReserveAttempt, Attempt>(new ReserveAttempt(EmailAddress.Parse(address, out _)?.Key ?? "", deviceToken), caller, cancellation);
        var attempt = reserved.IsRefused ? Attempt.Nobody : reserved.Value;
        var typed = password.Length > NewPassword.MaxLength ? "" : password;
        if (await gate.RunAsync(known: true, () => Check(attempt.Hash, typed), cancellation) is not { } answer)
        {
            if (attempt.Account is { } waiting)
            {
                await runner.RunAsync<ReturnAttempt, Done>(new ReturnAttempt(waiting, attempt.Device), caller, cancellation);
            }

            return Busy;
        }

        if (attempt.Account is { } account && answer.Right)
        {
            return await runner.RunAsync<ProveAgain, Done>(new ProveAgain(account), caller, cancellation);
        }

        if (attempt.Account is { } mistaken)
        {
            await runner.RunAsync<NoteWrongTry, Done>(new NoteWrongTry(mistaken, attempt.Device is not null), caller, cancellation);
        }

        return ProveAgain.Wrong;
    }

    /// <summary>The hash of a new password, unless it is one of those that may not be chosen again.</summary>
    private async Task<Result<string>> HashAsync(string password, IReadOnlyList<string> notAgain, bool known, CancellationToken cancellation) =>
        await gate.RunAsync(known, () => NewPassword.IsOneOf(password, notAgain) ? "" : PasswordHash.Make(password), cancellation) switch
        {
            null => Busy,
            "" => NewPassword.UsedBefore,
            { } hash => hash,
        };

    private Answer Check(string? stored, string password)
    {
        if (stored is not null && TemporaryHash.Is(stored))
        {
            // The same work as for any other password, so that time does not tell which kind an account has.
            PasswordHash.Verify(null, password, out _);
            return new Answer(TemporaryHash.Verify(stored, password), null);
        }

        var right = PasswordHash.Verify(stored, password, out var outdated);
        return new Answer(right, right && outdated ? PasswordHash.Make(password) : null);
    }

    private sealed record Answer(bool Right, string? NewHash);
}
