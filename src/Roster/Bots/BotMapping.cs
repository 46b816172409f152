using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Bots;

internal sealed class BotMapping : IEntityTypeConfiguration<Bot>
{
    public void Configure(EntityTypeBuilder<Bot> builder)
    {
        builder.ToTable("bots");
        builder.HasKey(b => new { b.TenantId, b.Id });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(b => b.TenantId);
        builder.HasOne<User>().WithMany().HasForeignKey(b => new { b.TenantId, b.OwnerId });
        builder.HasOne<User>().WithMany().HasForeignKey(b => new { b.TenantId, b.CreatedBy });
        builder.Property(b => b.Name).HasMaxLength(400);
        builder.Property(b => b.NameKey).HasMaxLength(100);
        builder.Property(b => b.Description).HasMaxLength(500);
        builder.HasIndex(b => new { b.TenantId, b.NameKey }, "ix_bots_name").IsUnique().HasProblem("bot-name-taken", "Another bot here has this name.", "name");
        // What a search walks along, so that bots passed over are never fetched.
        builder.HasIndex(b => new { b.TenantId, b.NameKey, b.Search }, "ix_bots_search");
        builder.HasIndex(b => new { b.TenantId, b.OwnerId, b.NameKey }, "ix_bots_owner");
    }
}

internal sealed class BotMemberMapping : IEntityTypeConfiguration<BotMember>
{
    public void Configure(EntityTypeBuilder<BotMember> builder)
    {
        builder.ToTable("bot_members");
        builder.HasKey(m => new { m.TenantId, m.BotId, m.UserId });
        builder.HasOne<Bot>().WithMany().HasForeignKey(m => new { m.TenantId, m.BotId });
        builder.HasOne<User>().WithMany().HasForeignKey(m => new { m.TenantId, m.UserId });
        builder.Property(m => m.NameKey).HasMaxLength(100);
        builder.HasIndex(m => new { m.TenantId, m.UserId, m.NameKey, m.BotId }, "ix_bot_members_walk");
    }
}
