using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;

namespace Roster.Sessions;

/// <summary>How a session ended.</summary>
/// <param name="Because">Why; open where it has not ended.</param>
/// <param name="By">The administrator who did it, by name; null where it was the person, a program or the time.</param>
/// <param name="At">When, where that is known.</param>
public sealed record SessionEnd(
    [property: OneOf("open", "signed_out", "blocked", "credentials_replaced", "password_chosen", "elsewhere", "ended_by_admin", "reported", "time")] string Because, string? By, DateTimeOffset? At);

/// <summary>Tells whoever holds an ended session's cookie why it ended, and nothing else.</summary>
public sealed record HowItEnded : IQuery<HowItEnded, SessionEnd>
{
    public const string SomeoneElsewhere = "an administrator of another workspace";

    public static Access Access => Access.Public("the cookie of the ended session is the proof");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, SessionReader reader) : IHandler<HowItEnded, SessionEnd>
    {
        public async Task<Result<SessionEnd>> HandleAsync(HowItEnded operation, CancellationToken cancellation)
        {
            if (scope.Caller.Credential is not Credential.SessionToken { Token: var token })
            {
                return Problem.NotSignedIn;
            }

            var hash = Secret.Hash(token);
            if (await db.Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.TokenHash == hash, cancellation) is not { } session)
            {
                return Problem.NotSignedIn;
            }

            if (scope.Actor.Kind != ActorKind.Anonymous && await reader.ReadAsync(hash, cancellation) is { Entries.Count: > 0 })
            {
                return new SessionEnd("open", null, null);
            }

            if (session.EndedAt is null && session.EndingAt is { } due)
            {
                return new SessionEnd(EndingByAdmin.Because, NameOf(await EndOfAsync(session, cancellation)), due);
            }

            return await EndOfAsync(session, cancellation) is { } said
                ? new SessionEnd(session.EndedBecause ?? "blocked", NameOf(said), session.EndedAt ?? said.At)
                : new SessionEnd(session.EndedBecause ?? "time", null, session.EndedAt);
        }

        /// <summary>The newest event that tells of it, where the session has been: one that says who did it before one that does not.</summary>
        private async Task<EventRow?> EndOfAsync(Session session, CancellationToken cancellation)
        {
            var touched = Touched.Session(session.Id).ToString();
            var entries = await db.Set<SessionEntry>().AsNoTracking().Where(e => e.SessionId == session.Id).ToListAsync(cancellation);
            var (tenants, users) = (entries.Select(e => e.TenantId).ToList(), entries.Select(e => e.UserId.Value).ToList());
            return await db.Set<EventRow>().AsNoTracking()
                .Where(e => tenants.Contains(e.TenantId) && users.Contains(e.SubjectId) && (e.Name == "session.ended" || e.Name == SessionEndDue.Word) && e.Touches == touched)
                .OrderByDescending(e => e.ActorKind != "system").ThenByDescending(e => e.ActorKind != EventRow.Elsewhere).ThenByDescending(e => e.Seq).FirstOrDefaultAsync(cancellation);
        }

        private static string? NameOf(EventRow? ended) => ended switch
        {
            { ActorKind: EventRow.Elsewhere } => SomeoneElsewhere,
            { ActorKind: "user", Personal: { } text } when ended.ActorId != ended.SubjectId => JsonDocument.Parse(text).RootElement.GetProperty("actor").GetString(),
            _ => null,
        };
    }
}
