using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Scim.Filtering;
using Roster.Scim.Protocol;
using Roster.Scim.Schemas;

namespace Roster.Scim.Groups;

/// <summary>A page of the workspace's groups as directories see them: its own too, so that a name that is taken can be found.</summary>
internal sealed record ListDirectoryGroups(string? Filter, PageAsked Page, bool WithMembers) : IQuery<ListDirectoryGroups, ScimPage>
{
    public static Access Access => Access.Needs(Permissions.GroupsRead);

    internal sealed class Handler(TenantDb db, PublicAddress address) : IHandler<ListDirectoryGroups, ScimPage>
    {
        public async Task<Result<ScimPage>> HandleAsync(ListDirectoryGroups operation, CancellationToken cancellation)
        {
            var (parsed, asked) = (operation.Filter is { } text ? FilterParser.Parse(text) : default(Result<Filter>?), operation.Page.Read());
            if ((parsed?.Problem ?? asked.Problem ?? (parsed?.Value is { } said ? FilterCheck.Refuses(said, GroupSchema.Resource) : null)) is { } unread)
            {
                return unread;
            }

            var place = await ScimPlace.OfAsync(db, address, cancellation);
            var groups = await db.Set<Group>().AsNoTracking().OrderBy(g => g.NameKey).ThenBy(g => g.Id).ToListAsync(cancellation);
            if (parsed?.Value is { } filter)
            {
                var met = await MeetAsync(groups, filter, place, cancellation);
                if (met.Problem is { } refused)
                {
                    return refused;
                }

                groups = met.Value;
            }

            var page = groups.Skip(asked.Value.Skip).Take(asked.Value.Size).ToList();
            var members = operation.WithMembers && page.Count > 0 ? await GroupReader.MembersAsync(db, [.. page.Select(g => g.Id)], null, cancellation) : default(Result<ILookup<GroupId, MemberHere>>?);
            var seen = asked.Value.Skip + page.Count;
            return members?.Problem is { } tooMany ? tooMany : new ScimPage(groups.Count, operation.Page, [.. page.Select(g => GroupResource.Of(g, place, members?.Value[g.Id]))],
                asked.Value.ByCursor && seen < groups.Count && page.Count > 0 ? (asked.Value with { Skip = seen }).Write() : null);
        }

        /// <summary>All of them are at hand; who is in them is read only as far as the filter asks for it.</summary>
        private async Task<Result<List<Group>>> MeetAsync(List<Group> groups, Filter filter, ScimPlace place, CancellationToken cancellation)
        {
            if (GroupReader.Named(filter) is not { } named)
            {
                return ScimProblems.Filter("members are asked for by eq and an id.");
            }

            var members = named.Count == 0 ? default(Result<ILookup<GroupId, MemberHere>>?) : await GroupReader.MembersAsync(db, null, named, cancellation);
            return members?.Problem is { } tooMany ? tooMany
                : groups.Where(g => FilterMatch.Matches(filter, GroupResource.Of(g, place, members?.Value[g.Id]), GroupSchema.Resource)).ToList();
        }
    }
}
