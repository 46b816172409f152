using Roster.Imports.Planning;
using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Imports.Work;

/// <summary>
/// Takes the lines of some pages through a phase. The report is a rehearsal: what a line will do is really done, by the operations that do it,
/// in a transaction that is then undone, so that it is refused there as it would be here.
/// </summary>
internal sealed class PageRun(OperationRunner runner, Import import, Caller caller)
{
    private readonly NewcomerStep _newcomers = new(runner, import.TenantId, caller);
    private readonly LineStep _step = new(runner, import.Choices, caller);
    private readonly IReadOnlyList<ImportColumn> _columns = import.Columns;

    /// <summary>What each line would do, or what is wrong with it; and whom they are about.</summary>
    public async Task<Result<(IReadOnlyList<ImportLine> Lines, ILookup<int, string> Keys)>> RehearseAsync(IReadOnlyList<ImportLine> lines, SeenPeople seen, CancellationToken cancellation)
    {
        var looked = lines.Where(l => l.State != LineState.LeftOut).ToList();
        var planned = await PlanAsync(looked, cancellation);
        if (planned.Problem is { } refused)
        {
            return refused;
        }

        var (after, keys, plans) = (new Dictionary<int, ImportLine>(), new List<(int, string)>(), new List<Planned>());
        foreach (var plan in planned.Value)
        {
            var whom = SeenPeople.KeysOf(plan.Plan);
            if (seen.Twice(plan.Line.Number, whom) is { } other)
            {
                after[plan.Line.Number] = plan.Becomes(LineState.Faulty, [LineFaults.Twice(other)]);
                continue;
            }

            keys.AddRange(whom.Select(key => (plan.Line.Number, key)));
            plans.Add(plan);
        }

        var newcomers = await AddAsync(plans, isRehearsal: true, isCareful: false, cancellation);
        var steps = new Dictionary<int, Problem?>();
        foreach (var some in plans.Where(p => p.IsStep).Chunk(ImportPage.Size))
        {
            await runner.TogetherAsync(import.TenantId, async () =>
            {
                foreach (var (line, refused) in await StepAsync(some, isCareful: false, cancellation))
                {
                    steps[line] = refused;
                }

                return false;
            }, cancellation);
        }

        foreach (var plan in plans)
        {
            after[plan.Line.Number] = plan.Plan switch
            {
                Plan.Fault fault => plan.Becomes(LineState.Faulty, fault.Faults),
                Plan.Nothing => plan.Becomes(LineState.Unchanged),
                Plan.Create => newcomers[plan.Line.Number].Refused is { } why ? plan.Refused(LineState.Faulty, why) : plan.Becomes(LineState.Create),
                _ => steps[plan.Line.Number] is { } why ? plan.Refused(LineState.Faulty, why) : plan.Becomes(plan.Plan is Plan.Edit ? LineState.Update : LineState.Act),
            };
        }

        return ((IReadOnlyList<ImportLine>)[.. lines.Select(l => after.GetValueOrDefault(l.Number, l))], keys.ToLookup(k => k.Item1, k => k.Item2));
    }

    /// <summary>Does what the lines say, within the transaction that is open. Who is here is looked at once more: what the report did not say is not done.</summary>
    public async Task<Result<IReadOnlyList<ImportLine>>> DoAsync(IReadOnlyList<ImportLine> lines, bool isCareful, CancellationToken cancellation)
    {
        var planned = await PlanAsync([.. lines.Where(l => l.IsToBeDone)], cancellation);
        if (planned.Problem is { } refused)
        {
            return refused;
        }

        var plans = planned.Value.Where(p => p.IsAsReported).ToList();
        var newcomers = await AddAsync(plans, isRehearsal: false, isCareful, cancellation);
        var steps = await StepAsync(plans, isCareful, cancellation);
        var after = planned.Value.ToDictionary(p => p.Line.Number, p => p.Plan switch
        {
            Plan.Fault fault => p.Becomes(LineState.Refused, fault.Faults),
            Plan.Nothing => p.Becomes(LineState.Same),
            _ when !p.IsAsReported => p.Becomes(LineState.Refused, [LineFaults.Overtaken]),
            Plan.Create => newcomers[p.Line.Number] is { Refused: { } why } ? p.Refused(LineState.Refused, why) : p.Becomes(LineState.Done) with { UserId = newcomers[p.Line.Number].Id!.Value.Value },
            _ => steps[p.Line.Number] is { } why ? p.Refused(LineState.Refused, why) : p.Becomes(LineState.Done),
        });
        return (ImportLine[])[.. lines.Select(l => after.GetValueOrDefault(l.Number, l))];
    }

    private async Task<Result<IReadOnlyList<Planned>>> PlanAsync(IReadOnlyList<ImportLine> lines, CancellationToken cancellation)
    {
        var plans = await runner.RunAsync<PlanLines, IReadOnlyList<Plan>>(new PlanLines(_columns, import.Choices, lines), caller, cancellation);
        return plans.Problem is { } refused ? refused : (Planned[])[.. lines.Zip(plans.Value, (line, plan) => new Planned(line, plan, new LineCells(_columns, line.Cells)))];
    }

    private async Task<Dictionary<int, Newcome>> AddAsync(IReadOnlyList<Planned> plans, bool isRehearsal, bool isCareful, CancellationToken cancellation)
    {
        var creates = plans.Where(p => p.Plan is Plan.Create).ToList();
        var became = await _newcomers.AddAsync([.. creates.Select(p => (Plan.Create)p.Plan)], isRehearsal, isCareful, cancellation);
        return creates.Zip(became).ToDictionary(p => p.First.Line.Number, p => p.Second);
    }

    private async Task<Dictionary<int, Problem?>> StepAsync(IReadOnlyList<Planned> plans, bool isCareful, CancellationToken cancellation)
    {
        var became = new Dictionary<int, Problem?>();
        foreach (var plan in plans.Where(p => p.IsStep))
        {
            try
            {
                became[plan.Line.Number] = await _step.DoAsync(plan.Plan, cancellation);
            }
            catch (Exception fault) when (isCareful && TurnWorker.MayPass(fault))
            {
                became[plan.Line.Number] = LineFaults.Stumbled;
            }
        }

        return became;
    }

    /// <summary>A line and what it comes to.</summary>
    private sealed record Planned(ImportLine Line, Plan Plan, LineCells Cells)
    {
        public bool IsStep => Plan is Plan.Edit or Plan.Act;

        public bool IsAsReported => (Plan, Line.State) is (Plan.Create, LineState.Create) or (Plan.Edit, LineState.Update) or (Plan.Act, LineState.Act)
            && (Plan is not Plan.Edit edit || edit.Id.Value == Line.UserId) && (Plan is not Plan.Act act || (act.Id.Value == Line.UserId && act.Verb == Line.Verb));

        public ImportLine Becomes(LineState state, IReadOnlyList<LineFault>? faults = null) => Line with
        {
            State = state,
            Verb = Plan switch { Plan.Create => ImportVerb.New, Plan.Edit => ImportVerb.Update, Plan.Act act => act.Verb, _ => Line.State == LineState.Waiting ? null : Line.Verb },
            UserId = Plan switch { Plan.Edit edit => edit.Id.Value, Plan.Act act => act.Id.Value, Plan.Nothing nothing => nothing.Id.Value, _ => null },
            Faults = faults,
            Changes = Plan is Plan.Edit { Changes: var changes } ? changes : null,
        };

        public ImportLine Refused(LineState state, Problem why) => Becomes(state, LineFaults.Of(why, Cells));
    }
}
