using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>One time that someone looked at what a person has open, or ended some of it.</summary>
/// <param name="What">The event's word.</param>
/// <param name="By">Who, as far as the person may be told; never the name of a workspace that their session has not entered.</param>
public sealed record OwnWatchLine(DateTimeOffset At, string What, string By);

public sealed record OwnWatch(IReadOnlyList<OwnWatchLine> Items);

/// <summary>Who looked at a person's sessions or ended them, in the last thirty days.</summary>
public sealed record ListOwnWatch : IQuery<ListOwnWatch, OwnWatch>
{
    private const int Most = 10;

    private static readonly TimeSpan Back = TimeSpan.FromDays(30);
    private static readonly string[] OfThem = [SessionsLookedAt.Word, "session.ended", SessionEndDue.Word];

    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, TimeProvider clock) : IHandler<ListOwnWatch, OwnWatch>
    {
        public async Task<Result<OwnWatch>> HandleAsync(ListOwnWatch operation, CancellationToken cancellation)
        {
            var (account, session, since) = (scope.Actor.Account!.Value, scope.Actor.Session!.Value, clock.GetUtcNow() - Back);
            var entered = await db.Set<SessionEntry>().Where(e => e.SessionId == session && e.EndedAt == null).Select(e => e.TenantId).ToListAsync(cancellation);
            var members = await (from user in db.Set<User>().AsNoTracking()
                                 join tenant in db.Set<Tenant>() on user.TenantId equals tenant.Id
                                 where user.AccountId == account
                                 select new { user.TenantId, UserId = user.Id.Value, tenant.Name }).ToListAsync(cancellation);
            var lines = new List<OwnWatchLine>();
            foreach (var member in members)
            {
                foreach (var happened in await InAsync(member.TenantId, member.UserId, since, cancellation))
                {
                    lines.Add(new OwnWatchLine(happened.At, happened.Name, entered.Contains(member.TenantId) ? NameOf(happened, member.Name) : HowItEnded.SomeoneElsewhere));
                }
            }

            return new OwnWatch([.. lines.OrderByDescending(l => l.At).Take(Most)]);
        }

        /// <summary>As the tenant records it that did it: what the others were told of it is the same again.</summary>
        private async Task<List<EventRow>> InAsync(TenantId tenant, Guid user, DateTimeOffset since, CancellationToken cancellation)
        {
            var because = $"\"{EndingByAdmin.Because}\"";
            var events = db.Set<EventRow>().AsNoTracking().Where(e => e.TenantId == tenant && e.At > since && (e.ActorKind == "user" || e.ActorKind == "key") && e.ActorId != user);
            var theirs = await events.Where(e => e.SubjectId == user && OfThem.Contains(e.Name) && (e.Name != "session.ended" || e.Payload.Contains(because)))
                .OrderByDescending(e => e.At).Take(Most).ToListAsync(cancellation);
            return [.. theirs, .. await events.Where(e => e.SubjectId == tenant.Value && e.Name == SessionsLookedThrough.Word).OrderByDescending(e => e.At).Take(Most).ToListAsync(cancellation)];
        }

        private static string NameOf(EventRow happened, string tenant)
        {
            var actor = happened.Personal is { } text ? JsonDocument.Parse(text).RootElement.GetProperty("actor").GetString() : null;
            return $"{(happened.ActorKind == "key" ? "a program" : actor ?? "someone")} of {tenant}";
        }
    }
}
