using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>Takes one's own second factor away. Workspaces that require one ask for another on entering.</summary>
public sealed record RemoveSecondFactor : IOperation<RemoveSecondFactor, Done>
{
    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to weaken an account");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events) : IHandler<RemoveSecondFactor, Done>
    {
        public async Task<Result<Done>> HandleAsync(RemoveSecondFactor operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            if (!account.HasSecondFactor)
            {
                return UserRules.NoSecondFactor;
            }

            await SecondFactors.RemoveAsync(db, account, cancellation);
            foreach (var user in await db.Set<User>().Where(u => u.AccountId == account.Id).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new SecondFactorRemoved(user.Id, account.Id) { Personal = user.Personal() });
            }

            return default(Done);
        }
    }
}

/// <summary>Makes recovery codes in the place of those there were, which are worth nothing from then on.</summary>
public sealed record RenewRecoveryCodes : IOperation<RenewRecoveryCodes, RecoveryCodes>
{
    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to keep a way in");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events) : IHandler<RenewRecoveryCodes, RecoveryCodes>
    {
        public async Task<Result<RecoveryCodes>> HandleAsync(RenewRecoveryCodes operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            if (!account.HasSecondFactor)
            {
                return UserRules.NoSecondFactor;
            }

            foreach (var user in await db.Set<User>().Where(u => u.AccountId == account.Id).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new RecoveryCodesMade(user.Id) { Personal = user.Personal() });
            }

            return new RecoveryCodes(await SecondFactors.NewCodesAsync(db, account.Id, cancellation));
        }
    }
}
