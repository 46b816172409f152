using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions.Passkeys;

/// <summary>Takes one of one's own passkeys away: it opens nothing any more. With the last factor that was left go the recovery codes.</summary>
public sealed record RemovePasskey(PasskeyId Id) : IOperation<RemovePasskey, Done>
{
    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to weaken an account");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events) : IHandler<RemovePasskey, Done>
    {
        public async Task<Result<Done>> HandleAsync(RemovePasskey operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            var all = await db.Set<Passkey>().Where(p => p.AccountId == account.Id).ToListAsync(cancellation);
            if (all.Find(p => p.Id == operation.Id) is not { } passkey)
            {
                return Problem.NotFound;
            }

            var isLast = all.Count == 1 && !await db.Set<Authenticator>().AnyAsync(a => a.AccountId == account.Id && a.ProvenAt != null, cancellation);
            if (isLast)
            {
                await SecondFactors.RemoveAsync(db, account, cancellation);
            }
            else
            {
                db.Remove(passkey);
            }

            foreach (var user in await db.Set<User>().Where(u => u.AccountId == account.Id).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, (isLast ? (Event)new SecondFactorRemoved(user.Id, account.Id) : new PasskeyRemoved(user.Id, account.Id)) with { Personal = user.Personal() });
            }

            return default(Done);
        }
    }
}
