using Roster.Platform.Kernel;

namespace Roster.Platform.Operations;

/// <summary>Asks the source that knows the caller's kind of credential.</summary>
public sealed class ActorFinder(IEnumerable<IActorSource> sources)
{
    private readonly IActorSource[] _sources = [.. sources];

    public ValueTask<Result<Actor>> FindAsync(Caller caller, bool afresh, CancellationToken cancellation) => caller.Credential switch
    {
        Credential.None => ValueTask.FromResult<Result<Actor>>(Problem.NotSignedIn),
        Credential.CommandLine => ValueTask.FromResult<Result<Actor>>(Actor.Operator),
        Credential.Itself => ValueTask.FromResult<Result<Actor>>(Actor.Roster),
        Credential.ItselfIn here => ValueTask.FromResult<Result<Actor>>(Actor.Roster with { Tenant = here.Tenant }),
        var credential => Array.Find(_sources, s => s.Knows(credential))!.FindAsync(caller, afresh, cancellation),
    };
}
