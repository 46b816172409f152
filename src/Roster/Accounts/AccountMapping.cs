using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;

namespace Roster.Accounts;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.HasKey(a => a.Id);
        builder.Property(a => a.Address).HasMaxLength(254);
        builder.Property(a => a.AddressKey).HasMaxLength(254);
        builder.Property(a => a.PasswordHash).HasMaxLength(255);
        // A hash has no line breaks. Nearly everyone has none before this one.
        builder.Property(a => a.PasswordsBefore).HasConversion(
            hashes => string.Join('\n', hashes), text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries),
            new ValueComparer<IReadOnlyList<string>>((one, other) => one!.SequenceEqual(other!), hashes => hashes.Count, hashes => hashes));
        builder.HasIndex(a => a.AddressKey).IsUnique().HasFilter("retired_at IS NULL")
            .HasProblem("address-in-use", "This address was taken up a moment ago. Try again.", "email");
    }
}

internal sealed class KnownDeviceMapping : IEntityTypeConfiguration<KnownDevice>
{
    public void Configure(EntityTypeBuilder<KnownDevice> builder)
    {
        builder.ToTable("known_devices");
        builder.HasKey(d => d.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId);
        builder.Property(d => d.Name).HasMaxLength(100);
        builder.HasIndex(d => new { d.AccountId, d.TokenHash }).IsUnique();
    }
}

internal sealed class AuthenticatorMapping : IEntityTypeConfiguration<Authenticator>
{
    public void Configure(EntityTypeBuilder<Authenticator> builder)
    {
        builder.ToTable("authenticators");
        builder.HasKey(a => a.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
        builder.HasIndex(a => a.AccountId);
    }
}

internal sealed class PasskeyMapping : IEntityTypeConfiguration<Passkey>
{
    public void Configure(EntityTypeBuilder<Passkey> builder)
    {
        builder.ToTable("passkeys");
        builder.HasKey(p => p.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.AccountId);
        builder.Property(p => p.Name).HasMaxLength(Passkey.LongestName);
        builder.Property(p => p.Transports).HasMaxLength(100);
        builder.HasIndex(p => p.AccountId);
        builder.HasIndex(p => p.CredentialId).IsUnique().HasProblem("passkey-known", "This passkey is set up already.");
    }
}

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("recovery_codes");
        builder.HasKey(c => c.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(c => c.AccountId);
        builder.HasIndex(c => new { c.AccountId, c.Hash }).IsUnique();
    }
}

internal sealed class LinkMapping : IEntityTypeConfiguration<Link>
{
    public void Configure(EntityTypeBuilder<Link> builder)
    {
        builder.ToTable("links");
        builder.HasKey(l => l.Id);
        builder.HasOne<Account>().WithMany().HasForeignKey(l => l.AccountId);
        builder.Property(l => l.MailedTo).HasMaxLength(254);
        builder.HasIndex(l => l.TokenHash).IsUnique();
        builder.HasIndex(l => l.AccountId);
        builder.HasIndex(l => new { l.ForTenant, l.ForUser });
    }
}
