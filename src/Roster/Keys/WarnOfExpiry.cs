using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Keys;

/// <summary>Says of keys that end within a week that they do, once each.</summary>
internal sealed record WarnOfExpiry : IOperation<WarnOfExpiry, int>
{
    public const int AtOnce = 100;

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<WarnOfExpiry, int>
    {
        public async Task<Result<int>> HandleAsync(WarnOfExpiry operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var soon = now + ApiKey.WarnedBefore;
            var due = await db.Set<ApiKey>().Where(k => k.ExpiresAt > now && k.ExpiresAt <= soon && k.RevokedAt == null && k.WarnedAt == null)
                .OrderBy(k => k.ExpiresAt).Take(AtOnce).ToListAsync(cancellation);
            foreach (var key in due)
            {
                key.Warned(now);
                events.AddIn(key.TenantId, new KeyExpiresSoon(key.Id, key.OwnerId, key.ExpiresAt!.Value) { Personal = new PersonalPart { Subject = key.Name } });
            }

            return due.Count;
        }
    }
}

internal sealed class ExpiryWorker(OperationRunner runner, TimeProvider clock, ILogger<ExpiryWorker> log) : HourlyWorker(clock, log)
{
    protected override async Task<bool> SomeAsync(CancellationToken cancellation) =>
        await runner.RunAsync<WarnOfExpiry, int>(new WarnOfExpiry(), Caller.Roster, cancellation) is { IsRefused: false, Value: WarnOfExpiry.AtOnce };
}
