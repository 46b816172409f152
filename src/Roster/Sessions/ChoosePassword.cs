using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>Looks at a password before it is hashed: the strictest rules of the person's tenants hold.</summary>
internal sealed record CheckNewPassword(string Password) : IQuery<CheckNewPassword, Done>
{
    public static Access Access => Access.Self;

    public override string ToString() => nameof(CheckNewPassword);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db) : IHandler<CheckNewPassword, Done>
    {
        public async Task<Result<Done>> HandleAsync(CheckNewPassword operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
            if (!account.MustChoosePassword && session.Proof != "link")
            {
                return Problem.Forbidden("password-is-set", "Your password is set already.");
            }

            var members = await Memberships.ActiveAsync(db, account.Id, cancellation);
            return NewPassword.Fault(operation.Password, account, NewPassword.LeastLength(members)) is { } weak ? weak : default(Done);
        }
    }
}

/// <summary>Sets a person's own password; the temporary one is used up, and every other session of theirs ends.</summary>
internal sealed record ChoosePassword(string Hash) : IOperation<ChoosePassword, Done>
{
    public static Access Access => Access.Self;

    public override string ToString() => nameof(ChoosePassword);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, SessionCloser closer, Events events, TimeProvider clock) : IHandler<ChoosePassword, Done>
    {
        public async Task<Result<Done>> HandleAsync(ChoosePassword operation, CancellationToken cancellation)
        {
            var (id, current) = (scope.Actor.Account!.Value, scope.Actor.Session!.Value);
            var account = await db.Set<Account>().SingleAsync(a => a.Id == id, cancellation);
            var (now, first) = (clock.GetUtcNow(), account.PasswordHash is null);
            account.ChoosePassword(operation.Hash, now);
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
}
