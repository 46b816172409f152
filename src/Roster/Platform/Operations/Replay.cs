using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Operations;

/// <summary>Remembers what an operation under an idempotency key answered.</summary>
public interface IReplay<TOperation, TResult>
{
    Task<Result<TResult>?> FindAsync(TOperation operation, OperationScope scope, CancellationToken cancellation);

    void Remember(TOperation operation, TResult result, OperationScope scope);
}

/// <summary>The answer is kept in the transaction that made it, without secrets, for a day.</summary>
internal sealed class Replay<TOperation, TResult>(JsonText json, TimeProvider clock) : IReplay<TOperation, TResult>
    where TOperation : IOperation<TOperation, TResult>, IReplayable<TResult>
{
    private static readonly TimeSpan Kept = TimeSpan.FromHours(24);

    public async Task<Result<TResult>?> FindAsync(TOperation operation, OperationScope scope, CancellationToken cancellation)
    {
        if (scope.Caller.IdempotencyKey is not { } key)
        {
            return null;
        }

        var actor = ActorOf(scope);
        // A second request at the same moment waits here for the first, and then finds its answer.
        await scope.Tenant.Dialect.LockNameAsync(scope.Tenant, $"idempotency:{actor}:{key}", cancellation);
        var kept = await scope.Tenant.Set<IdempotencyRow>().SingleOrDefaultAsync(r => r.ActorId == actor && r.Key == key, cancellation);
        if (kept is null)
        {
            return null;
        }

        if (kept.CreatedAt <= clock.GetUtcNow() - Kept)
        {
            // Too old to answer for: it makes room for the new one.
            scope.Tenant.Remove(kept);
            await scope.Tenant.SaveAsync(cancellation);
            return null;
        }

        if (!kept.Fingerprint.AsSpan().SequenceEqual(FingerprintOf(operation)))
        {
            return new Problem(ProblemKind.Unusable, "idempotency-key-reused", "This Idempotency-Key was used for another request. Use a new key for a new request.");
        }

        return TOperation.AsReplay((TResult)JsonSerializer.Deserialize(kept.Answer, json.Options.GetTypeInfo(typeof(TResult)))!);
    }

    public void Remember(TOperation operation, TResult result, OperationScope scope)
    {
        if (scope.Caller.IdempotencyKey is { } key)
        {
            scope.Tenant.Add(new IdempotencyRow
            {
                TenantId = scope.Tenant.Tenant,
                ActorId = ActorOf(scope),
                Key = key,
                Fingerprint = FingerprintOf(operation),
                Answer = JsonSerializer.Serialize(TOperation.WithoutSecrets(result), json.Options.GetTypeInfo(typeof(TResult))),
                CreatedAt = clock.GetUtcNow(),
            });
        }
    }

    private static Guid ActorOf(OperationScope scope) => scope.Actor.User?.Value ?? scope.Actor.Key?.Value ?? Guid.Empty;

    private static byte[] FingerprintOf(TOperation operation) =>
        SHA256.HashData(Encoding.UTF8.GetBytes(typeof(TOperation).Name + "\n" + operation.Fingerprint()));
}

/// <summary>One remembered answer.</summary>
[Unaudited("repeats what an audited operation answered")]
internal sealed class IdempotencyRow : ITenantOwned
{
    public TenantId TenantId { get; init; }

    public Guid ActorId { get; init; }

    public required string Key { get; init; }

    public required byte[] Fingerprint { get; init; }

    public required string Answer { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

internal sealed class IdempotencyMapping : IEntityTypeConfiguration<IdempotencyRow>
{
    public void Configure(EntityTypeBuilder<IdempotencyRow> builder)
    {
        builder.ToTable("idempotency_keys");
        builder.HasKey(r => new { r.TenantId, r.ActorId, r.Key });
        builder.Property(r => r.Key).HasMaxLength(100);
        builder.HasIndex(r => r.CreatedAt);
    }
}
