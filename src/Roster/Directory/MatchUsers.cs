using Roster.Platform.Kernel;

namespace Roster.Directory;

/// <summary>Whom of these people the list still shows under a filter.</summary>
public sealed record MatchUsers(UserFilter Filter, IReadOnlyList<UserId> People) : IQuery<MatchUsers, HashSet<UserId>>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(UserList list) : IHandler<MatchUsers, HashSet<UserId>>
    {
        public async Task<Result<HashSet<UserId>>> HandleAsync(MatchUsers operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            var filter = UserListFilter.Read(operation.Filter, sort: null, faults);
            return faults.Count > 0 ? Problem.Invalid(faults) : await list.AmongAsync(filter, operation.People, cancellation);
        }
    }
}
