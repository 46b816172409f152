using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Users;

namespace Roster.Statistics;

internal sealed class InteractionMapping : IEntityTypeConfiguration<Interaction>
{
    public void Configure(EntityTypeBuilder<Interaction> builder)
    {
        builder.ToTable("interactions");
        builder.HasKey(i => new { i.TenantId, i.Id });
        builder.Property(i => i.Id).HasMaxLength(Interaction.IdLength);
        // No foreign keys: people and queues are never removed, each was looked up by whoever stores this, and the indexes that come with
        // keys would weigh as much as millions of these rows.
        builder.Ignore(i => i.Facts);
        // What is old enough to go.
        builder.HasIndex(i => new { i.TenantId, i.Day }, "ix_interactions_day");
    }
}

internal sealed class InteractionDayMapping : IEntityTypeConfiguration<InteractionDay>
{
    public void Configure(EntityTypeBuilder<InteractionDay> builder)
    {
        builder.ToTable("interaction_days");
        builder.HasKey(d => new { d.TenantId, d.UserId, d.Day, d.Channel });
        builder.HasOne<User>().WithMany().HasForeignKey(d => new { d.TenantId, d.UserId });
        builder.Ignore(d => d.Key);
        // Who leaves the totals of the list when a day does.
        builder.HasIndex(d => new { d.TenantId, d.Day, d.UserId }, "ix_interaction_days_day");
    }
}

internal sealed class StatisticsMarkMapping : IEntityTypeConfiguration<StatisticsMark>
{
    public void Configure(EntityTypeBuilder<StatisticsMark> builder)
    {
        builder.ToTable("statistics_marks");
        builder.HasKey(m => new { m.TenantId, m.What });
    }
}

internal sealed class RecountDueMapping : IEntityTypeConfiguration<RecountDue>
{
    public void Configure(EntityTypeBuilder<RecountDue> builder)
    {
        builder.ToTable("recounts_due");
        builder.HasKey(d => new { d.TenantId, d.UserId });
        builder.HasOne<User>().WithMany().HasForeignKey(d => new { d.TenantId, d.UserId });
    }
}
