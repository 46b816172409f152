using Roster.Platform.Kernel;

namespace Roster.Keys;

public sealed record KeyCreated(KeyId Id, UserId Owner, IReadOnlyList<string> Permissions) : Event("key.created", Id.Value);

public sealed record KeyRevoked(KeyId Id) : Event("key.revoked", Id.Value, Touched.Key(Id));

/// <summary>A key ends within days, and its owner is to hear of it.</summary>
public sealed record KeyExpiresSoon(KeyId Id, UserId Owner, DateTimeOffset ExpiresAt) : Event(Word, Id.Value)
{
    public const string Word = "key.expires_soon";
}
