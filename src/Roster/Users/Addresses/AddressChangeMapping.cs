using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Accounts;

namespace Roster.Users.Addresses;

internal sealed class AddressChangeMapping : IEntityTypeConfiguration<AddressChange>
{
    public void Configure(EntityTypeBuilder<AddressChange> builder)
    {
        builder.ToTable("address_changes");
        builder.HasKey(c => new { c.TenantId, c.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(c => new { c.TenantId, c.UserId });
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        builder.Property(c => c.Address).HasMaxLength(254);
        builder.Property(c => c.AddressKey).HasMaxLength(254);
        builder.Property(c => c.Before).HasMaxLength(254);
        builder.Property(c => c.BeforeKey).HasMaxLength(254);
        builder.HasIndex(c => new { c.TenantId, c.UserId });
        builder.HasIndex(c => c.AccountId);
    }
}
