using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Directory;

/// <summary>A page of the tenant's users, filtered, searched and sorted.</summary>
public sealed record ListUsers(UserFilter Filter, string? Sort, string? Cursor, int? Limit) : IQuery<ListUsers, Page<UserRow>>
{
    public const int MostPerPage = 200;

    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(UserList list) : IHandler<ListUsers, Page<UserRow>>
    {
        public async Task<Result<Page<UserRow>>> HandleAsync(ListUsers operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            var filter = UserListFilter.Read(operation.Filter, operation.Sort, faults);
            if (operation.Limit is < 1 or > MostPerPage)
            {
                faults.Add(new("limit", "out-of-range", $"A page has 1 to {MostPerPage} users."));
            }

            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (await list.RefusesAsync(filter, cancellation) is { } refused)
            {
                return refused;
            }

            var cursor = operation.Cursor is { } text ? UserCursor.Read(text, filter) : null;
            return operation.Cursor is not null && cursor is null
                ? Problem.Invalid("cursor", "bad-cursor", "This cursor belongs to another list. Start again without it.")
                : await list.PageAsync(filter, cursor, operation.Limit ?? 50, cancellation);
        }
    }
}
