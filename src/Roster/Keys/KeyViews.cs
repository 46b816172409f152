using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Roles;
using Roster.Users;

namespace Roster.Keys;

/// <param name="IsYou">It is the reader's own.</param>
public sealed record KeyOwner(Guid Id, string DisplayName, bool IsYou);

/// <summary>A script's key, without its secret, which is stored nowhere.</summary>
/// <param name="State">Whether it works. One whose owner is out works again when they are back.</param>
/// <param name="Permissions">What it names; null for whatever its owner may do, as only the command line makes them.</param>
/// <param name="Missing">What it names and its owner does not hold now: it can't do that.</param>
/// <param name="ExpiresAt">Null for one without an end, as only the command line makes them.</param>
/// <param name="LastUsedAt">Some seconds behind; null for never.</param>
/// <param name="May">What the reader may do to it.</param>
public sealed record ApiKeyView(
    Guid Id, string Name, KeyOwner Owner, [property: WordOf<KeyState>] string State, IReadOnlyList<string>? Permissions, IReadOnlyList<string> Missing,
    DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt, DateTimeOffset? LastUsedAt, DateTimeOffset? RevokedAt, KeyMay May);

/// <summary>Whether the reader may, and if not why.</summary>
public sealed record KeyMay(Verdict Revoke);

/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Offered">What the reader may give a key of theirs: what they hold, and what is for services.</param>
public sealed record ApiKeyPage(IReadOnlyList<ApiKeyView> Items, string? Next, IReadOnlyList<PermissionCategory> Offered);

/// <param name="Name">What it is for.</param>
/// <param name="Permissions">The most it may do: of what its maker holds, and what is for services.</param>
/// <param name="Days">How long it lives; 90 when left out.</param>
public sealed record CreateApiKeyBody(string? Name, IReadOnlyList<string>? Permissions, int? Days);

/// <param name="Token">Shown here and never again; null when the request was a repetition.</param>
public sealed record ApiKeyCreated(ApiKeyView Key, string? Token) : ICreated, IReplayed
{
    /// <summary>Whether this repeats an earlier answer to the same idempotency key.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool Replayed { get; init; }

    string ICreated.Location => $"/api/v1/keys/{Key.Id}";

    public override string ToString() => nameof(ApiKeyCreated);
}
