using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;

namespace Roster.Platform.Outbox;

/// <summary>How far a follower of the events has come. It moves in the transaction that holds what the follower made of them.</summary>
[InstallationWide("a follower reads the events of all tenants")]
[Unaudited("a place in a list")]
internal sealed class EventCursor
{
    public required string Follower { get; init; }

    public long Transaction { get; private set; }

    public long Seq { get; private set; }

    public EventPlace Place
    {
        get => new(Transaction, Seq);
        set => (Transaction, Seq) = value;
    }
}

internal sealed class EventCursorMapping : IEntityTypeConfiguration<EventCursor>
{
    public void Configure(EntityTypeBuilder<EventCursor> builder)
    {
        builder.ToTable("event_cursors");
        builder.HasKey(c => c.Follower);
        builder.Property(c => c.Follower).HasMaxLength(32);
        builder.Ignore(c => c.Place);
    }
}
