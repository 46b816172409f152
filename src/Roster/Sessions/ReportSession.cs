using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sessions;

/// <summary>A person finds a session that is not theirs: it ends, and the administrators of their workspaces are told.</summary>
public sealed record ReportSession(SessionId Id) : IOperation<ReportSession, Done>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, SessionCloser closer, Events events) : IHandler<ReportSession, Done>
    {
        public async Task<Result<Done>> HandleAsync(ReportSession operation, CancellationToken cancellation)
        {
            var (account, current) = (scope.Actor.Account!.Value, scope.Actor.Session!.Value);
            var session = await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == operation.Id && s.AccountId == account && s.Id != current && s.EndedAt == null, cancellation);
            if (session is null)
            {
                return Problem.NotFound;
            }

            await closer.CloseAsync(s => s.Id == session.Id, "reported", cancellation);
            foreach (var (user, tenant) in await Memberships.ActiveAsync(db, account, cancellation))
            {
                events.AddIn(tenant.Id, new SessionReported(user.Id, session.Id) { Personal = user.Personal(reason: $"{Device.Name(session.UserAgent)}, {session.Ip ?? "address unknown"}") });
            }

            return default(Done);
        }
    }
}
