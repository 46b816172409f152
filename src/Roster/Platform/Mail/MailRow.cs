using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Mail;

/// <summary>Waiting (also between two tries), sent, given up, its link handed over by the operator, or overtaken by what happened since.</summary>
[StoredAsWord]
public enum MailState { Waiting, Sent, Failed, HandedOver, Overtaken }

/// <summary>
/// A mail that an event asks for: to whom, and of which kind. It holds no text and no link; both are made when it is sent, so that
/// nothing stored can be followed and what it says is true at that moment.
/// </summary>
[Unaudited("follows from an event, which is the record")]
public sealed class MailRow : ITenantOwned, IVersioned
{
    /// <summary>How long after each try the next one comes. After the last, it is given up and shown to the operator.</summary>
    private static readonly TimeSpan[] Pauses =
        [TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1), TimeSpan.FromHours(6)];

    /// <summary>Whoever sends it has it for this long; after a crash it is sent again then.</summary>
    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(2);

    private MailRow() { }

    public MailRow(EventRow cause, string kind, UserId user, string address, DateTimeOffset now) =>
        (TenantId, Id, EventId, Kind, UserId, Address, CreatedAt, NextTryAt) =
        (cause.TenantId, Platform.Kernel.Id.New<MailId>(), cause.Id, kind, user, address, now, now);

    public TenantId TenantId { get; private set; }

    public MailId Id { get; private set; }

    /// <summary>What it tells of. One event makes one mail of a kind, however often it is read.</summary>
    public HappenedId EventId { get; private set; }

    public string Kind { get; private set; } = "";

    public UserId UserId { get; private set; }

    public string Address { get; private set; } = "";

    public MailState State { get; private set; }

    public int Tries { get; private set; }

    public DateTimeOffset NextTryAt { get; private set; }

    /// <summary>What the mail server said last.</summary>
    public string? Fault { get; private set; }

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public int Version { get; set; }

    public void BeginTry(DateTimeOffset now) => (Tries, NextTryAt) = (Tries + 1, now + Lease);

    public void Delivered(DateTimeOffset now) => (State, SentAt, Fault) = (MailState.Sent, now, null);

    public void Refused(string fault, bool forGood, DateTimeOffset now)
    {
        Fault = fault.Length > 500 ? fault[..500] : fault;
        if (forGood || Tries > Pauses.Length)
        {
            State = MailState.Failed;
        }
        else
        {
            NextTryAt = now + Pauses[Math.Max(0, Tries - 1)];
        }
    }

    public void Overtake() => State = MailState.Overtaken;

    public void HandOver() => State = State == MailState.Sent ? State : MailState.HandedOver;

    public void TryAgain(DateTimeOffset now) => (State, Tries, NextTryAt) = (MailState.Waiting, 0, now);
}

internal sealed class MailMapping : IEntityTypeConfiguration<MailRow>
{
    public void Configure(EntityTypeBuilder<MailRow> builder)
    {
        builder.ToTable("mails");
        builder.HasKey(m => new { m.TenantId, m.Id });
        builder.Property(m => m.Kind).HasMaxLength(32);
        builder.Property(m => m.Address).HasMaxLength(254);
        builder.Property(m => m.Fault).HasMaxLength(500);
        builder.HasIndex(m => new { m.TenantId, m.EventId, m.Kind }).IsUnique();
        builder.HasIndex(m => new { m.State, m.NextTryAt });
        // What the operator's outbox walks along, whatever it is filtered by.
        builder.HasIndex(m => m.Id);
        builder.HasIndex(m => new { m.State, m.Id });
        builder.HasIndex(m => new { m.Kind, m.Id });
    }
}
