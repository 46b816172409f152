using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Pictures;

namespace Roster.Users.Pictures;

/// <summary>A person's picture, by the hash that the person shows; an older one is not there any more.</summary>
public sealed record ReadPicture(UserId Id, string Hash, int? Size) : IQuery<ReadPicture, PictureFile>
{
    public static Access Access => Access.Anyone("whoever reads people sees their pictures, and everyone their own");

    public IEnumerable<FieldProblem> Validate() =>
        Size is null or SquarePicture.SmallSide or SquarePicture.LargeSide ? [] : [new("size", "not-offered", "A picture has 64 or 256 pixels a side.")];

    public sealed class Handler(OperationScope scope, TenantDb db) : IHandler<ReadPicture, PictureFile>
    {
        public async Task<Result<PictureFile>> HandleAsync(ReadPicture operation, CancellationToken cancellation)
        {
            var small = operation.Size == SquarePicture.SmallSide;
            if (!scope.Actor.Can(Permissions.UsersRead) && scope.Actor.User != operation.Id)
            {
                return Problem.NotFound;
            }

            // By way of the person: who is deleted has no picture.
            return await (from user in db.Set<User>()
                          join picture in db.Set<UserPicture>() on user.Id equals picture.UserId
                          where user.Id == operation.Id && picture.Hash == operation.Hash
                          select small ? picture.Small : picture.Large).SingleOrDefaultAsync(cancellation) is { } content ? new PictureFile(content) : Problem.NotFound;
        }
    }
}

public sealed record PictureFile(byte[] Content) : IKeptFile
{
    public string ContentType => SquarePicture.MediaType;
}
