using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions.Factors;

namespace Roster.Sessions;

/// <summary>Enters another workspace of one's own with the session at hand. Answers what is needed first, if anything is.</summary>
public sealed record EnterTenant(string Code) : IOperation<EnterTenant, EntryAnswer>
{
    public static Access Access => Access.SelfAtTheDoor("each workspace says itself what it asks for");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, TenantEntry entry, TimeProvider clock) : IHandler<EnterTenant, EntryAnswer>
    {
        public async Task<Result<EntryAnswer>> HandleAsync(EnterTenant operation, CancellationToken cancellation)
        {
            var members = await Memberships.ActiveAsync(db, scope.Actor.Account!.Value, cancellation);
            if (members.Find(m => m.Tenant.Code == operation.Code) is not { } member)
            {
                return Problem.NotFound;
            }

            var session = await db.Set<Session>().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
            if (await db.Set<SessionEntry>().AnyAsync(e => e.SessionId == session.Id && e.TenantId == member.Tenant.Id && e.EndedAt == null, cancellation))
            {
                return new EntryAnswer(EntryNeed.Nothing);
            }

            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == session.AccountId, cancellation);
            return new EntryAnswer((await entry.EnterAsync(session, account, member, clock.GetUtcNow(), cancellation)).Need);
        }
    }
}

public sealed record EntryAnswer(EntryNeed Need);
