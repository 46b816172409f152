using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Users;

namespace Roster.Bulk;

internal sealed class BulkJobMapping : IEntityTypeConfiguration<BulkJob>
{
    public void Configure(EntityTypeBuilder<BulkJob> builder)
    {
        builder.ToTable("bulk_jobs");
        builder.HasKey(j => new { j.TenantId, j.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(j => new { j.TenantId, j.StarterId });
        // Whoever ends it in the meantime is not written over.
        builder.Property(j => j.State).IsConcurrencyToken();
        builder.Property(j => j.Reason).HasMaxLength(500);
        builder.Property(j => j.Ip).HasMaxLength(45);
        builder.Property(j => j.UserAgent).HasMaxLength(300);
        builder.Property(j => j.StoppedBy).HasMaxLength(64);
        builder.Property(j => j.StoppedText).HasMaxLength(500);
        builder.Property(j => j.LeasedBy).HasMaxLength(64);
        builder.Ignore(j => j.IsOver);
        builder.Ignore(j => j.Handled);
        builder.HasIndex(j => j.TurnAt).HasFilter("ended_at IS NULL");
        builder.HasIndex(j => j.EndedAt);
    }
}

internal sealed class BulkResultMapping : IEntityTypeConfiguration<BulkResult>
{
    public void Configure(EntityTypeBuilder<BulkResult> builder)
    {
        builder.ToTable("bulk_results");
        builder.HasKey(r => new { r.TenantId, r.JobId, r.Ordinal });
        builder.HasOne<BulkJob>().WithMany().HasForeignKey(r => new { r.TenantId, r.JobId });
        builder.Property(r => r.Outcome).IsConcurrencyToken();
        builder.Property(r => r.Code).HasMaxLength(64);
        builder.Property(r => r.Reason).HasMaxLength(500);
        // Nobody is in a job twice.
        builder.HasIndex(r => new { r.TenantId, r.JobId, r.UserId }).IsUnique();
        builder.HasIndex(r => new { r.TenantId, r.JobId, r.Outcome, r.Ordinal });
    }
}
