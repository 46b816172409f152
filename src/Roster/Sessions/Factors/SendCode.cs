using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sessions.Factors;

/// <summary>Has a code mailed to the person of the session at hand, in the place of one sent before.</summary>
/// <param name="Tenant">Which workspace is to be entered with it, by its code.</param>
public sealed record SendCode(string? Tenant) : IOperation<SendCode, Done>
{
    public static readonly Problem NotByMail = Problem.Conflict("no-code-by-mail", "No code is mailed to you here: you have a stronger second step, or nothing waits for one.");

    public static Access Access => Access.SelfAtTheDoor("the code is the second factor");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, TenantEntry entry, MailedCodes codes, TimeProvider clock) : IHandler<SendCode, Done>
    {
        public async Task<Result<Done>> HandleAsync(SendCode operation, CancellationToken cancellation)
        {
            var session = await db.Set<Session>().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == session.AccountId, cancellation);
            if (await codes.OfAsync(session, account, cancellation) != ByMail.Possible)
            {
                return NotByMail;
            }

            var members = await Memberships.KnownAsync(db, scope.Actor, cancellation);
            var meant = members.Find(m => m.Tenant.Code == operation.Tenant) ?? Memberships.Home(members);
            foreach (var member in members.OrderByDescending(m => m == meant))
            {
                if (session.OwesCode || (await entry.LookAsync(session, account, member, cancellation)).Need == EntryNeed.MailedCode)
                {
                    session.AskForCode(clock.GetUtcNow());
                    return await codes.SendAsync(session, member, cancellation) is { } tooMany ? tooMany : default(Done);
                }
            }

            return NotByMail;
        }
    }
}
