using Roster.Platform.Kernel;

namespace Roster.Directory;

/// <summary>People whom a request names one by one.</summary>
public static class NamedPeople
{
    /// <summary>Most of them; a filter may match any number.</summary>
    public const int Most = 10_000;

    /// <summary>Room for the ids of so many in a body.</summary>
    public const long MostBytes = 512 * 1024;

    public static IEnumerable<FieldProblem> Faults(IReadOnlyList<string>? ids)
    {
        if (ids is { Count: 0 or > Most })
        {
            yield return new("userIds", "out-of-range", $"Name 1 to {Most} people; for more, use a filter.");
        }

        foreach (var (index, _) in (ids ?? []).Take(Most).Index().Where(id => !Guid.TryParse(id.Item, out _)).Take(20))
        {
            yield return new($"userIds[{index}]", "not-an-id", "This is not an id.");
        }
    }

    /// <summary>Each once, in order.</summary>
    public static IReadOnlyList<UserId> Read(IReadOnlyList<string> ids) => [.. ids.Select(Guid.Parse).Distinct().Select(id => new UserId(id))];
}
