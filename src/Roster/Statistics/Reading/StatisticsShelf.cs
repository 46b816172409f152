using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Statistics.Reading;

/// <summary>Reads one person's statistics: from their days, never from single interactions.</summary>
public sealed class StatisticsShelf(TenantDb db, TimeProvider clock)
{
    public async Task<Result<UserStatistics>> ReadAsync(UserId id, string? from, string? to, string? by, CancellationToken cancellation)
    {
        var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
        // What someone did stays theirs when they are out.
        if (await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).AsNoTracking().SingleOrDefaultAsync(u => u.Id == id, cancellation) is not { } user)
        {
            return Problem.NotFound;
        }

        var now = clock.GetUtcNow();
        var read = StatisticsSpan.Read(from, to, by, tenant.DayOf(now));
        if (read.Problem is { } fault)
        {
            return fault;
        }

        var (span, withCalls) = (read.Value, PlanRules.Calls(tenant.Plan) is null);
        var days = await db.Set<InteractionDay>().AsNoTracking().Where(d => d.UserId == id && d.Day >= span.From && d.Day <= span.To).ToListAsync(cancellation);
        var online = await OnlineAsync(id, tenant, span, now, cancellation);
        var periods = days.ToLookup(d => span.FirstOf(d.Day));
        return new UserStatistics(
            new StatisticsPerson(user.Id.Value, user.DisplayName, Words<UserState>.Of(user.State)),
            new StatisticsRange(span.From, span.To, Words<StatisticsStep>.Of(span.By), tenant.TimeZone, tenant.DayOf(now)), Verdict.Of(PlanRules.Calls(tenant.Plan)), Sum(days, withCalls),
            [.. span.Periods().Select(p => Sum([.. periods[span.FirstOf(p.From)]], withCalls) is var sum ? new StatisticsPeriod(p.From, p.To, sum.Calls, sum.Chats, sum.Emails, sum.HandleSeconds) : null!)],
            user.LastSignInAt, online.Seconds, online.KnownFrom);
    }

    private static FigureSums Sum(IReadOnlyList<InteractionDay> days, bool withCalls)
    {
        long Of(Channel channel) => days.Where(d => d.Channel == channel).Sum(d => (long)d.Handled);
        return new FigureSums(withCalls ? Of(Channel.Voice) : null, Of(Channel.Chat), Of(Channel.Email), days.Where(d => withCalls || d.Channel != Channel.Voice).Sum(d => d.HandleSeconds));
    }

    private async Task<(long? Seconds, DateOnly? KnownFrom)> OnlineAsync(UserId id, Tenant tenant, StatisticsSpan span, DateTimeOffset now, CancellationToken cancellation)
    {
        var (start, end, known) = (tenant.StartOf(span.From), tenant.StartOf(span.To.AddDays(1)), now.AddDays(-PruneChanges.Days));
        var changes = db.Set<PresenceChange>().AsNoTracking().Where(c => c.UserId == id && c.At < end);
        var steps = await changes.Where(c => c.At >= start).OrderBy(c => c.Id).Select(c => new OnlineStep(c.At, c.Chosen, c.Connection)).ToListAsync(cancellation);
        var before = await changes.Where(c => c.At < start).OrderByDescending(c => c.Id).Select(c => new OnlineStep(c.At, c.Chosen, c.Connection)).Take(1).ToListAsync(cancellation);
        if (steps.Count + before.Count == 0 && !await db.Set<AgentPresence>().AnyAsync(p => p.UserId == id, cancellation))
        {
            return (null, null);
        }

        var online = OnlineTime.Of([.. before, .. steps], start > known ? start : known, end < now ? end : now);
        return ((long)online.TotalSeconds, start < known ? tenant.DayOf(known) : null);
    }
}
