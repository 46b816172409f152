using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Secrets;

/// <summary>Which keys this database's secrets are locked with: nothing, locked with them. A node that can't open it, or would lock with others, serves nobody.</summary>
[InstallationWide("one folder of keys for all tenants")]
internal sealed class KeyMark
{
    private const string Purpose = "Roster.KeyMark";

    /// <summary>There is one.</summary>
    public static readonly Guid TheOne = new("0b6f3c52-3d1e-4c58-9f2b-6a1d5e7c9a10");

    public Guid Id { get; private set; } = TheOne;

    public byte[] Locked { get; private set; } = [];

    public void Lock(KeySafe safe) => Locked = safe.Lock(Purpose, TheOne, []);

    public bool IsOf(KeySafe safe) => safe.LocksAs(Locked) && safe.Open(Purpose, TheOne, Locked) is not null;
}

internal sealed class KeyMarkMapping : IEntityTypeConfiguration<KeyMark>
{
    public void Configure(EntityTypeBuilder<KeyMark> builder)
    {
        builder.ToTable("key_marks");
        builder.HasKey(m => m.Id);
        builder.Property(m => m.Id).ValueGeneratedNever();
    }
}

/// <summary>The database's secrets are locked with the keys that the node has which says so.</summary>
/// <param name="Anew">Those before are lost.</param>
public sealed record KeysMarked(bool Anew) : Event("keys.marked", KeyMark.TheOne);
