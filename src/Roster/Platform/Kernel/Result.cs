namespace Roster.Platform.Kernel;

/// <summary>What an operation answers: a value, or the problem that stood in its way.</summary>
public readonly struct Result<T>
{
    private readonly T? _value;

    private Result(T? value, Problem? problem) => (_value, Problem) = (value, problem);

    public Problem? Problem { get; }

    public bool IsRefused => Problem is not null;

    /// <summary>The value; asking a refused result for it is a bug.</summary>
    public T Value => Problem is null ? _value! : throw new InvalidOperationException($"Refused: {Problem.Code}");

    public static implicit operator Result<T>(T value) => new(value, null);

    public static implicit operator Result<T>(Problem problem) => new(default, problem);
}

/// <summary>The result of an operation that has nothing to tell.</summary>
public readonly record struct Done;
