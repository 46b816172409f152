using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;

namespace Roster.Oidc.Signing;

/// <summary>
/// The key this node signs with, and all that are published. Which ones they are is asked of the database each time, so that a withdrawn key
/// is gone on every node; only what was unlocked is remembered. A node that can open no key of the others makes one of its own.
/// </summary>
public sealed class KeyRing(Databases databases, OperationRunner runner, KeySafe safe, TimeProvider clock) : IDisposable
{
    private readonly ConcurrentDictionary<SigningKeyId, RsaSecurityKey?> _opened = new();
    private readonly SemaphoreSlim _making = new(1);

    public async Task<RsaSecurityKey> CurrentAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await OwnAsync(now, cancellation) is { Next: true, Key: { } key })
        {
            return key;
        }

        await _making.WaitAsync(cancellation);
        try
        {
            var own = await OwnAsync(now, cancellation);
            if (!own.Next)
            {
                await runner.RunAsync<MakeSigningKey, Done>(new MakeSigningKey(own.Until ?? now), Caller.Roster, cancellation);
                own = await OwnAsync(now, cancellation);
            }

            return own.Key ?? throw new InvalidOperationException("The signing key that was just made can't be read.");
        }
        finally
        {
            _making.Release();
        }
    }

    /// <summary>The public parts, as portals look them up.</summary>
    public async Task<IReadOnlyList<RsaSecurityKey>> PublishedAsync(CancellationToken cancellation)
    {
        await CurrentAsync(cancellation);
        var now = clock.GetUtcNow();
        await using var db = databases.OpenEvery();
        var keys = await db.Set<SigningKey>().AsNoTracking().Where(k => k.PublishedUntil > now).OrderByDescending(k => k.SignsFrom).ToListAsync(cancellation);
        return [.. keys.Select(k => Key(k.Id, rsa => rsa.ImportSubjectPublicKeyInfo(k.PublicPart, out _)))];
    }

    public void Dispose() => _making.Dispose();

    /// <summary>What this node signs with, until when, and whether the one after it is there where it is time.</summary>
    private async Task<(RsaSecurityKey? Key, DateTimeOffset? Until, bool Next)> OwnAsync(DateTimeOffset now, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        var keys = await db.Set<SigningKey>().AsNoTracking().Where(k => k.SignsUntil > now).OrderBy(k => k.SignsFrom).ToListAsync(cancellation);
        var own = keys.Select(k => (Row: k, Key: _opened.GetOrAdd(k.Id, _ => Open(k)))).Where(k => k.Key is not null).ToList();
        var current = own.LastOrDefault(k => k.Row.SignsFrom <= now);
        return current.Key is null ? (null, null, false)
            : (current.Key, current.Row.SignsUntil, current.Row.SignsUntil - now > SigningKey.Ahead || own.Exists(k => k.Row.SignsFrom > now));
    }

    private RsaSecurityKey? Open(SigningKey key) =>
        safe.Open(SigningKey.Purpose, key.Id.Value, key.ProtectedPart) is { } secret ? Key(key.Id, rsa => rsa.ImportPkcs8PrivateKey(secret, out _)) : null;

    private static RsaSecurityKey Key(SigningKeyId id, Action<RSA> import)
    {
        var rsa = RSA.Create();
        import(rsa);
        return new RsaSecurityKey(rsa) { KeyId = id.Value.ToString("N"), CryptoProviderFactory = new CryptoProviderFactory { CacheSignatureProviders = false } };
    }
}
