using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Keys;

/// <summary>When keys were last let in, noted every few seconds instead of at each request, and once more when Roster stops.</summary>
public sealed class KeyUse(Databases databases, TimeProvider clock) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(20);

    private readonly ConcurrentDictionary<(TenantId Tenant, KeyId Key), DateTimeOffset> _used = [];

    public void Used(LiveKey key, DateTimeOffset now) => _used[(key.Tenant, key.Id)] = now;

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

    public async Task WriteAsync(CancellationToken cancellation)
    {
        var used = _used.ToArray();
        foreach (var chunk in used.Chunk(200))
        {
            await using var db = databases.OpenEvery();
            await using var transaction = await db.Dialect.BeginWriteAsync(db, cancellation);
            foreach (var ((tenant, key), at) in chunk)
            {
#pragma warning disable RS0030 // unaudited by design: when a key was last used
                await db.Set<ApiKey>().Where(k => k.TenantId == tenant && k.Id == key && (k.LastUsedAt == null || k.LastUsedAt < at))
                    .ExecuteUpdateAsync(set => set.SetProperty(k => k.LastUsedAt, at), cancellation);
#pragma warning restore RS0030
            }

            await transaction.CommitAsync(cancellation);
        }

        // What was used again meanwhile stays for the next time.
        foreach (var one in used)
        {
            _used.TryRemove(one);
        }
    }
}
