using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sessions;

/// <summary>
/// Writes the last activity of live sessions every few seconds instead of at each request, and once more when Roster stops.
/// A crash forgets at most that much, which can only end an idle session early.
/// </summary>
public sealed class ActivityWriter(SessionMemory memory, Databases databases, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    private readonly Dictionary<SessionId, DateTimeOffset> _written = [];

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
        var active = memory.All.Select(s => (s.Id, s.LastActivity)).Where(s => _written.GetValueOrDefault(s.Id) < s.LastActivity).ToList();
        foreach (var chunk in active.Chunk(200))
        {
            await using var db = databases.OpenEvery();
            await using var transaction = await db.Dialect.BeginWriteAsync(db, cancellation);
            foreach (var (id, at) in chunk)
            {
#pragma warning disable RS0030 // unaudited by design: when a person last did something
                await db.Set<Session>().Where(s => s.Id == id && s.LastActivityAt < at)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastActivityAt, at), cancellation);
                await db.Set<SeenSession>().Where(s => s.SessionId == id && s.LastActivityAt < at)
                    .ExecuteUpdateAsync(set => set.SetProperty(s => s.LastActivityAt, at), cancellation);
#pragma warning restore RS0030
                _written[id] = at;
            }

            await transaction.CommitAsync(cancellation);
        }

        foreach (var gone in _written.Keys.Except(memory.All.Select(s => s.Id)).ToList())
        {
            _written.Remove(gone);
        }
    }
}
