using Roster.Platform.Kernel;

namespace Roster.Operator;

/// <param name="Findings">What differs, one plain sentence each.</param>
/// <param name="Unmended">How many of them still do.</param>
public sealed record UpkeepReport(IReadOnlyList<string> Findings, int Unmended, long People, long Events);

/// <summary>Compares what is kept twice with the rows it is kept from: counters, roles held through groups, statistics, search and sort texts, the text index, events and their digests.</summary>
public sealed record VerifyInstallation : IQuery<VerifyInstallation, UpkeepReport>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(Upkeep upkeep) : IHandler<VerifyInstallation, UpkeepReport>
    {
        public async Task<Result<UpkeepReport>> HandleAsync(VerifyInstallation operation, CancellationToken cancellation) =>
            await upkeep.LookAsync(repair: false, cancellation);
    }
}

/// <summary>The same, and mends what can be made anew from the rows. An event that was tampered with can't be.</summary>
public sealed record RepairInstallation : IOperation<RepairInstallation, UpkeepReport>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(Upkeep upkeep) : IHandler<RepairInstallation, UpkeepReport>
    {
        public async Task<Result<UpkeepReport>> HandleAsync(RepairInstallation operation, CancellationToken cancellation) =>
            await upkeep.LookAsync(repair: true, cancellation);
    }
}
