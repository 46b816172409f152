using System.Text.Json.Nodes;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Scim.Patching;
using Roster.Scim.People;
using Roster.Scim.Schemas;

namespace Roster.Scim.Protocol;

/// <summary><c>/Users</c>: each request read, done, and answered as the protocol has it.</summary>
internal static class PeopleEndpoints
{
    public static async Task<IResult> ListAsync(HttpContext http, OperationRunner runner)
    {
        var page = ScimBody.ReadPage(http.Request.Query);
        if (page.Problem is { } unread)
        {
            return ScimAnswer.Of(unread);
        }

        var filter = http.Request.Query["filter"].ToString();
        var found = await runner.RunAsync<ListPeople, ScimPage>(new ListPeople(filter.Length > 0 ? filter : null, page.Value), CallerOf.Request(http), http.RequestAborted);
        return found.Problem is { } refused ? ScimAnswer.Of(refused) : new ScimAnswer(StatusCodes.Status200OK, found.Value.ToJson(Shown(http)));
    }

    public static async Task<IResult> ReadAsync(Guid id, HttpContext http, PeopleDesk desk) => Answer(await desk.ReadAsync(new UserId(id), CallerOf.Request(http), http.RequestAborted), http);

    public static Task<IResult> CreateAsync(HttpContext http, PeopleDesk desk) =>
        WithBodyAsync(http, async body => Answer(await desk.CreateAsync(body, CallOf(http), http.RequestAborted), http, StatusCodes.Status201Created));

    public static Task<IResult> PutAsync(Guid id, HttpContext http, PeopleDesk desk) =>
        WithBodyAsync(http, async body => Answer(await desk.PutAsync(new UserId(id), body, ScimBody.Seen(http.Request), CallOf(http), http.RequestAborted), http));

    public static Task<IResult> PatchAsync(Guid id, HttpContext http, PeopleDesk desk) => WithBodyAsync(http, async body => PatchBody.Read(body) switch
    {
        { Problem: { } unread } => ScimAnswer.Of(unread),
        var steps => Answer(await desk.PatchAsync(new UserId(id), steps.Value, ScimBody.Seen(http.Request), CallOf(http), http.RequestAborted), http),
    });

    public static async Task<IResult> DeleteAsync(Guid id, HttpContext http, PeopleDesk desk) =>
        await desk.DeleteAsync(new UserId(id), ScimBody.Seen(http.Request), CallOf(http), http.RequestAborted) is { } refused ? ScimAnswer.Of(refused) : ScimAnswer.Nothing;

    /// <summary>One request is several operations here, and none of them is the whole answer to a repetition.</summary>
    public static Caller CallOf(HttpContext http) => CallerOf.Request(http) with { IdempotencyKey = null };

    public static async Task<IResult> WithBodyAsync(HttpContext http, Func<JsonObject, Task<IResult>> answer)
    {
        var body = await ScimBody.ReadAsync(http.Request, http.RequestAborted);
        return body.Problem is { } unread ? ScimAnswer.Of(unread) : await answer(body.Value);
    }

    private static ScimAnswer Answer(Result<PersonHere> result, HttpContext http, int status = StatusCodes.Status200OK) =>
        result.Problem is { } refused ? ScimAnswer.Of(refused)
            : new(status, Shown(http).Of(result.Value.Resource), $"{result.Value.Place.Base}/Users/{result.Value.Found.Entry.Id.Value}", PersonResource.Version(result.Value.Found.Entry.Version));

    private static Projection Shown(HttpContext http) => Projection.Read(UserSchema.Resource, http.Request.Query["attributes"], http.Request.Query["excludedAttributes"]);
}
