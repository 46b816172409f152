using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sessions;

/// <summary>Enters another workspace of one's own with the session at hand.</summary>
public sealed record EnterTenant(string Code) : IOperation<EnterTenant, Done>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, TenantEntry entry, TimeProvider clock) : IHandler<EnterTenant, Done>
    {
        public async Task<Result<Done>> HandleAsync(EnterTenant operation, CancellationToken cancellation)
        {
            var members = await Memberships.ActiveAsync(db, scope.Actor.Account!.Value, cancellation);
            if (members.Find(m => m.Tenant.Code == operation.Code) is not { } member)
            {
                return Problem.NotFound;
            }

            var session = await db.Set<Session>().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
            if (!await db.Set<SessionEntry>().AnyAsync(e => e.SessionId == session.Id && e.TenantId == member.Tenant.Id && e.EndedAt == null, cancellation))
            {
                var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == session.AccountId, cancellation);
                await entry.EnterAsync(session, account, member, clock.GetUtcNow(), cancellation);
            }

            return default(Done);
        }
    }
}
