using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>A person lets a change of their address not come, whoever asked for it.</summary>
public sealed record WithdrawOwnAddress : IOperation<WithdrawOwnAddress, Done>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events, TimeProvider clock) : IHandler<WithdrawOwnAddress, Done>
    {
        public async Task<Result<Done>> HandleAsync(WithdrawOwnAddress operation, CancellationToken cancellation)
        {
            var (id, now) = (scope.Actor.Account!.Value, clock.GetUtcNow());
            foreach (var change in await db.Set<AddressChange>().Where(c => c.AccountId == id && c.State == AddressChangeState.Waiting && c.ExpiresAt > now).ToListAsync(cancellation))
            {
                change.Settle(AddressChangeState.Withdrawn, now);
                var user = await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).SingleAsync(u => u.TenantId == change.TenantId && u.Id == change.UserId, cancellation);
                events.AddIn(change.TenantId, new AddressChangeWithdrawn(user.Id, change.Id.Value, "person") { Personal = user.Personal() });
            }

            return default(Done);
        }
    }
}
