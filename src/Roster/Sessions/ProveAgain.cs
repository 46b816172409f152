using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions.Factors;

namespace Roster.Sessions;

/// <summary>Notes that the person of this session has just given their password again, which opens what needs a fresh sign-in.</summary>
/// <param name="Proven">The account whose password was right: it must be the session's own.</param>
internal sealed record ProveAgain(AccountId Proven) : IOperation<ProveAgain, Done>
{
    public static readonly Problem Wrong = Problem.Invalid("current", "wrong-password", "That is not your password. After several wrong tries it is locked for a while.");

    public static Access Access => Access.SelfAtTheDoor("it is what someone gives who owes their own proof");

    /// <summary>The same within an operation at hand, whatever the proof was.</summary>
    internal static async Task NoteAsync(EveryTenantDb db, Events events, SessionId id, string proof, DateTimeOffset now, CancellationToken cancellation)
    {
        (await db.Set<Session>().SingleAsync(s => s.Id == id, cancellation)).ProveOwn(proof, now);
        foreach (var entry in await db.Set<SessionEntry>().Where(e => e.SessionId == id && e.EndedAt == null).ToListAsync(cancellation))
        {
            events.AddIn(entry.TenantId, new SessionProven(entry.UserId, id));
        }
    }

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, MailedCodes codes, Events events, TimeProvider clock) : IHandler<ProveAgain, Done>
    {
        public async Task<Result<Done>> HandleAsync(ProveAgain operation, CancellationToken cancellation)
        {
            if (scope.Actor.Account != operation.Proven || scope.Actor.Session is not { } id)
            {
                return Wrong;
            }

            if (scope.Actor is { OwesSecondFactor: true, OwesOwnProof: false })
            {
                return Access.SecondFactorRequired;
            }

            await NoteAsync(db, events, id, "password", clock.GetUtcNow(), cancellation);
            var account = await db.Set<Account>().SingleAsync(a => a.Id == operation.Proven, cancellation);
            account.ForgetFailures();
            if (scope.Actor.IsByProvider)
            {
                // From now on the session is one with a password.
                var session = await db.Set<Session>().SingleAsync(s => s.Id == id, cancellation);
                await codes.OweAsync(session, await Memberships.ActiveAsync(db, account.Id, cancellation), cancellation);
            }

            return default(Done);
        }
    }
}
