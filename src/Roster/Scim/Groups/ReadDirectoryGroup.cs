using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Scim.Groups;

/// <summary>A group, and the workspace it is in.</summary>
internal sealed record GroupHere(ScimPlace Place, Group Entry, JsonObject Resource);

/// <summary>One group as directories see it.</summary>
internal sealed record ReadDirectoryGroup(GroupId Id, bool WithMembers) : IQuery<ReadDirectoryGroup, GroupHere>
{
    public static Access Access => Access.Needs(Permissions.GroupsRead);

    internal sealed class Handler(TenantDb db, PublicAddress address) : IHandler<ReadDirectoryGroup, GroupHere>
    {
        public async Task<Result<GroupHere>> HandleAsync(ReadDirectoryGroup operation, CancellationToken cancellation)
        {
            if (await db.Set<Group>().AsNoTracking().SingleOrDefaultAsync(g => g.Id == operation.Id, cancellation) is not { } group)
            {
                return Problem.NotFound;
            }

            var place = await ScimPlace.OfAsync(db, address, cancellation);
            var members = operation.WithMembers ? await GroupReader.MembersAsync(db, [group.Id], null, cancellation) : default(Result<ILookup<GroupId, MemberHere>>?);
            return members?.Problem is { } tooMany ? tooMany : new GroupHere(place, group, GroupResource.Of(group, place, members?.Value[group.Id]));
        }
    }
}

/// <summary>Which of some people are in a group, or who is.</summary>
internal sealed record FindMembers(GroupId Id, IReadOnlyList<UserId>? Among) : IQuery<FindMembers, IReadOnlySet<Guid>>
{
    public static Access Access => Access.Needs(Permissions.GroupsRead);

    internal sealed class Handler(TenantDb db) : IHandler<FindMembers, IReadOnlySet<Guid>>
    {
        public async Task<Result<IReadOnlySet<Guid>>> HandleAsync(FindMembers operation, CancellationToken cancellation)
        {
            var members = await GroupReader.MembersAsync(db, [operation.Id], operation.Among, cancellation);
            return members.Problem is { } tooMany ? tooMany : members.Value[operation.Id].Select(m => m.Id).ToHashSet();
        }
    }
}
