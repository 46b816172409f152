using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Users;

namespace Roster.Presence.States;

internal sealed class AgentPresenceMapping : IEntityTypeConfiguration<AgentPresence>
{
    public void Configure(EntityTypeBuilder<AgentPresence> builder)
    {
        builder.ToTable("agent_presence");
        builder.HasKey(p => new { p.TenantId, p.UserId });
        builder.HasOne<User>().WithOne().HasForeignKey<AgentPresence>(p => new { p.TenantId, p.UserId });
        builder.Ignore(p => p.State);
        // Who is available, the longest first; and whom a filter of the list means.
        builder.HasIndex(p => new { p.TenantId, p.Chosen, p.Connection, p.UserId }, "ix_agent_presence_walk");
    }
}

internal sealed class AgentLineMapping : IEntityTypeConfiguration<AgentLine>
{
    public void Configure(EntityTypeBuilder<AgentLine> builder)
    {
        builder.ToTable("agent_lines");
        builder.HasKey(l => new { l.TenantId, l.UserId, l.Node });
        builder.HasOne<User>().WithMany().HasForeignKey(l => new { l.TenantId, l.UserId });
        // All lines of a node that is gone.
        builder.HasIndex(l => l.Node, "ix_agent_lines_node");
    }
}

internal sealed class PresenceChangeMapping : IEntityTypeConfiguration<PresenceChange>
{
    public void Configure(EntityTypeBuilder<PresenceChange> builder)
    {
        builder.ToTable("presence_changes");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(c => new { c.TenantId, c.UserId });
        builder.HasIndex(c => new { c.TenantId, c.UserId, c.Id }, "ix_presence_changes_user");
        builder.HasIndex(c => c.At, "ix_presence_changes_at");
        // What routers follow.
        builder.HasIndex(c => new { c.TenantId, c.Transaction, c.Seq }, "ix_presence_changes_feed");
    }
}
