using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Pictures;

namespace Roster.Platform.Http;

/// <summary>Which operation an endpoint is the door to.</summary>
public sealed record OperationMetadata(Type Operation, Access Access);

/// <summary>Why an endpoint needs no sign-in and runs no operation of its own.</summary>
public sealed record PublicMetadata(string Reason);

/// <summary>Why a request from another site can do no harm here: the browser's cookie is not looked at.</summary>
public sealed record NoCookieMetadata(string Reason);

/// <summary>
/// Maps routes to operations. The route only says how a request becomes an operation; running it, and turning what it answers
/// into a response, is the same for all.
/// </summary>
public static class OperationEndpoints
{
    public static RouteHandlerBuilder MapOperation<TOperation, TResult>(this IEndpointRouteBuilder routes, string method, string pattern, Delegate bind)
        where TOperation : IOperation<TOperation, TResult>
    {
        var endpoint = routes.MapMethods(pattern, [method], bind)
            .WithMetadata(new OperationMetadata(typeof(TOperation), TOperation.Access))
            .WithName(typeof(TOperation).Name)
            .WithTags(typeof(TOperation).Namespace!.Split('.')[^1])
            .AddEndpointFilter(async (context, next) => await next(context) is TOperation operation
                ? await AnswerAsync<TOperation, TResult>(operation, context.HttpContext)
                : throw new InvalidOperationException($"The route of {typeof(TOperation).Name} makes something else."));
        endpoint.WithMetadata(
            typeof(TResult) == typeof(Done) ? new ProducesResponseTypeMetadata(StatusCodes.Status204NoContent, typeof(void))
            : typeof(TResult).IsAssignableTo(typeof(ICreated)) ? new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(TResult), ["application/json"])
            : typeof(TResult).IsAssignableTo(typeof(IKeptFile)) ? new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(Stream), [SquarePicture.MediaType])
            : typeof(TOperation).IsAssignableTo(typeof(IBeginsWork)) ? new ProducesResponseTypeMetadata(StatusCodes.Status202Accepted, typeof(TResult), ["application/json"])
            : typeof(TResult).IsAssignableTo(typeof(IStreamed)) ? new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(string), ["text/csv"])
            : new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(TResult), ["application/json"]));
        // What the route makes is an operation, not an answer.
        endpoint.Finally(made =>
        {
            foreach (var inferred in made.Metadata.OfType<IProducesResponseTypeMetadata>().Where(m => m.Type == typeof(TOperation)).ToList())
            {
                made.Metadata.Remove(inferred);
            }
        });
        return endpoint.Refuses(StatusCodes.Status400BadRequest, StatusCodes.Status401Unauthorized, StatusCodes.Status403Forbidden);
    }

    /// <summary>The statuses with which it can answer a problem, for the API's description.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params IEnumerable<int> statuses) =>
        statuses.Aggregate(endpoint, (e, status) => e.Produces<ProblemBody>(status, "application/problem+json"));

    /// <summary>Its body is a picture, of whatever kind its content says.</summary>
    public static RouteHandlerBuilder TakesPicture(this RouteHandlerBuilder endpoint) => endpoint.TakesFile(PictureReader.MostBytes + 128 * 1024);

    /// <summary>Its body is a file, of whatever kind its content says.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder endpoint, long mostBytes) =>
        endpoint.Accepts<Stream>("*/*").WithMetadata(new RequestSizeLimitAttribute(mostBytes));

    /// <summary>Says why an endpoint is open; without this or an operation Roster does not start.</summary>
    public static TBuilder Public<TBuilder>(this TBuilder endpoint, string reason) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new PublicMetadata(reason));

    /// <summary>Says why the check of where a request comes from is not needed.</summary>
    public static TBuilder TakesNoCookie<TBuilder>(this TBuilder endpoint, string reason) where TBuilder : IEndpointConventionBuilder =>
        endpoint.WithMetadata(new NoCookieMetadata(reason));

    private static async Task<IResult> AnswerAsync<TOperation, TResult>(TOperation operation, HttpContext http)
        where TOperation : IOperation<TOperation, TResult>
    {
        var runner = http.RequestServices.GetRequiredService<OperationRunner>();
        var caller = CallerOf.Request(http);
        if (http.GetEndpoint()?.Metadata.GetMetadata<TenantInQuery>() is not null && http.Request.Query["tenant"].ToString() is { Length: > 0 and <= 64 } tenant)
        {
            caller = caller with { TenantCode = tenant };
        }

        if (caller.IdempotencyKey is { } key && (key.Length > 100 || key.Any(c => c is <= ' ' or > '~')))
        {
            return new ProblemResult(Problem.Invalid("Idempotency-Key", "bad-idempotency-key", "An Idempotency-Key has 1 to 100 visible ASCII characters."));
        }

        var result = await runner.RunAsync<TOperation, TResult>(operation, caller, http.RequestAborted);
        if (result.Problem is { } problem)
        {
            return new ProblemResult(problem);
        }

        if (result.Value is IHasETag tagged)
        {
            http.Response.Headers.ETag = $"\"{tagged.ETag}\"";
        }

        if (result.Value is IReplayed { Replayed: true })
        {
            http.Response.Headers["Idempotent-Replayed"] = "true";
        }

        http.Response.Headers.CacheControl = "no-store";
        return result.Value switch
        {
            ICreated created => TypedResults.Created(created.Location, result.Value),
            IAccepted accepted when operation is IBeginsWork => TypedResults.Accepted(accepted.Location, result.Value),
            Done => TypedResults.NoContent(),
            IStreamed file => new StreamedResult(file),
            IKeptFile file => new KeptFileResult(file),
            _ => TypedResults.Ok(result.Value),
        };
    }
}
