using Xunit.Abstractions;
using Xunit.Sdk;

[assembly: TestCollectionOrderer("Roster.Tests.Support." + nameof(Roster.Tests.Support.SlowestFirst), "Roster.Tests")]

namespace Roster.Tests.Support;

/// <summary>
/// Classes that start processes come first: the others fill the time in which those wait, and no long one is left for the end,
/// when nothing runs beside it.
/// </summary>
public sealed class SlowestFirst : ITestCollectionOrderer
{
    private static readonly string[] Slow = ["BackupTests", "CommandTests", "KilledTests", "OperatorCommandsTests", "RosterProcessTests"];

    public IEnumerable<ITestCollection> OrderTestCollections(IEnumerable<ITestCollection> testCollections) =>
        testCollections.OrderByDescending(c => Slow.Any(name => c.DisplayName.Contains(name, StringComparison.Ordinal)));
}
