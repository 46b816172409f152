using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Sessions;

namespace Roster.Presence.States;

/// <summary>An agent's first line on a node opened, or their last one there closed.</summary>
/// <param name="IsOpen">Null: no line has changed, a session of theirs has ended.</param>
/// <param name="Session">The session of the line; null with it.</param>
internal sealed record LineNews(TenantId Tenant, UserId User, bool? IsOpen, SessionId? Session);

/// <summary>When an agent will be shown otherwise by nothing but time.</summary>
internal readonly record struct Turn(DateTimeOffset At, TenantId Tenant, UserId User);

/// <summary>Writes what became of lines on one node, many at once, in the order in which it happened.</summary>
internal sealed record RecordLines(Guid Node, IReadOnlyList<LineNews> News) : IOperation<RecordLines, Turn[]>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, PresenceBook book, TimeProvider clock) : IHandler<RecordLines, Turn[]>
    {
        public async Task<Result<Turn[]>> HandleAsync(RecordLines operation, CancellationToken cancellation)
        {
            var (news, now) = (operation.News, clock.GetUtcNow());
            await book.OpenAsync([.. news.Select(n => (n.Tenant, n.User)).Distinct()], cancellation);
            foreach (var one in news)
            {
                if (book.Find(one.Tenant, one.User, make: one.IsOpen is true) is not { } agent)
                {
                    continue;
                }

                if (one is { IsOpen: { } isOpen, Session: { } session })
                {
                    agent.Presence.Uses(session);
                    db.MarkChanged(agent.Presence);
                    book.Hold(agent, operation.Node, isOpen);
                }

                if (agent.Lines.Count > 0)
                {
                    book.Move(agent, agent.Presence.State.Connect(now), Cause.Connected, now);
                }
                else if (await SignedOutAsync(agent.Presence.LastSession, cancellation))
                {
                    book.Move(agent, agent.Presence.State.SignOut(now), Cause.SignedOut, now);
                }
                else
                {
                    book.Move(agent, agent.Presence.State.Drop(now), Cause.Lost, now);
                }
            }

            return await book.TurnsAsync(cancellation);
        }

        private async Task<bool> SignedOutAsync(SessionId? session, CancellationToken cancellation) =>
            session is { } id && await db.Set<Session>().AnyAsync(s => s.Id == id && s.EndedBecause == "signed_out", cancellation);
    }
}
