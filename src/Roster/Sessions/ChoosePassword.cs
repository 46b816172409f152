using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>Looks at a password before it is hashed: the strictest rules of the person's tenants hold. Answers what it must still be compared with.</summary>
/// <param name="Password">As typed.</param>
/// <param name="Replaces">Meant for <see cref="ReplacePassword"/>, which asks for a fresh proof itself.</param>
internal sealed record CheckNewPassword(string Password, bool Replaces = false) : IQuery<CheckNewPassword, NotAgain>
{
    public static Access Access => Access.Self;

    public override string ToString() => nameof(CheckNewPassword);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db) : IHandler<CheckNewPassword, NotAgain>
    {
        public async Task<Result<NotAgain>> HandleAsync(CheckNewPassword operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
            if (!session.HasOwnProof)
            {
                return Access.OwnProofRequired;
            }

            if (!account.MustChoosePassword && session.Proof != "link" && !operation.Replaces)
            {
                if (!await PasswordAge.RunOutAsync(db, session, account, cancellation))
                {
                    return Problem.Forbidden("password-is-set", "Your password is set already.");
                }

                // What is old is still a good proof, and an open page must not be enough to replace it.
                if (!scope.Actor.IsFresh)
                {
                    return Access.FreshSignInRequired;
                }
            }

            var rules = PasswordRules.Of(await Memberships.ActiveAsync(db, account.Id, cancellation));
            return NewPassword.Fault(operation.Password, account, rules) is { } weak ? weak : new NotAgain(rules.NotAgain(account));
        }
    }
}

/// <summary>Sets a person's own password; the temporary one is used up, and every other session of theirs ends.</summary>
internal sealed record ChoosePassword(string Hash) : IOperation<ChoosePassword, Done>
{
    public static Access Access => Access.Self;

    public override string ToString() => nameof(ChoosePassword);

    internal sealed class Handler(PasswordChange change) : IHandler<ChoosePassword, Done>
    {
        public Task<Result<Done>> HandleAsync(ChoosePassword operation, CancellationToken cancellation) => change.ApplyAsync(operation.Hash, cancellation);
    }
}

/// <summary>Replaces a password that is set by another, once its owner has given it again.</summary>
internal sealed record ReplacePassword(string Hash) : IOperation<ReplacePassword, Done>
{
    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to take an account over");

    public override string ToString() => nameof(ReplacePassword);

    internal sealed class Handler(PasswordChange change) : IHandler<ReplacePassword, Done>
    {
        public Task<Result<Done>> HandleAsync(ReplacePassword operation, CancellationToken cancellation) => change.ApplyAsync(operation.Hash, cancellation);
    }
}

/// <summary>Sets the actor's own password and ends their other sessions.</summary>
internal sealed class PasswordChange(OperationScope scope, EveryTenantDb db, SessionCloser closer, Events events, TimeProvider clock)
{
    public async Task<Result<Done>> ApplyAsync(string hash, CancellationToken cancellation)
    {
        var (id, current) = (scope.Actor.Account!.Value, scope.Actor.Session!.Value);
        var account = await db.Set<Account>().SingleAsync(a => a.Id == id, cancellation);
        var (now, first) = (clock.GetUtcNow(), account.PasswordHash is null);
        var rules = PasswordRules.Of(await Memberships.ActiveAsync(db, id, cancellation));
        account.ChoosePassword(hash, now, rules.Remembered);
        await Links.EndAsync(db, id, l => l.Purpose == LinkPurpose.Reset, now, cancellation);
        foreach (var user in await db.Set<User>().Where(u => u.AccountId == id).ToListAsync(cancellation))
        {
            user.Lock(null);
            events.AddIn(user.TenantId, new UserPasswordChosen(user.Id, id, first) { Personal = user.Personal() });
        }

        await closer.CloseAsync(s => s.AccountId == id && s.Id != current, "password_chosen", cancellation);
        return default(Done);
    }
}
