using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>Has the second factor asked for again on one of one's own devices. What is open there stays open.</summary>
public sealed record EndTrust(DeviceId Id) : IOperation<EndTrust, Done>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events) : IHandler<EndTrust, Done>
    {
        public async Task<Result<Done>> HandleAsync(EndTrust operation, CancellationToken cancellation)
        {
            var account = scope.Actor.Account!.Value;
            if (await db.Set<KnownDevice>().SingleOrDefaultAsync(d => d.Id == operation.Id && d.AccountId == account && d.TrustedAt != null, cancellation) is not { } device)
            {
                return Problem.NotFound;
            }

            device.TrustNoMore();
            foreach (var user in await db.Set<User>().Where(u => u.AccountId == account).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new DeviceTrustEnded(user.Id) { Personal = user.Personal() });
            }

            return default(Done);
        }
    }
}
