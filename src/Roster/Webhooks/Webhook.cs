using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Outbound;
using Roster.Platform.Secrets;
using Roster.Users;

namespace Roster.Webhooks;

/// <summary>Why nothing is sent: someone paused it, it took nothing for days, it said that it is gone, or its owner is out or may not have it any more.</summary>
[StoredAsWord]
public enum WebhookPause { ByHand, Failing, Gone, OwnerOut, OwnerMayNot }

/// <summary>
/// A receiver of what happens in a workspace. It is told what its owner may read: whoever changed last what is sent, or where.
/// </summary>
public sealed class Webhook : ITenantOwned, IVersioned
{
    private const string Purpose = "Roster.Webhook";

    /// <summary>So long the secret before the last one signs too, so that the receiver can be given the new one in peace.</summary>
    public static readonly TimeSpan BothSign = TimeSpan.FromHours(24);

    private Webhook() { }

    public Webhook(TenantId tenant, UserId owner, DateTimeOffset now) => (TenantId, Id, OwnerId, CreatedAt) = (tenant, Platform.Kernel.Id.New<WebhookId>(), owner, now);

    public TenantId TenantId { get; private set; }

    public WebhookId Id { get; private set; }

    public UserId OwnerId { get; private set; }

    public string Address { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>The types it is told of, with blanks between; empty for all.</summary>
    public string Types { get; private set; } = "";

    /// <summary>Null while it is told.</summary>
    public WebhookPause? Paused { get; private set; }

    public byte[] Secret { get; private set; } = [];

    public byte[]? SecretBefore { get; private set; }

    public DateTimeOffset? SecretBeforeUntil { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; set; }

    public IReadOnlyList<string> TypeList => Types.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public bool Wants(string type) => WebhookTypes.Find(type) is not null && (Types.Length == 0 || TypeList.Contains(type));

    public void Describe(WebhookDescription said) => (Address, Description, Types) = (said.Address, said.Description, string.Join(' ', said.Types));

    /// <summary>From now on it is told what they may read.</summary>
    public void BelongsTo(UserId owner) => OwnerId = owner;

    public void Pause(WebhookPause because) => Paused = because;

    public void Resume() => Paused = null;

    /// <summary>Gives it another secret, and answers it as the receiver is to have it.</summary>
    public string GiveSecret(KeySafe safe, DateTimeOffset now)
    {
        var secret = RandomNumberGenerator.GetBytes(WebhookSignature.SecretBytes);
        if (Secret.Length > 0)
        {
            (SecretBefore, SecretBeforeUntil) = (Secret, now + BothSign);
        }

        Secret = safe.Lock(Purpose, Id.Value, secret);
        return WebhookSignature.Prefix + Convert.ToBase64String(secret);
    }

    /// <summary>Those that sign now, the newest first; none when they were locked with other keys.</summary>
    public IReadOnlyList<byte[]> Secrets(KeySafe safe, DateTimeOffset now) =>
        [.. new[] { Secret, now < SecretBeforeUntil ? SecretBefore : null }.OfType<byte[]>().Select(s => safe.Open(Purpose, Id.Value, s)).OfType<byte[]>()];
}

internal sealed class WebhookMapping : IEntityTypeConfiguration<Webhook>
{
    public void Configure(EntityTypeBuilder<Webhook> builder)
    {
        builder.ToTable("webhooks");
        builder.HasKey(w => new { w.TenantId, w.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(w => new { w.TenantId, w.OwnerId });
        builder.Property(w => w.Address).HasMaxLength(OutboundAddress.MostCharacters);
        builder.Property(w => w.Description).HasMaxLength(WebhookFields.DescriptionMost);
        builder.Ignore(w => w.TypeList);
    }
}
