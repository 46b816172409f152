using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Accounts;

/// <summary>A link that signs its account in once, within 15 minutes. Made by the operator; only its hash is kept.</summary>
[InstallationWide("belongs to an account")]
public sealed class SignInLink : IVersioned
{
    public static readonly TimeSpan Life = TimeSpan.FromMinutes(15);

    private SignInLink() { }

    public SignInLink(AccountId account, byte[] tokenHash, DateTimeOffset now) =>
        (Id, AccountId, TokenHash, ExpiresAt) = (Platform.Kernel.Id.New<LinkId>(), account, tokenHash, now + Life);

    public LinkId Id { get; private set; }

    public AccountId AccountId { get; private set; }

    public byte[] TokenHash { get; private set; } = [];

    public DateTimeOffset ExpiresAt { get; private set; }

    public DateTimeOffset? UsedAt { get; private set; }

    public int Version { get; set; }

    public bool IsGood(DateTimeOffset now) => UsedAt is null && now < ExpiresAt;

    public void Use(DateTimeOffset now) => UsedAt = now;
}
