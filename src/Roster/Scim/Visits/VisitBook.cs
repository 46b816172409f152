using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Scim.Visits;

/// <summary>Notes who came, and writes it down every few seconds: no request waits for it. A crash forgets at most that much.</summary>
internal sealed partial class VisitBook(OperationRunner runner, TimeProvider clock, ILogger<VisitBook> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(5);

    private readonly ConcurrentDictionary<KeyId, SeenVisit> _seen = [];

    /// <param name="actor">The key.</param>
    /// <param name="what">The request, without ids.</param>
    /// <param name="changes">Whether it is one that changes something.</param>
    /// <param name="refused">Why it was refused; null where it was not.</param>
    public void Note(Actor actor, string what, bool changes, Problem? refused)
    {
        if (actor is not { Key: { } key, Tenant: { } tenant })
        {
            return;
        }

        var now = clock.GetUtcNow();
        var refusal = refused is null ? null : new SeenRefusal(now, what, WhyOf(refused));
        _seen.AddOrUpdate(key, _ => new(tenant, key, now, changes && refused is null ? now : null, refusal),
            (_, seen) => seen with { LastAt = now, ChangedAt = changes && refused is null ? now : seen.ChangedAt, Refusal = refusal ?? seen.Refusal });
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Every, clock);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await WriteAsync(stoppingToken);
            }
        }
        catch (OperationCanceledException)
        {
            await WriteAsync(CancellationToken.None);
        }
    }

    internal async Task WriteAsync(CancellationToken cancellation)
    {
        SeenVisit[] visits = [.. _seen.Keys.Select(key => _seen.TryRemove(key, out var seen) ? seen : null).OfType<SeenVisit>()];
        if (visits.Length == 0)
        {
            return;
        }

        try
        {
            await runner.RunAsync<KeepVisits, Done>(new KeepVisits(visits), Caller.Roster, cancellation);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException)
        {
            LogLost(log, fault);
        }
    }

    /// <summary>A filter's words may be about someone, and are not kept.</summary>
    private static string WhyOf(Problem refused)
    {
        var why = refused.Code == "scim-filter" ? "The filter can't be read." : refused.Fields.Count > 1 ? string.Join(' ', refused.Fields.Select(f => f.Message).Distinct()) : refused.Title;
        return why.Length > ScimVisitMapping.Longest ? why[..ScimVisitMapping.Longest] : why;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "When directories last came could not be written down this time")]
    private static partial void LogLost(ILogger log, Exception fault);
}
