using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Roster.Platform.Data;
using Roster.Sessions;
using Roster.Sso.Flow;
using Roster.Sso.Settings;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso;

internal sealed class SsoProviderMapping : IEntityTypeConfiguration<SsoProvider>
{
    public void Configure(EntityTypeBuilder<SsoProvider> builder)
    {
        builder.ToTable("sso_providers");
        builder.HasKey(p => new { p.TenantId, p.Id });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(p => p.TenantId);
        builder.Property(p => p.Issuer).HasMaxLength(SsoFields.IssuerLength);
        builder.Property(p => p.ClientId).HasMaxLength(SsoFields.ClientLength);
        builder.Property(p => p.GroupClaim).HasMaxLength(SsoFields.ClaimLength);
        builder.HasIndex(p => p.TenantId, "ix_sso_providers_one").IsUnique().HasProblem("sso-settled-meanwhile", "Someone settled an identity provider a moment ago. Look at it again.");
        builder.HasIndex(p => p.TrialEndsAt).HasFilter("trial_ends_at IS NOT NULL");
        AsText(builder.Property(p => p.Scopes));
        AsText(builder.Property(p => p.StrongClasses));
        AsText(builder.Property(p => p.Roles));
        AsText(builder.Property(p => p.Groups));
        AsText(builder.Property(p => p.AllowedDomains));
        AsText(builder.Property(p => p.Claims));
        AsText(builder.Property(p => p.GroupRules));
    }

    /// <summary>Short lists that are read and written whole.</summary>
    private static void AsText<T>(PropertyBuilder<T> property) where T : class => property.HasConversion(
        new ValueConverter<T, string>(value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<T>(text, JsonSerializerOptions.Default)!),
        new ValueComparer<T>((one, other) => JsonSerializer.Serialize(one, JsonSerializerOptions.Default) == JsonSerializer.Serialize(other, JsonSerializerOptions.Default), _ => 0, value => value));
}

internal sealed class SsoDomainMapping : IEntityTypeConfiguration<SsoDomain>
{
    public void Configure(EntityTypeBuilder<SsoDomain> builder)
    {
        builder.ToTable("sso_domains");
        builder.HasKey(d => new { d.TenantId, d.Domain });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(d => d.TenantId);
        builder.Property(d => d.Domain).HasMaxLength(253);
        builder.HasIndex(d => d.Domain);
    }
}

internal sealed class SsoIdentityMapping : IEntityTypeConfiguration<SsoIdentity>
{
    public void Configure(EntityTypeBuilder<SsoIdentity> builder)
    {
        builder.ToTable("sso_identities");
        builder.HasKey(i => new { i.TenantId, i.Id });
        builder.HasOne<User>().WithMany().HasForeignKey(i => new { i.TenantId, i.UserId });
        builder.Property(i => i.Issuer).HasMaxLength(SsoFields.IssuerLength);
        builder.Property(i => i.Subject).HasMaxLength(255);
        builder.HasIndex(i => new { i.TenantId, i.Issuer, i.Subject }, "ix_sso_identities_subject").IsUnique()
            .HasProblem("identity-taken", "The identity provider’s entry for you is linked to someone else here.");
        builder.HasIndex(i => new { i.TenantId, i.UserId });
    }
}

internal sealed class SignOnFlowMapping : IEntityTypeConfiguration<SignOnFlow>
{
    public void Configure(EntityTypeBuilder<SignOnFlow> builder)
    {
        builder.ToTable("sign_on_flows");
        builder.HasKey(f => new { f.TenantId, f.Id });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(f => f.TenantId);
        builder.HasOne<Session>().WithMany().HasForeignKey(f => f.Session);
        builder.Property(f => f.ReturnTo).HasMaxLength(6_000);
        builder.Property(f => f.Issuer).HasMaxLength(SsoFields.IssuerLength);
        builder.Property(f => f.Subject).HasMaxLength(255);
        builder.HasIndex(f => f.StateHash).IsUnique();
        builder.HasIndex(f => new { f.TenantId, f.BegunAt });
    }
}
