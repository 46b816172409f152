using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Queues;

internal sealed class QueueMapping : IEntityTypeConfiguration<Queue>
{
    public void Configure(EntityTypeBuilder<Queue> builder)
    {
        builder.ToTable("queues");
        builder.HasKey(q => new { q.TenantId, q.Id });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(q => q.TenantId);
        builder.Property(q => q.Name).HasMaxLength(100);
        builder.Property(q => q.Description).HasMaxLength(500);
        builder.Ignore(q => q.IsArchived);
        builder.HasIndex(q => new { q.TenantId, q.NameKey }, "ix_queues_name").IsUnique().HasProblem("queue-name-taken", "Another queue has this name.", "name");
    }
}

internal sealed class QueueMemberMapping : IEntityTypeConfiguration<QueueMember>
{
    public void Configure(EntityTypeBuilder<QueueMember> builder)
    {
        builder.ToTable("queue_members");
        builder.HasKey(m => new { m.TenantId, m.QueueId, m.UserId });
        builder.HasOne<Queue>().WithMany().HasForeignKey(m => new { m.TenantId, m.QueueId });
        builder.HasOne<User>().WithMany().HasForeignKey(m => new { m.TenantId, m.UserId });
        // A person's queues; the key has a queue's people.
        builder.HasIndex(m => new { m.TenantId, m.UserId, m.Live, m.QueueId }, "ix_queue_members_user");
    }
}
