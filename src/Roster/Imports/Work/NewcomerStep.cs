using Roster.Imports.Planning;
using Roster.Platform.Jobs;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Imports.Work;

/// <summary>Adds the people that lines say are new: all at once; with care each alone, so that one over whom the database stumbles stands in nobody's way.</summary>
internal sealed class NewcomerStep(OperationRunner runner, TenantId tenant, Caller caller)
{
    private readonly WorkStep _work = new(runner, caller);

    public async Task<IReadOnlyList<Newcome>> AddAsync(IReadOnlyList<Plan.Create> people, bool isRehearsal, bool isCareful, CancellationToken cancellation)
    {
        var became = new List<Newcome>(people.Count);
        foreach (var some in people.Chunk(isCareful ? 1 : people.All(p => p.Work is null) ? ImportTurn.Together * ImportPage.Size : ImportPage.Size))
        {
            try
            {
                became.AddRange(await AddAsync(some, isRehearsal, cancellation));
            }
            catch (Exception fault) when (isCareful && TurnWorker.MayPass(fault))
            {
                became.AddRange(some.Select(_ => new Newcome(null, LineFaults.Stumbled)));
            }
        }

        return became;
    }

    private async Task<IReadOnlyList<Newcome>> AddAsync(IReadOnlyList<Plan.Create> people, bool isRehearsal, CancellationToken cancellation)
    {
        if (people.All(p => p.Work is null))
        {
            return Each(people, isRehearsal ? await runner.RunAsync<RehearseUsers, IReadOnlyList<Newcome>>(new(Bodies(people)), caller, cancellation)
                : await runner.RunAsync<CreateUsers, IReadOnlyList<Newcome>>(new(Bodies(people)), caller, cancellation));
        }

        if (!isRehearsal)
        {
            return await AddWithWorkAsync(people, isRehearsal, cancellation);
        }

        // What they are to work on is refused by those who are asked to give it, so that they must be there for a moment.
        IReadOnlyList<Newcome> became = [];
        await runner.TogetherAsync(tenant, async () =>
        {
            became = await AddWithWorkAsync(people, isRehearsal, cancellation);
            return false;
        }, cancellation);
        return became;
    }

    /// <summary>Each with what they are to work on, or not at all: where one is refused it, each is asked for alone.</summary>
    private async Task<IReadOnlyList<Newcome>> AddWithWorkAsync(IReadOnlyList<Plan.Create> people, bool isRehearsal, CancellationToken cancellation)
    {
        IReadOnlyList<Newcome> became = [];
        Problem? refused = null;
        var all = await runner.AllOrNoneAsync(async () =>
        {
            became = Each(people, await runner.RunAsync<CreateUsers, IReadOnlyList<Newcome>>(new(Bodies(people)) { IsRehearsal = isRehearsal }, caller, cancellation));
            var working = people.Zip(became).Where(p => p is { First.Work: not null, Second.Id: not null }).Select(p => (p.Second.Id!.Value, p.First.Work!)).ToList();
            refused = (await _work.DoAsync(working, cancellation)).Values.FirstOrDefault();
            return refused is null;
        }, cancellation);
        if (all || people.Count == 1)
        {
            return refused is null ? became : [new Newcome(null, refused)];
        }

        var alone = new List<Newcome>(people.Count);
        foreach (var person in people)
        {
            alone.AddRange(await AddWithWorkAsync([person], isRehearsal, cancellation));
        }

        return alone;
    }

    private static CreateUserBody[] Bodies(IReadOnlyList<Plan.Create> people) => [.. people.Select(p => p.Body)];

    private static IReadOnlyList<Newcome> Each(IReadOnlyList<Plan.Create> people, Result<IReadOnlyList<Newcome>> answers) =>
        answers.IsRefused ? [.. people.Select(_ => new Newcome(null, answers.Problem))] : answers.Value;
}
