using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Directory;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Bulk.Work;

/// <summary>
/// One turn of one job: some pages gathered or some people done, then the others have theirs. Rights are looked at before each chunk, and
/// again by the operation in each person's own transaction.
/// </summary>
internal sealed class JobTurn(Databases databases, OperationRunner runner, ActorFinder actors, CommitNews news, TimeProvider clock, JobPace pace, BulkJob job, string by, StuckPeople stuck)
{
    private static readonly Problem NotMine = Problem.Conflict("job-over", "This job is over already.");

    private readonly Caller _caller = new(new Credential.OnBehalf(job.TenantId, job.StarterId, job.StarterKey))
    {
        RequestId = $"job-{job.Id.Value}",
        Ip = job.Ip is { } ip ? IPAddress.Parse(ip) : null,
        UserAgent = job.UserAgent,
    };

    private readonly UserFilter? _filter = job.Filter is { } text ? JobFilters.Read(text) : null;

    public async Task RunAsync(CancellationToken cancellation)
    {
        for (var chunk = 0; chunk < pace.Chunks; chunk++)
        {
            var goesOn = await LostAsync(cancellation) is { } lost ? await StopAsync(lost, cancellation)
                : job.State == JobState.Gathering ? await GatherAsync(cancellation) : await DoSomeAsync(cancellation);
            news.Spread([], [new Happened(job.TenantId, "job.progressed", job.Id.Value)], here: true);
            if (!goesOn)
            {
                return;
            }
        }
    }

    private async Task<bool> StopAsync(Problem why, CancellationToken cancellation)
    {
        await runner.RunAsync<StopJob, Done>(new StopJob(job.TenantId, job.Id, why), Caller.Roster, cancellation);
        return false;
    }

    private async Task<Problem?> LostAsync(CancellationToken cancellation)
    {
        var now = await actors.FindAsync(_caller, afresh: true, cancellation);
        return now.IsRefused ? now.Problem : job.Verb.May(now.Value.Permissions);
    }

    /// <summary>One page of the list as its starter sees it. Whoever was added after the start is not meant.</summary>
    private async Task<bool> GatherAsync(CancellationToken cancellation)
    {
        var list = new ListUsers(_filter!, "createdAt", job.GatheredTo, ListUsers.MostPerPage);
        var page = await runner.RunAsync<ListUsers, Page<UserRow>>(list, _caller, cancellation);
        if (page.Problem is { } refused)
        {
            return await StopAsync(refused, cancellation);
        }

        var meant = page.Value.Items.Where(u => u.CreatedAt <= job.StartedAt).Select(u => new UserId(u.Id)).ToList();
        var next = meant.Count < page.Value.Items.Count ? null : page.Value.Next;
        var kept = await runner.RunAsync<KeepGathered, bool>(new KeepGathered(job.TenantId, job.Id, by, job.GatheredTo, meant, next), Caller.Roster, cancellation);
        job.GatheredTo = next;
        return kept is { IsRefused: false, Value: true };
    }

    private async Task<bool> DoSomeAsync(CancellationToken cancellation)
    {
        var (people, unmoved) = (await WaitingAsync(cancellation), new List<Unmoved>());
        var ids = people.Select(p => p.UserId).ToList();
        var still = _filter is { } f ? await runner.RunAsync<MatchUsers, HashSet<UserId>>(new(f, ids), _caller, cancellation) : (Result<HashSet<UserId>>)ids.ToHashSet();
        var looked = job.RoleId is null && job.GroupId is null ? new Dictionary<UserId, Looked>() : await runner.RunAsync<LookAtPeople, Dictionary<UserId, Looked>>(new(ids), _caller, cancellation);
        if ((still.Problem ?? looked.Problem) is { } refused)
        {
            return await StopAsync(refused, cancellation);
        }

        var step = new JobStep(runner, job, _caller, await RolesMaxAsync(cancellation));
        var (began, turn, goesOn) = (clock.GetTimestamp(), new Queue<BulkResult>(people), true);
        while (goesOn && turn.Count > 0 && clock.GetElapsedTime(began) < pace.Chunk)
        {
            await runner.TogetherAsync(job.TenantId, SomeAsync, cancellation);
        }

        return await runner.RunAsync<KeepProgress, bool>(new KeepProgress(job.TenantId, job.Id, by, unmoved), Caller.Roster, cancellation) is { IsRefused: false, Value: true };

        async Task<bool> SomeAsync()
        {
            for (var some = clock.GetTimestamp(); goesOn && clock.GetElapsedTime(some) < pace.Blink && turn.TryDequeue(out var person);)
            {
                var became = !still.Value.Contains(person.UserId) ? new Unmoved(person.Ordinal, BulkOutcome.Skipped, null)
                    : await stuck.TryAsync(person, () => step.DoAsync(person, looked.Value.GetValueOrDefault(person.UserId), Written(person), cancellation));

                // It was ended, or who started it may no longer: nothing is said of this person.
                goesOn = !ReferenceEquals(became?.Why, NotMine) && !(became is { Why: { Kind: ProblemKind.SignIn } or { Code: "not-permitted" } } && await LostAsync(cancellation) is not null);
                if (goesOn && became is not null)
                {
                    unmoved.Add(became);
                }
            }

            return true;
        }
    }

    /// <summary>In the transaction of the change: done, from waiting, while the job goes on. Otherwise nothing is done.</summary>
    private Alongside Written(BulkResult person) => async (db, cancellation) =>
    {
        var row = await db.Set<BulkResult>().SingleAsync(r => r.JobId == job.Id && r.Ordinal == person.Ordinal, cancellation);
        if (row.Outcome != BulkOutcome.Waiting || !await db.Set<BulkJob>().AnyAsync(j => j.Id == job.Id && j.EndedAt == null, cancellation))
        {
            return NotMine;
        }

        row.Became(BulkOutcome.Done, why: null, clock.GetUtcNow());
        return null;
    };

    private async Task<List<BulkResult>> WaitingAsync(CancellationToken cancellation)
    {
        await using var db = databases.OpenTenant(job.TenantId);
        return await db.Set<BulkResult>().AsNoTracking().Where(r => r.JobId == job.Id && r.Outcome == BulkOutcome.Waiting).OrderBy(r => r.Ordinal).Take(pace.AtOnce).ToListAsync(cancellation);
    }

    private async Task<int?> RolesMaxAsync(CancellationToken cancellation)
    {
        await using var db = databases.OpenTenant(job.TenantId);
        return (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == job.TenantId, cancellation)).Policy.RolesMax;
    }
}
