namespace Roster.Bulk.Work;

/// <summary>In how large bites jobs are done.</summary>
internal sealed record JobPace
{
    /// <summary>How many people a chunk has at most. Before each the starter's rights are looked at, after it progress is written down.</summary>
    public int AtOnce { get; init; } = 100;

    /// <summary>How long a chunk takes at most, before the lease is renewed.</summary>
    public TimeSpan Chunk { get; init; } = TimeSpan.FromMilliseconds(500);

    /// <summary>How long one transaction takes at most: others write in between.</summary>
    public TimeSpan Blink { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>How many chunks a job has in its turn, before another job has one.</summary>
    public int Chunks { get; init; } = 4;
}
