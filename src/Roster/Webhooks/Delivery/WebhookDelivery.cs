using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Webhooks.Delivery;

/// <summary>Waiting (also between two tries), taken by the receiver, given up, or not told because the owner may not read it.</summary>
[StoredAsWord]
public enum DeliveryState { Waiting, Delivered, Failed, Withheld }

/// <summary>How one try went.</summary>
/// <param name="Fault">What went wrong, in words; null when it was taken.</param>
/// <param name="Status">What was answered; null when nothing was.</param>
/// <param name="Answer">Its first characters.</param>
/// <param name="RetryAfter">How long the receiver asks to be left alone.</param>
public sealed record Outcome(string? Fault, int? Status, string? Answer, TimeSpan? RetryAfter);

/// <summary>One event that one receiver is told of. It holds no body; that is written when it is sent, with what the owner may read then.</summary>
[Unaudited("follows from an event, which is the record")]
public sealed class WebhookDelivery : ITenantOwned, IVersioned
{
    public const int AnswerMost = 300;

    /// <summary>How long after each try the next one comes, over three days. After the last, it is given up.</summary>
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(30), TimeSpan.FromHours(2), TimeSpan.FromHours(5),
        TimeSpan.FromHours(10), TimeSpan.FromHours(14), TimeSpan.FromHours(20), TimeSpan.FromHours(24),
    ];

    /// <summary>Whoever sends it has it for this long; after a crash it is sent again then.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromSeconds(30);

    private static readonly TimeSpan PatienceMost = TimeSpan.FromDays(1);

    private WebhookDelivery() { }

    public WebhookDelivery(TenantId tenant, WebhookId webhook, HappenedId? cause, string type, DateTimeOffset now) =>
        (TenantId, Id, WebhookId, EventId, Type, CreatedAt, NextTryAt) = (tenant, Platform.Kernel.Id.New<DeliveryId>(), webhook, cause, type, now, now);

    public TenantId TenantId { get; private set; }

    public DeliveryId Id { get; private set; }

    public WebhookId WebhookId { get; private set; }

    /// <summary>What it tells of; null for a test.</summary>
    public HappenedId? EventId { get; private set; }

    public string Type { get; private set; } = "";

    public DeliveryState State { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    public DateTimeOffset? TriedAt { get; private set; }

    public int? Status { get; private set; }

    public string? Answer { get; private set; }

    public string? Fault { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public int Version { get; set; }

    /// <summary>The same each time it is sent, and for each receiver of the event: who has seen it need not look again.</summary>
    public string MessageId => $"msg_{EventId?.Value ?? Id.Value:N}";

    public void BeginTry(DateTimeOffset now) => (Tries, TriedAt, NextTryAt, Status, Answer, Fault) = (Tries + 1, now, now + Lease, null, null, null);

    /// <summary>Notes how the try went; between two tries more and more time passes, a little by chance, so that not all come back at once.</summary>
    /// <param name="outcome">How it went.</param>
    /// <param name="chance">0 to 1.</param>
    /// <param name="now">The time.</param>
    public void Note(Outcome outcome, double chance, DateTimeOffset now)
    {
        (Status, Answer, Fault) = (outcome.Status, outcome.Answer, outcome.Fault);
        if (outcome.Fault is null)
        {
            State = DeliveryState.Delivered;
        }
        else if (Tries > Pauses.Length)
        {
            State = DeliveryState.Failed;
        }
        else
        {
            var asked = outcome.RetryAfter is { } after && after > TimeSpan.Zero ? after < PatienceMost ? after : PatienceMost : TimeSpan.Zero;
            var pause = Pauses[Math.Max(0, Tries - 1)] * (1 + chance / 10);
            NextTryAt = now + (asked > pause ? asked : pause);
        }
    }

    public void GiveUp() => State = DeliveryState.Failed;

    public void Withhold(string why) => (State, Fault) = (DeliveryState.Withheld, why);

    public void SendAgain(DateTimeOffset now) => (State, Tries, NextTryAt) = (DeliveryState.Waiting, 0, now);
}

internal sealed class WebhookDeliveryMapping : IEntityTypeConfiguration<WebhookDelivery>
{
    public void Configure(EntityTypeBuilder<WebhookDelivery> builder)
    {
        builder.ToTable("webhook_deliveries");
        builder.HasKey(d => new { d.TenantId, d.Id });
        builder.HasOne<Webhook>().WithMany().HasForeignKey(d => new { d.TenantId, d.WebhookId });
        builder.Property(d => d.Type).HasMaxLength(64);
        builder.Property(d => d.Answer).HasMaxLength(WebhookDelivery.AnswerMost);
        builder.Property(d => d.Fault).HasMaxLength(300);
        builder.Ignore(d => d.MessageId);
        builder.HasIndex(d => new { d.TenantId, d.WebhookId, d.EventId }, "ix_webhook_deliveries_event").IsUnique();
        builder.HasIndex(d => new { d.TenantId, d.WebhookId, d.State, d.NextTryAt }, "ix_webhook_deliveries_due");
        builder.HasIndex(d => new { d.TenantId, d.WebhookId, d.Id }, "ix_webhook_deliveries_list");
        builder.HasIndex(d => d.CreatedAt);
    }
}
