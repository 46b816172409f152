using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Kernel;

namespace Roster.Platform.Data;

/// <summary>
/// One thing that happened: the audit log, the outbox and the feed of live pages are all this table.
/// The personal part can be blanked without breaking a proof: a chain over events runs over its digest.
/// </summary>
public sealed class EventRow : ITenantOwned, IInOrder
{
    /// <summary>The kind of an actor whom this tenant is not told: an administrator of another.</summary>
    public const string Elsewhere = "elsewhere";

    public TenantId TenantId { get; init; }

    public HappenedId Id { get; init; }

    /// <summary>Rises with each event; on PostgreSQL a slower transaction may commit a lower one later, see <see cref="Transaction"/>.</summary>
    public long Seq { get; init; }

    /// <summary>PostgreSQL's transaction number: an ordered reader stops at the oldest that still runs.</summary>
    public long Transaction { get; init; }

    public DateTimeOffset At { get; init; }

    public required string Name { get; init; }

    public required string ActorKind { get; init; }

    public Guid? ActorId { get; init; }

    public Guid SubjectId { get; init; }

    /// <summary>The event's own members as JSON; nothing personal.</summary>
    public required string Payload { get; init; }

    /// <summary>Of whom it happened to: names, addresses, reasons, values before and after, as JSON with a salt; null once blanked.</summary>
    public string? Personal { get; set; }

    /// <summary>SHA-256 of <see cref="Personal"/> as it was written.</summary>
    public required byte[] PersonalDigest { get; init; }

    /// <summary>Of who did it: name, network address, browser, as JSON with a salt; null once blanked.</summary>
    public string? Who { get; set; }

    /// <summary>SHA-256 of <see cref="Who"/> as it was written.</summary>
    public required byte[] WhoDigest { get; init; }

    public required string RequestId { get; init; }

    /// <summary>Whose live sessions it reaches, as <c>user:…</c>; null for nobody's. Other processes read it here.</summary>
    public string? Touches { get; init; }

    /// <summary>What is known of who did it; null once that is blanked.</summary>
    internal WhoRow? ReadWho() => Who is null ? null : System.Text.Json.JsonSerializer.Deserialize(Who, EventPartsJson.Default.WhoRow);

    /// <summary>What is known of whom it happened to; null once that is blanked.</summary>
    internal PersonalRow? ReadPersonal() => Personal is null ? null : System.Text.Json.JsonSerializer.Deserialize(Personal, EventPartsJson.Default.PersonalRow);
}

internal sealed class EventMapping : IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("events");
        builder.HasKey(e => new { e.TenantId, e.Id });
        builder.Property(e => e.Name).HasMaxLength(64);
        builder.Property(e => e.ActorKind).HasMaxLength(16);
        builder.Property(e => e.RequestId).HasMaxLength(64);
        builder.Property(e => e.Touches).HasMaxLength(64);
        builder.HasIndex(e => e.Seq).IsUnique();
        builder.HasIndex(e => new { e.Transaction, e.Seq });
        // What the audit log walks along: each ends in the order it is read in, so that no filter sorts or scans.
        builder.HasIndex(e => new { e.TenantId, e.At, e.Seq }, "ix_events_time");
        builder.HasIndex(e => new { e.TenantId, e.Name, e.At, e.Seq }, "ix_events_name");
        builder.HasIndex(e => new { e.TenantId, e.SubjectId, e.Name, e.At, e.Seq }, "ix_events_subject");
        builder.HasIndex(e => new { e.TenantId, e.ActorId, e.Name, e.At, e.Seq }, "ix_events_actor");
    }
}
