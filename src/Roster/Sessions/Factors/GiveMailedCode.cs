using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;

namespace Roster.Sessions.Factors;

/// <summary>
/// Takes the code that was mailed for the session at hand, and answers whether it was right. A wrong one is counted at the code too, by a
/// conditional update before it is compared: the row stays locked until that is committed, so that of many at once each sees the one before.
/// </summary>
/// <param name="Tried">The account that the try was counted for: it must be the session's own.</param>
/// <param name="Code">As typed.</param>
/// <param name="Tenant">Which workspace is to be entered with it, by its code.</param>
/// <param name="At">The browser.</param>
internal sealed record GiveMailedCode(AccountId Tried, string Code, string? Tenant, GivenAt At) : IOperation<GiveMailedCode, bool>
{
    public static Access Access => Access.SelfAtTheDoor("it is the second factor");

    public override string ToString() => nameof(GiveMailedCode);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, KeySafe safe, FactorEntry entry, TimeProvider clock) : IHandler<GiveMailedCode, bool>
    {
        public async Task<Result<bool>> HandleAsync(GiveMailedCode operation, CancellationToken cancellation)
        {
            var (now, id) = (clock.GetUtcNow(), scope.Actor.Session!.Value);
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            var session = await db.Set<Session>().SingleAsync(s => s.Id == id, cancellation);
            if (account.Id != operation.Tried || account.HasSecondFactor || !session.OwesCode)
            {
                return false;
            }

#pragma warning disable RS0030 // one conditional UPDATE: counting must not wait for a save
            var counted = await db.Set<MailedCode>()
                .Where(c => c.SessionId == id && c.UsedAt == null && c.EndedAt == null && c.ExpiresAt > now && c.Tried < MailedCode.Tries)
                .ExecuteUpdateAsync(set => set.SetProperty(c => c.Tried, c => c.Tried + 1), cancellation);
#pragma warning restore RS0030
            if (counted == 0)
            {
                return false;
            }

            var code = await db.Set<MailedCode>().SingleAsync(c => c.SessionId == id && c.UsedAt == null && c.EndedAt == null, cancellation);
            if (!code.Is(GiveSecondFactor.Digits(operation.Code), account.Address, safe))
            {
                return false;
            }

            code.Use(now);
            await entry.GiveAsync(Session.MailedCode, operation.Tenant, operation.At, cancellation);
            return true;
        }
    }
}
