using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;

namespace Roster.Oidc.Clients;

internal sealed class ClientMapping : IEntityTypeConfiguration<OidcClient>
{
    public void Configure(EntityTypeBuilder<OidcClient> builder)
    {
        builder.ToTable("oidc_clients");
        builder.HasKey(c => c.Id);
        builder.Property(c => c.Name).HasMaxLength(100);
        builder.Property(c => c.Portal).HasMaxLength(32);
        builder.Property(c => c.Start).HasMaxLength(ClientFields.MostCharacters);
        builder.Property(c => c.Logout).HasMaxLength(ClientFields.MostCharacters);
        builder.Ignore(c => c.RedirectList);
        builder.Ignore(c => c.PostLogoutList);
        builder.HasIndex(c => c.Name).HasFilter("revoked_at IS NULL").IsUnique()
            .HasProblem("client-name-taken", "Another portal that is connected has this name.", "name");
    }
}
