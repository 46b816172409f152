using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Statistics.Reporting;

/// <summary>What became of one report. Outdated: a later revision is known already. Unchanged: it was known just so.</summary>
[StoredAsWord]
public enum Taken { Stored, Replaced, Unchanged, Outdated, Refused }

/// <param name="Id">As it was reported.</param>
/// <param name="Field">The member at fault, where it was refused.</param>
public sealed record InteractionResult(string? Id, [WordOf<Taken>] string Result, string? Field, string? Code, string? Message)
{
    public static InteractionResult Of(string? id, Taken taken) => new(id, Words<Taken>.Of(taken), null, null, null);

    public static InteractionResult Refused(string? id, Problem problem)
    {
        var fault = problem.Fields[0];
        return new(id, Words<Taken>.Of(Taken.Refused), fault.Field, fault.Code, fault.Message);
    }
}

/// <summary>What became of a batch.</summary>
/// <param name="Items">One result each, in the order of the batch.</param>
public sealed record InteractionResults(int Stored, int Replaced, int Unchanged, int Outdated, int Refused, IReadOnlyList<InteractionResult> Items)
{
    public static InteractionResults Of(IReadOnlyList<InteractionResult> items)
    {
        int Count(Taken taken) => items.Count(i => i.Result == Words<Taken>.Of(taken));
        return new(Count(Taken.Stored), Count(Taken.Replaced), Count(Taken.Unchanged), Count(Taken.Outdated), Count(Taken.Refused), items);
    }
}
