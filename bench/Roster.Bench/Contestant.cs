using Roster.Demo;

namespace Roster.Bench;

/// <summary>What a row asks of every contestant, in its own dialect.</summary>
internal abstract record Question
{
    public sealed record FirstPage : Question;

    public sealed record MiddlePage : Question;

    public sealed record Cards : Question;

    public sealed record Search(string Term) : Question;
}

/// <summary>
/// A program that keeps a tenant's people and answers over HTTP on loopback: Roster, a peer, or the limit. All are asked by the
/// same client, hold the same people, and run in this process.
/// </summary>
internal abstract class Contestant(string name) : IAsyncDisposable
{
    public string Name => name;

    public int Port { get; protected set; }

    /// <summary>Whether this one was prepared already from another's data, and so needs no people of its own.</summary>
    public virtual Contestant? CopyOf => null;

    /// <summary>Makes the tables and fills them.</summary>
    public abstract Task FillAsync(IEnumerable<DemoPerson> people, int count);

    /// <summary>Begins to answer.</summary>
    public abstract Task StartAsync();

    /// <summary>The path to ask for.</summary>
    public abstract string Path(Question question);

    /// <summary>What every request carries besides.</summary>
    public virtual string Headers => "";

    public abstract ValueTask DisposeAsync();
}
