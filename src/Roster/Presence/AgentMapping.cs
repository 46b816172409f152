using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Users;

namespace Roster.Presence;

internal sealed class AgentSettingsMapping : IEntityTypeConfiguration<AgentSettings>
{
    public void Configure(EntityTypeBuilder<AgentSettings> builder)
    {
        builder.ToTable("agent_settings");
        builder.HasKey(a => new { a.TenantId, a.UserId });
        builder.HasOne<User>().WithOne().HasForeignKey<AgentSettings>(a => new { a.TenantId, a.UserId });
        builder.Ignore(a => a.Limits);
        builder.Property(a => a.TransferNumber).HasMaxLength(16);
    }
}
