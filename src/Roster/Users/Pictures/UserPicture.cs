using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Pictures;

namespace Roster.Users.Pictures;

/// <summary>One person's picture. Apart from the person, so that lists never carry it.</summary>
public sealed class UserPicture : ITenantOwned
{
    private UserPicture() { }

    internal UserPicture(TenantId tenant, UserId user, SquarePicture picture) => (TenantId, UserId, Hash, Small, Large) = (tenant, user, picture.Hash, picture.Small, picture.Large);

    public TenantId TenantId { get; private set; }

    public UserId UserId { get; private set; }

    public string Hash { get; private set; } = "";

    public byte[] Small { get; private set; } = [];

    public byte[] Large { get; private set; } = [];

    internal void Become(SquarePicture picture) => (Hash, Small, Large) = (picture.Hash, picture.Small, picture.Large);
}

internal sealed class UserPictureMapping : IEntityTypeConfiguration<UserPicture>
{
    public void Configure(EntityTypeBuilder<UserPicture> builder)
    {
        builder.ToTable("user_pictures");
        builder.HasKey(p => new { p.TenantId, p.UserId });
        builder.HasOne<User>().WithOne().HasForeignKey<UserPicture>(p => new { p.TenantId, p.UserId });
        builder.Property(p => p.Hash).HasMaxLength(24);
    }
}

/// <summary>Puts a picture beside a person and takes it away, whoever does it.</summary>
public static class PictureShelf
{
    /// <param name="db">Where the person was loaded.</param>
    /// <param name="user">Whose.</param>
    /// <param name="picture">Null takes it away.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>What happened; null if nothing did.</returns>
    public static async Task<UserPictureChanged?> PutAsync(RosterDb db, User user, SquarePicture? picture, CancellationToken cancellation)
    {
        if (picture?.Hash == user.Picture)
        {
            return null;
        }

        var had = user.Picture is not null;
        var kept = await FindAsync(db, user, cancellation);
        if (picture is null)
        {
            await ForgetAsync(db, user, cancellation);
        }
        else if (kept is null)
        {
            db.Add(new UserPicture(user.TenantId, user.Id, picture));
        }
        else
        {
            kept.Become(picture);
        }

        user.LooksLike(picture?.Hash);
        return new UserPictureChanged(user.Id, had, picture is not null) { Personal = user.Personal() };
    }

    public static async Task ForgetAsync(RosterDb db, User user, CancellationToken cancellation)
    {
        if (await FindAsync(db, user, cancellation) is { } kept)
        {
            db.Remove(kept);
        }
    }

    private static async Task<UserPicture?> FindAsync(RosterDb db, User user, CancellationToken cancellation) =>
        await db.Set<UserPicture>().SingleOrDefaultAsync(p => p.TenantId == user.TenantId && p.UserId == user.Id, cancellation);
}

/// <summary>Someone's picture was set, replaced or taken away.</summary>
public sealed record UserPictureChanged(UserId Id, bool Had, bool Has) : Event("user.picture_changed", Id.Value);
