using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Pictures;
using Roster.Users.Profiles;

namespace Roster.Users.Pictures;

/// <summary>Gives a person a picture, as it was read before, or says what is wrong with it.</summary>
public sealed record SetPicture(UserId Id, Result<SquarePicture> Picture) : IOperation<SetPicture, UserDetails>
{
    public static Access Access => Access.Needs(Permissions.UsersUpdate);

    public sealed class Handler(UserPictures pictures) : IHandler<SetPicture, UserDetails>
    {
        public Task<Result<UserDetails>> HandleAsync(SetPicture operation, CancellationToken cancellation) => pictures.PutAsync(operation.Id, operation.Picture, cancellation);
    }
}

/// <summary>Back to initials.</summary>
public sealed record RemovePicture(UserId Id) : IOperation<RemovePicture, UserDetails>
{
    public static Access Access => Access.Needs(Permissions.UsersUpdate);

    public sealed class Handler(UserPictures pictures) : IHandler<RemovePicture, UserDetails>
    {
        public Task<Result<UserDetails>> HandleAsync(RemovePicture operation, CancellationToken cancellation) => pictures.PutAsync(operation.Id, null, cancellation);
    }
}

/// <summary>Whether the caller may set a person's picture: asked before one is taken in.</summary>
internal sealed record MaySetPicture(UserId Id) : IQuery<MaySetPicture, Done>
{
    public static Access Access => Access.Needs(Permissions.UsersUpdate);

    internal sealed class Handler(UserPictures pictures) : IHandler<MaySetPicture, Done>
    {
        public async Task<Result<Done>> HandleAsync(MaySetPicture operation, CancellationToken cancellation) =>
            (await pictures.FindAsync(operation.Id, cancellation)).Problem is { } refused ? refused : default(Done);
    }
}

/// <summary>What the three have in common.</summary>
public sealed class UserPictures(OperationScope scope, UserDirectory directory, Events events)
{
    public async Task<Result<LoadedUser>> FindAsync(UserId id, CancellationToken cancellation)
    {
        if (await directory.FindAsync(id, cancellation) is not { } found)
        {
            return Problem.NotFound;
        }

        return ProfileRules.EditOf(scope.Actor, found.Target, found.Matrix, found.Tenant.Policy, ProfileFields.Picture) is { } refused ? refused : found;
    }

    /// <param name="id">Whose.</param>
    /// <param name="picture">As it was read; null takes theirs away.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Result<UserDetails>> PutAsync(UserId id, Result<SquarePicture>? picture, CancellationToken cancellation)
    {
        var found = await FindAsync(id, cancellation);
        if ((found.Problem ?? picture?.Problem) is { } refused)
        {
            return refused;
        }

        if (await PictureShelf.PutAsync(scope.Tenant, found.Value.User, picture?.Value, cancellation) is not { } happened)
        {
            return directory.Show(found.Value);
        }

        events.Add(happened);
        return directory.ShowChanged(found.Value);
    }
}
