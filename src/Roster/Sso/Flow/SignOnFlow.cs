using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sso.Flow;

/// <summary>Why someone is sent to the provider: to come in, to see what would happen, or to take up an invitation.</summary>
[StoredAsWord]
public enum SignOnPurpose { Enter, Test, Join }

/// <summary>
/// One way to the provider and back: for the browser that began it, once, within ten minutes. Nothing in it can be used by whoever reads
/// it: what the provider must be shown is made from the browser's own secret.
/// </summary>
[Unaudited("a step of a sign-in; what comes of it is the event")]
public sealed class SignOnFlow : ITenantOwned, IVersioned
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(10);

    private SignOnFlow() { }

    public SignOnFlow(TenantId tenant, SignOnId id, SignOnPurpose purpose, byte[] state, byte[] browser, DateTimeOffset now) =>
        (TenantId, Id, Purpose, StateHash, BrowserHash, BegunAt) = (tenant, id, purpose, state, browser, now);

    public TenantId TenantId { get; private set; }

    public SignOnId Id { get; private set; }

    public SignOnPurpose Purpose { get; private set; }

    public byte[] StateHash { get; private set; } = [];

    public byte[] BrowserHash { get; private set; } = [];

    /// <summary>The session in which it was begun; null where nobody was signed in.</summary>
    public SessionId? Session { get; init; }

    /// <summary>The invitation that is taken up.</summary>
    public byte[]? Link { get; init; }

    /// <summary>Where they were going.</summary>
    public string? ReturnTo { get; init; }

    /// <summary>The provider was asked to look at the person anew.</summary>
    public bool Again { get; init; }

    public DateTimeOffset BegunAt { get; private set; }

    /// <summary>The provider has sent them back.</summary>
    public DateTimeOffset? TakenAt { get; private set; }

    /// <summary>Who the provider says they are, where they have yet to say that it is so.</summary>
    public string? Issuer { get; private set; }

    public string? Subject { get; private set; }

    /// <summary>And whether its word counts as a second factor.</summary>
    public bool Strong { get; private set; }

    public DateTimeOffset? ConfirmedAt { get; private set; }

    public int Version { get; set; }

    public bool IsGood(DateTimeOffset now) => now - BegunAt < Life;

    public void Take(DateTimeOffset now) => TakenAt = now;

    public void Offer(string issuer, string subject, bool strong) => (Issuer, Subject, Strong) = (issuer, subject, strong);

    public void Confirm(DateTimeOffset now) => ConfirmedAt = now;
}
