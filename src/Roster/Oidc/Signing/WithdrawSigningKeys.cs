using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Signing;

/// <summary>Withdraws every key at once, for when one may be known to someone: the next token is signed with a new one.</summary>
/// <returns>How many there were.</returns>
public sealed record WithdrawSigningKeys : IOperation<WithdrawSigningKeys, int>
{
    public static Access Access => Access.Operator.AfterFreshSignIn("portals that remember the old keys refuse what they signed");

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<WithdrawSigningKeys, int>
    {
        public async Task<Result<int>> HandleAsync(WithdrawSigningKeys operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var keys = await db.Set<SigningKey>().Where(k => k.PublishedUntil > now).ToListAsync(cancellation);
            foreach (var key in keys)
            {
                key.Withdraw(now);
                events.AddAtLarge(new SigningKeyWithdrawn(key.Id));
            }

            return keys.Count;
        }
    }
}

public sealed record SigningKeyWithdrawn(SigningKeyId Id) : Event("signing_key.withdrawn", Id.Value);
