using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Scim.Groups;
using Roster.Scim.Patching;
using Roster.Scim.Schemas;

namespace Roster.Scim.Protocol;

/// <summary><c>/Groups</c>. A change answers nothing: a group may be large, and a directory that wants it reads it.</summary>
internal static class GroupEndpoints
{
    public static async Task<IResult> ListAsync(HttpContext http, OperationRunner runner)
    {
        var page = ScimBody.ReadPage(http.Request.Query);
        if (page.Problem is { } unread)
        {
            return ScimAnswer.Of(unread);
        }

        var (filter, shown) = (http.Request.Query["filter"].ToString(), Shown(http));
        var found = await runner.RunAsync<ListDirectoryGroups, ScimPage>(new ListDirectoryGroups(filter.Length > 0 ? filter : null, page.Value, shown.Shows("members")), CallerOf.Request(http), http.RequestAborted);
        return found.Problem is { } refused ? ScimAnswer.Of(refused) : new ScimAnswer(StatusCodes.Status200OK, found.Value.ToJson(shown));
    }

    public static async Task<IResult> ReadAsync(Guid id, HttpContext http, GroupDesk desk) =>
        Answer(await desk.ReadAsync(new GroupId(id), Shown(http).Shows("members"), CallerOf.Request(http), http.RequestAborted), http);

    public static Task<IResult> CreateAsync(HttpContext http, GroupDesk desk) =>
        PeopleEndpoints.WithBodyAsync(http, async body => Answer(await desk.CreateAsync(body, PeopleEndpoints.CallOf(http), http.RequestAborted), http, StatusCodes.Status201Created));

    public static Task<IResult> PutAsync(Guid id, HttpContext http, GroupDesk desk) => PeopleEndpoints.WithBodyAsync(http, async body =>
        Unread(http) ?? (await desk.PutAsync(new GroupId(id), body, PeopleEndpoints.CallOf(http), http.RequestAborted) is { } refused ? ScimAnswer.Of(refused)
            : Answer(await desk.ReadAsync(new GroupId(id), Shown(http).Shows("members"), CallerOf.Request(http), http.RequestAborted), http)));

    public static Task<IResult> PatchAsync(Guid id, HttpContext http, GroupDesk desk) => PeopleEndpoints.WithBodyAsync(http, async body => PatchBody.Read(body) switch
    {
        { Problem: { } unread } => ScimAnswer.Of(unread),
        var steps => Unread(http) ?? (await desk.PatchAsync(new GroupId(id), steps.Value, PeopleEndpoints.CallOf(http), http.RequestAborted) is { } refused ? ScimAnswer.Of(refused)
            : http.Request.Query["attributes"].Count == 0 ? ScimAnswer.Nothing
            : Answer(await desk.ReadAsync(new GroupId(id), Shown(http).Shows("members"), CallerOf.Request(http), http.RequestAborted), http)),
    });

    public static async Task<IResult> DeleteAsync(Guid id, HttpContext http, GroupDesk desk) =>
        Unread(http) ?? (await desk.DeleteAsync(new GroupId(id), PeopleEndpoints.CallOf(http), http.RequestAborted) is { } refused ? ScimAnswer.Of(refused) : ScimAnswer.Nothing);

    /// <summary>A group has no version, so that none can be the one that was looked at.</summary>
    private static ScimAnswer? Unread(HttpContext http) => ScimBody.Seen(http.Request) is null ? null : ScimAnswer.Of(ScimProblems.Stale);

    private static ScimAnswer Answer(Result<GroupHere> result, HttpContext http, int status = StatusCodes.Status200OK) =>
        result.Problem is { } refused ? ScimAnswer.Of(refused) : new(status, Shown(http).Of(result.Value.Resource), $"{result.Value.Place.Base}/Groups/{result.Value.Entry.Id.Value}");

    private static Projection Shown(HttpContext http) => Projection.Read(GroupSchema.Resource, http.Request.Query["attributes"], http.Request.Query["excludedAttributes"]);
}
