using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Presence.Online;

/// <summary>Someone has a page of this workspace open, the console's or a desktop, whose line a node holds. Whoever has one anywhere is online.</summary>
[Unaudited("pages open and close all day")]
public sealed class OpenPage : ITenantOwned
{
    private OpenPage() { }

    public OpenPage(TenantId tenant, UserId user, Guid node) => (TenantId, UserId, Node) = (tenant, user, node);

    public TenantId TenantId { get; private set; }

    public UserId UserId { get; private set; }

    public Guid Node { get; private set; }
}

internal sealed class OpenPageMapping : IEntityTypeConfiguration<OpenPage>
{
    public void Configure(EntityTypeBuilder<OpenPage> builder)
    {
        builder.ToTable("open_pages");
        builder.HasKey(p => new { p.TenantId, p.UserId, p.Node });
        builder.HasOne<User>().WithMany().HasForeignKey(p => new { p.TenantId, p.UserId });
        // All pages of a node that is gone.
        builder.HasIndex(p => p.Node, "ix_open_pages_node");
    }
}

internal static class OnlineNews
{
    /// <summary>Someone's first page opened, or their last one is gone.</summary>
    public const string Changed = "online.changed";
}
