using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Operations;

/// <summary>Changes the rows of longer work in the transaction of one of its steps; a problem undoes the step.</summary>
public delegate Task<Problem?> Alongside(TenantDb db, CancellationToken cancellation);

/// <summary>
/// The one way in. Console, REST, import, command line: all run the same operations through here.
/// Find the actor, check access, validate, begin, handle, save once with the events, commit, spread the word.
/// </summary>
public sealed partial class OperationRunner(
    IServiceScopeFactory scopes, ActorFinder actors, Databases databases, CommitNews news, ILogger<OperationRunner> log)
{
    private const int Tries = 3;

    /// <summary>What operations that share a transaction have to tell once it is over.</summary>
    private readonly AsyncLocal<List<(IReadOnlyCollection<Touched> Touched, IReadOnlyCollection<Happened> Happened)>?> _untold = new();

    public Task<Result<TResult>> RunAsync<TOperation, TResult>(TOperation operation, Caller caller, CancellationToken cancellation = default)
        where TOperation : IOperation<TOperation, TResult> => RunAsync<TOperation, TResult>(operation, caller, alongside: null, cancellation);

    /// <summary>The same as a step of longer work, whose own rows change in the same transaction: both are done, or neither.</summary>
    public async Task<Result<TResult>> RunAsync<TOperation, TResult>(TOperation operation, Caller caller, Alongside? alongside, CancellationToken cancellation = default)
        where TOperation : IOperation<TOperation, TResult>
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var result = await RunOnceAsync<TOperation, TResult>(operation, caller, alongside, isLast: attempt == Tries, cancellation);
                if (result.Problem is { } problem)
                {
                    LogRefused(log, typeof(TOperation).Name, problem.Code, caller.RequestId);
                }

                return result;
            }
            catch (LostRace)
            {
                LogAgain(log, typeof(TOperation).Name, attempt);
            }
        }
    }

    /// <summary>
    /// Runs operations of one tenant, one after the other, in one transaction. Each is undone alone where it is refused; what the others did
    /// is done once all are through, or not at all. On SQLite nobody else writes meanwhile: it should be over in a blink.
    /// </summary>
    /// <param name="tenant">Whose.</param>
    /// <param name="steps">Runs them. False undoes everything: it was a rehearsal, or it was too late.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task TogetherAsync(TenantId tenant, Func<Task<bool>> steps, CancellationToken cancellation = default)
    {
        List<(IReadOnlyCollection<Touched> Touched, IReadOnlyCollection<Happened> Happened)> untold = [];
        _untold.Value = untold;
        await using (var db = databases.OpenTenant(tenant))
        {
            await using var transaction = await db.Dialect.BeginWriteAsync(db, cancellation);
            using var change = databases.Within(db);
            if (!await steps())
            {
                return;
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        untold.ForEach(told => news.Spread(told.Touched, told.Happened, here: true));
    }

    /// <summary>Among operations that share a transaction, some of which all are done, or none: false undoes them and nothing else.</summary>
    public async Task<bool> AllOrNoneAsync(Func<Task<bool>> steps, CancellationToken cancellation = default)
    {
        const string here = "all_or_none";
        var (shared, told) = (databases.Current!.Database.CurrentTransaction!, _untold.Value!.Count);
        await shared.CreateSavepointAsync(here, cancellation);
        var all = false;
        try
        {
            all = await steps();
        }
        finally
        {
            if (all)
            {
                await shared.ReleaseSavepointAsync(here, CancellationToken.None);
            }
            else
            {
                await shared.RollbackToSavepointAsync(here, CancellationToken.None);
                _untold.Value.RemoveRange(told, _untold.Value.Count - told);
            }
        }

        return all;
    }

    private async Task<Result<TResult>> RunOnceAsync<TOperation, TResult>(TOperation operation, Caller caller, Alongside? alongside, bool isLast, CancellationToken cancellation)
        where TOperation : IOperation<TOperation, TResult>
    {
        var found = await actors.FindAsync(caller, afresh: false, cancellation);
        if ((found.Problem is { } unknown && TOperation.Access is not Access.Open ? unknown : null) is { } notFound)
        {
            return notFound;
        }

        var actor = found.IsRefused ? Actor.Anonymous : found.Value;
        if (TOperation.Access.Check(actor) is { } refused)
        {
            return refused;
        }

        if (operation.Validate().ToList() is { Count: > 0 } faults)
        {
            return Problem.Invalid(faults);
        }

        await using var services = scopes.CreateAsyncScope();
        var scope = services.ServiceProvider.GetRequiredService<OperationScope>();
        (scope.Actor, scope.Caller) = (actor, caller);
        try
        {
            var handler = services.ServiceProvider.GetRequiredService<IHandler<TOperation, TResult>>();
            return operation is IQuery
                ? await handler.HandleAsync(operation, cancellation)
                : await ChangeAsync<TOperation, TResult>(operation, handler, alongside, scope, services.ServiceProvider, isLast, cancellation);
        }
        finally
        {
            await scope.EndAsync();
        }
    }

    private async Task<Result<TResult>> ChangeAsync<TOperation, TResult>(
        TOperation operation, IHandler<TOperation, TResult> handler, Alongside? alongside, OperationScope scope, IServiceProvider services, bool isLast, CancellationToken cancellation)
        where TOperation : IOperation<TOperation, TResult>
    {
        Result<TResult> result;
        try
        {
            await scope.BeginAsync(cancellation);
            using var change = databases.Within(scope.Db!);
            if (operation is ILocksTenant { LocksTenant: true })
            {
                await scope.Tenant.Dialect.LockTenantAsync(scope.Tenant, scope.Tenant.Tenant, cancellation);
            }

            if (await StillMayAsync<TOperation, TResult>(scope, cancellation) is { } refused)
            {
                return refused;
            }

            var replay = services.GetService<IReplay<TOperation, TResult>>();
            if (replay is not null && await replay.FindAsync(operation, scope, cancellation) is { } before)
            {
                return before;
            }

            result = await handler.HandleAsync(operation, cancellation);
            if (result.IsRefused)
            {
                return result;
            }

            if (alongside is not null && await alongside(scope.Tenant, cancellation) is { } overtaken)
            {
                return overtaken;
            }

            replay?.Remember(operation, result.Value, scope);
            await scope.CommitAsync(cancellation);
        }
        catch (Exception fault) when (scope.Db is { } db && !isLast && IsLostRace(db, fault))
        {
            throw new LostRace(fault);
        }
        catch (Exception fault) when (scope.Db is { } db && Expected(db, fault) is { } problem)
        {
            return problem;
        }

        if (_untold.Value is { } untold)
        {
            untold.Add((scope.Touched, scope.Happened));
        }
        else
        {
            news.Spread(scope.Touched, scope.Happened, here: true);
        }

        return result;
    }

    /// <summary>Before a change the actor is read again, within reach of the transaction: rights lost a moment ago are lost.</summary>
    private async Task<Problem?> StillMayAsync<TOperation, TResult>(OperationScope scope, CancellationToken cancellation)
        where TOperation : IOperation<TOperation, TResult>
    {
        if (scope.Actor.Kind is ActorKind.Anonymous or ActorKind.Operator or ActorKind.System)
        {
            return null;
        }

        var now = await actors.FindAsync(scope.Caller, afresh: true, cancellation);
        if (now.Problem is { } gone)
        {
            return gone;
        }

        if (now.Value.Tenant != scope.Actor.Tenant)
        {
            return Problem.SessionEnded;
        }

        scope.Actor = TOperation.Access.IsOperators ? now.Value.AtOperatorsDesk() : now.Value;
        return TOperation.Access.Check(now.Value);
    }

    /// <summary>
    /// Someone else wrote first: a row changed, a value taken, a deadlock lost. The next try reads what they wrote and answers to
    /// that: with what was done under the same idempotency key, with the version as it is now, with the conflict by its name.
    /// </summary>
    private static bool IsLostRace(RosterDb db, Exception fault) =>
        new[] { fault, fault.InnerException }.OfType<Exception>()
            .Any(f => f is DbUpdateConcurrencyException || db.Dialect.IsTransient(f) || db.Dialect.AsUniqueViolation(f) is not null);

    /// <summary>Two faults of saving that are answers: not unique, and changed meanwhile.</summary>
    private static Problem? Expected(RosterDb db, Exception fault)
    {
        if (fault is DbUpdateConcurrencyException)
        {
            return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this a moment ago. Look at it again, then repeat your change.");
        }

        return db.Dialect.AsUniqueViolation(fault is DbUpdateException { InnerException: { } inner } ? inner : fault) is { } violation
            ? db.ProblemOf(violation)
            : null;
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Operation} refused: {Code} (request {RequestId})")]
    private static partial void LogRefused(ILogger log, string operation, string code, string requestId);

    [LoggerMessage(Level = LogLevel.Information, Message = "{Operation} lost a race in the database on try {Attempt}; trying again")]
    private static partial void LogAgain(ILogger log, string operation, int attempt);

    private sealed class LostRace(Exception inner) : Exception("A fault that a second try may mend.", inner);
}
