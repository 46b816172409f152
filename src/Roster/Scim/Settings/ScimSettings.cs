using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Scim.Settings;

/// <summary>What people have whom the tenant's directory adds: it knows nothing of types, and gives no roles.</summary>
public sealed class ScimSettings : ITenantOwned, IVersioned
{
    private ScimSettings() { }

    public ScimSettings(TenantId tenant) => (TenantId, Id, Version) = (tenant, Guid.CreateVersion7(), 1);

    public TenantId TenantId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>Of those for whom the directory says none.</summary>
    public UserType? Type { get; private set; }

    public IReadOnlyList<Guid> Roles { get; private set; } = [];

    public IReadOnlyList<Guid> Groups { get; private set; } = [];

    public int Version { get; set; }

    public void Settle(UserType? type, IReadOnlyList<Guid> roles, IReadOnlyList<Guid> groups) => (Type, Roles, Groups) = (type, roles, groups);
}

internal sealed class ScimSettingsMapping : IEntityTypeConfiguration<ScimSettings>
{
    public void Configure(EntityTypeBuilder<ScimSettings> builder)
    {
        builder.ToTable("scim_settings");
        builder.HasKey(s => new { s.TenantId, s.Id });
        builder.HasOne<Tenant>().WithMany().HasForeignKey(s => s.TenantId);
        builder.HasIndex(s => s.TenantId, "ix_scim_settings_one").IsUnique().HasProblem("scim-settled-meanwhile", "Someone settled this a moment ago. Look at it again.");
        AsText(builder.Property(s => s.Roles));
        AsText(builder.Property(s => s.Groups));
    }

    /// <summary>Short lists that are read and written whole.</summary>
    private static void AsText(PropertyBuilder<IReadOnlyList<Guid>> property) => property.HasConversion(
        new ValueConverter<IReadOnlyList<Guid>, string>(value => JsonSerializer.Serialize(value, JsonSerializerOptions.Default), text => JsonSerializer.Deserialize<Guid[]>(text, JsonSerializerOptions.Default)!),
        new ValueComparer<IReadOnlyList<Guid>>((one, other) => one!.SequenceEqual(other!), _ => 0, value => value));
}

/// <summary>What people whom the directory adds have was settled anew.</summary>
public sealed record ScimSettled(TenantId Id, string? Type, IReadOnlyList<Guid> Roles, IReadOnlyList<Guid> Groups) : Event("tenant.scim_settled", Id.Value);
