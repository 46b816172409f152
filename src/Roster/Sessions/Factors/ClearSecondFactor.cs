using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>The operator takes the second factor away from someone who has lost it and whom nobody else may help.</summary>
public sealed record ClearSecondFactor(string Email) : IOperation<ClearSecondFactor, Done>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, Events events) : IHandler<ClearSecondFactor, Done>
    {
        public async Task<Result<Done>> HandleAsync(ClearSecondFactor operation, CancellationToken cancellation)
        {
            var key = EmailAddress.Parse(operation.Email, out _)?.Key;
            if (await db.Set<Account>().SingleOrDefaultAsync(a => a.AddressKey == key && a.RetiredAt == null, cancellation) is not { } account)
            {
                return Problem.Invalid("email", "unknown-account", "Nobody signs in to Roster with that address.");
            }

            if (!account.HasSecondFactor)
            {
                return UserRules.NoSecondFactor;
            }

            await SecondFactors.RemoveAsync(db, account, cancellation);
            foreach (var user in await db.Set<User>().Where(u => u.AccountId == account.Id).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new SecondFactorReset(user.Id, account.Id) { Personal = user.Personal() });
            }

            return default(Done);
        }
    }
}
