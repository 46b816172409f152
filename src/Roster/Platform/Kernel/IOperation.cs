namespace Roster.Platform.Kernel;

/// <summary>Something that can be asked of Roster. One without an <see cref="Access"/> does not compile.</summary>
public interface IOperation<TSelf, TResult> where TSelf : IOperation<TSelf, TResult>
{
    static abstract Access Access { get; }

    /// <summary>Checks that need nothing but the request itself. Every fault is named, each at its field.</summary>
    IEnumerable<FieldProblem> Validate() => [];
}

/// <summary>An operation that only reads: it runs without a transaction, and live sessions may be checked from memory.</summary>
public interface IQuery<TSelf, TResult> : IOperation<TSelf, TResult>, IQuery where TSelf : IQuery<TSelf, TResult>;

/// <summary>Marks a reading operation for the runner; implement <see cref="IQuery{TSelf,TResult}"/>.</summary>
public interface IQuery;

/// <summary>
/// Can shrink the set of administrators. The runner takes the tenant's row before it looks at the actor again, so that two who
/// remove each other go one after the other, and the second finds their rights gone.
/// </summary>
public interface ILocksTenant
{
    bool LocksTenant => true;
}

/// <summary>Does one operation. It changes rows and states what happened; it never saves.</summary>
public interface IHandler<in TOperation, TResult>
{
    Task<Result<TResult>> HandleAsync(TOperation operation, CancellationToken cancellation);
}

/// <summary>An operation that may be sent twice under one key: the second answers what the first did, without its secrets.</summary>
public interface IReplayable<TResult>
{
    /// <summary>What the request says, so that one key can't stand for two requests.</summary>
    string Fingerprint();

    static abstract TResult WithoutSecrets(TResult result);

    /// <summary>Marks an answer as the repetition it is.</summary>
    static abstract TResult AsReplay(TResult result);
}
