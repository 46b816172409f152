using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Sessions;

/// <summary>One of a person's own open sessions.</summary>
/// <param name="Device">Browser and system, as far as they say so.</param>
/// <param name="IsThis">The one that asks.</param>
public sealed record OwnSession(SessionId Id, string Device, string? Ip, DateTimeOffset StartedAt, DateTimeOffset LastActivityAt, bool IsThis);

public sealed record OwnSessionList(IReadOnlyList<OwnSession> Items);

/// <summary>A person's own open sessions, this one first.</summary>
public sealed record ListOwnSessions : IQuery<ListOwnSessions, OwnSessionList>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, TimeProvider clock) : IHandler<ListOwnSessions, OwnSessionList>
    {
        public async Task<Result<OwnSessionList>> HandleAsync(ListOwnSessions operation, CancellationToken cancellation)
        {
            var (account, current, now) = (scope.Actor.Account!.Value, scope.Actor.Session!.Value, clock.GetUtcNow());
            var members = await Memberships.ActiveAsync(db, account, cancellation);
            var rested = now - TimeSpan.FromMinutes(members.Select(m => m.Tenant.Policy.IdleMinutes).DefaultIfEmpty(60).Max());
            var open = await db.Set<Session>().AsNoTracking()
                .Where(s => s.AccountId == account && s.EndedAt == null && s.ExpiresAt > now && (s.EndingAt == null || s.EndingAt > now) && (s.LastActivityAt > rested || s.Id == current)).ToListAsync(cancellation);
            return new OwnSessionList([.. open.OrderByDescending(s => s.Id == current).ThenByDescending(s => s.LastActivityAt)
                .Select(s => new OwnSession(s.Id, Device.Name(s.UserAgent), s.Ip, s.CreatedAt, s.Id == current ? now : s.LastActivityAt, s.Id == current))]);
        }
    }
}

/// <summary>Ends one of a person's own sessions; another person's is not there.</summary>
public sealed record EndOwnSession(SessionId Id) : IOperation<EndOwnSession, Done>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, SessionCloser closer) : IHandler<EndOwnSession, Done>
    {
        public async Task<Result<Done>> HandleAsync(EndOwnSession operation, CancellationToken cancellation) =>
            await closer.CloseAsync(s => s.Id == operation.Id && s.AccountId == scope.Actor.Account!.Value, "elsewhere", cancellation) > 0 ? default(Done) : Problem.NotFound;
    }
}

/// <summary>Ends all of a person's sessions but the one at hand.</summary>
public sealed record EndOtherSessions : IOperation<EndOtherSessions, Done>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, SessionCloser closer) : IHandler<EndOtherSessions, Done>
    {
        public async Task<Result<Done>> HandleAsync(EndOtherSessions operation, CancellationToken cancellation)
        {
            await closer.CloseAsync(s => s.AccountId == scope.Actor.Account!.Value && s.Id != scope.Actor.Session!.Value, "elsewhere", cancellation);
            return default(Done);
        }
    }
}
