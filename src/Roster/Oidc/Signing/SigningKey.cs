using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Signing;

/// <summary>A key that tokens are signed with. Its private part opens only on a node that has the key folder it was made with.</summary>
[InstallationWide("signs for all tenants")]
public sealed class SigningKey : IVersioned
{
    /// <summary>What its private part is locked as.</summary>
    public const string Purpose = "Roster.Oidc.SigningKey";

    /// <summary>How long it signs. The next one is published this much earlier, so that portals have seen it.</summary>
    public static readonly TimeSpan Signs = TimeSpan.FromDays(30), Ahead = TimeSpan.FromDays(2);

    /// <summary>
    /// How long what it signed may still come back. No session lives longer than a week, and a portal shows the last identity token of one
    /// when it signs a person out.
    /// </summary>
    public static readonly TimeSpan Lasts = TimeSpan.FromDays(8);

    private SigningKey() { }

    public SigningKey(SigningKeyId id, byte[] publicPart, byte[] protectedPart, DateTimeOffset from) =>
        (Id, PublicPart, ProtectedPart, SignsFrom, SignsUntil, PublishedUntil) = (id, publicPart, protectedPart, from, from + Signs, from + Signs + Lasts);

    /// <summary>The <c>kid</c> of what it signs.</summary>
    public SigningKeyId Id { get; private set; }

    /// <summary>SubjectPublicKeyInfo.</summary>
    public byte[] PublicPart { get; private set; } = [];

    /// <summary>PKCS#8 under data protection.</summary>
    public byte[] ProtectedPart { get; private set; } = [];

    public DateTimeOffset SignsFrom { get; private set; }

    public DateTimeOffset SignsUntil { get; private set; }

    public DateTimeOffset PublishedUntil { get; private set; }

    public int Version { get; set; }

    /// <summary>At once: it signs nothing more, and nothing that it signed is believed.</summary>
    public void Withdraw(DateTimeOffset now) => (SignsUntil, PublishedUntil) = (now < SignsUntil ? now : SignsUntil, now);
}

internal sealed class SigningKeyMapping : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("signing_keys");
        builder.HasKey(k => k.Id);
        builder.HasIndex(k => k.PublishedUntil);
    }
}
