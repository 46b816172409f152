using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Users.Deletion;

/// <summary>The directory no longer knows of someone who is deleted: from now on they are the workspace's to restore, and nobody else's.</summary>
internal sealed record LetGoDeleted(UserId Id) : IOperation<LetGoDeleted, Done>
{
    public static Access Access => Access.Needs(Permissions.UsersDelete);

    internal sealed class Handler(UserDirectory directory, Events events) : IHandler<LetGoDeleted, Done>
    {
        public async Task<Result<Done>> HandleAsync(LetGoDeleted operation, CancellationToken cancellation)
        {
            if (await directory.FindDeletedAsync(operation.Id, cancellation) is not { User.Source: UserSource.Scim } found)
            {
                return Problem.NotFound;
            }

            found.User.KeptBy(UserSource.Local);
            List<FieldChange> changes = [new("source", Words<UserSource>.Of(UserSource.Scim), Words<UserSource>.Of(UserSource.Local))];
            events.Add(new UserEdited(found.User.Id, UserEdited.Named(changes)) { Personal = found.Personal(changes: changes) });
            return default(Done);
        }
    }
}
