using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Scim.Visits;

namespace Roster.Scim.Protocol;

/// <summary>
/// Lets in who brings a key, and nobody else: a browser's cookie opens nothing here. What the key may do, the operations behind ask.
/// </summary>
internal sealed class ScimDoor(ActorFinder actors, VisitBook visits) : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var caller = CallerOf.Request(context.HttpContext);
        if (caller.Credential is not Credential.BearerKey)
        {
            return ScimAnswer.Of(ScimProblems.KeyNeeded);
        }

        var found = await actors.FindAsync(caller, afresh: false, context.HttpContext.RequestAborted);
        if (found.Problem is { } refused)
        {
            return ScimAnswer.Of(refused);
        }

        var answer = await next(context);
        var (request, route) = (context.HttpContext.Request, (context.HttpContext.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "");
        visits.Note(found.Value, $"{request.Method} {route.Replace(ScimPlace.Path, "", StringComparison.Ordinal).Replace(":guid", "", StringComparison.Ordinal)}", !HttpMethods.IsGet(request.Method), (answer as ScimAnswer)?.Refusal);
        return answer;
    }
}
