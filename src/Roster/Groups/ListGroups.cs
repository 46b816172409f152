using Roster.Platform.Kernel;

namespace Roster.Groups;

/// <summary>All groups of the tenant, the fixed ones first.</summary>
public sealed record ListGroups : IQuery<ListGroups, GroupList>
{
    public static Access Access => Access.Needs(Permissions.GroupsRead);

    public sealed class Handler(GroupShelf shelf) : IHandler<ListGroups, GroupList>
    {
        public async Task<Result<GroupList>> HandleAsync(ListGroups operation, CancellationToken cancellation) => new GroupList(await shelf.AllAsync(cancellation));
    }
}

/// <summary>One group.</summary>
public sealed record ReadGroup(GroupId Id) : IQuery<ReadGroup, GroupView>
{
    public static Access Access => Access.Needs(Permissions.GroupsRead);

    public sealed class Handler(GroupShelf shelf) : IHandler<ReadGroup, GroupView>
    {
        public async Task<Result<GroupView>> HandleAsync(ReadGroup operation, CancellationToken cancellation) =>
            await shelf.OneAsync(operation.Id, cancellation) is { } found ? found : Problem.NotFound;
    }
}
