using System.Collections.Concurrent;
using Roster.Platform.Kernel;
using Roster.Platform.Outbound;

namespace Roster.Sso.Provider;

/// <summary>
/// What providers say of themselves, remembered for an hour. A key that is not known yet is looked for at once, so that one that was
/// changed works with the next sign-in; but not more often than every few seconds, whatever ids tokens name.
/// </summary>
public sealed class ProviderBook(OutboundCaller caller, SsoOptions options, TimeProvider clock)
{
    private const int MostBytes = 512 * 1024;
    private static readonly TimeSpan Life = TimeSpan.FromHours(1);
    private static readonly TimeSpan Rest = TimeSpan.FromSeconds(5);
    private readonly ConcurrentDictionary<string, ProviderFacts> _read = new(StringComparer.Ordinal);

    /// <param name="issuer">Whose.</param>
    /// <param name="keyId">A key that is needed; null where none is yet.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Result<ProviderFacts>> ReadAsync(string issuer, string? keyId, CancellationToken cancellation)
    {
        if (_read.TryGetValue(issuer, out var known) && clock.GetUtcNow() - known.ReadAt is var age && age < Life
            && (keyId is null || age < Rest || known.Signing.Any(k => k.KeyId == keyId)))
        {
            return known;
        }

        var asked = await AskAsync(issuer, cancellation);
        if (!asked.IsRefused)
        {
            _read[issuer] = asked.Value;
        }

        return asked;
    }

    /// <summary>Asks the provider itself.</summary>
    public async Task<Result<ProviderFacts>> AskAsync(string issuer, CancellationToken cancellation)
    {
        var own = options.MayBePrivate(issuer);
        var described = await caller.GetAsync(new Uri(issuer.TrimEnd('/') + ProviderFacts.Path), own, MostBytes, cancellation);
        if (described.Fault is { } unreachable)
        {
            return Unread("issuer-unreachable", $"Nothing can be read at {issuer}{ProviderFacts.Path}. {unreachable}");
        }

        if (ProviderFacts.Read(issuer, described.Body, own) is not { } facts)
        {
            return Unread("issuer-unfit", "What stands there does not describe this issuer to the letter, or it offers no sign-in by code with PKCE.");
        }

        var keys = await caller.GetAsync(facts.Keys, own, MostBytes, cancellation);
        return keys.Fault is null && ProviderFacts.ReadKeys(keys.Body) is { Count: > 0 } signing
            ? facts with { Signing = signing, ReadAt = clock.GetUtcNow() }
            : Unread("issuer-unfit", $"Its keys can’t be read at {facts.Keys}. {keys.Fault}".TrimEnd());
    }

    private static Problem Unread(string code, string title) => Problem.Conflict(code, title, "issuer");
}
