using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Oidc.Clients;
using Roster.Sessions;
using Roster.Users;

namespace Roster.Oidc.Tokens;

internal sealed class GrantMapping : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        builder.ToTable("oidc_grants");
        builder.HasKey(g => new { g.TenantId, g.Id });
        builder.HasOne<OidcClient>().WithMany().HasForeignKey(g => g.ClientId);
        builder.HasOne<Session>().WithMany().HasForeignKey(g => g.SessionId);
        builder.HasOne<SessionEntry>().WithMany().HasForeignKey(g => new { g.TenantId, g.EntryId });
        builder.HasOne<User>().WithMany().HasForeignKey(g => new { g.TenantId, g.UserId });
        builder.Property(g => g.Redirect).HasMaxLength(ClientFields.MostCharacters);
        builder.Property(g => g.Challenge).HasMaxLength(43);
        builder.Property(g => g.Nonce).HasMaxLength(512);
        builder.Property(g => g.Scope).HasMaxLength(100);
        builder.HasIndex(g => g.CodeHash).IsUnique();
        builder.HasIndex(g => g.CreatedAt);
        builder.HasIndex(g => new { g.TenantId, g.EntryId });
        builder.HasIndex(g => g.SessionId);
    }
}

internal sealed class GrantTokenMapping : IEntityTypeConfiguration<GrantToken>
{
    public void Configure(EntityTypeBuilder<GrantToken> builder)
    {
        builder.ToTable("oidc_tokens");
        builder.HasKey(t => new { t.TenantId, t.Id });
        builder.HasOne<Grant>().WithMany().HasForeignKey(t => new { t.TenantId, t.GrantId });
        builder.HasIndex(t => t.Hash).IsUnique();
        builder.HasIndex(t => t.ExpiresAt);
    }
}
