using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Imports.Work;

/// <summary>
/// One turn of one import: some pages, then the others have theirs. Rights are looked at before each page, and again by the operation behind each line.
/// </summary>
internal sealed class ImportTurn(Databases databases, OperationRunner runner, ActorFinder actors, CommitNews news, TimeProvider clock, ImportPace pace, Import import, string by, ImportMemory memory)
{
    /// <summary>How many pages are taken together at most: those who write meanwhile wait some tens of milliseconds, and what a transaction costs is spread.</summary>
    public const int Together = 5;

    private readonly Caller _caller = new(new Credential.OnBehalf(import.TenantId, import.StarterId, import.StarterKey))
    {
        RequestId = $"import-{import.Id.Value}",
        Ip = import.Ip is { } ip ? IPAddress.Parse(ip) : null,
        UserAgent = import.UserAgent,
    };

    public async Task RunAsync(CancellationToken cancellation)
    {
        var began = clock.GetTimestamp();
        for (var goesOn = true; goesOn && clock.GetElapsedTime(began) < pace.Turn;)
        {
            goesOn = await LostAsync(cancellation) is { } lost ? await StopAsync(lost, cancellation) : await PagesAsync(cancellation);
            news.Spread([], [new Happened(import.TenantId, "import.progressed", import.Id.Value)], here: true);
        }
    }

    private async Task<bool> StopAsync(Problem why, CancellationToken cancellation)
    {
        await runner.RunAsync<StopImport, Done>(new StopImport(import.TenantId, import.Id, why), Caller.Roster, cancellation);
        return false;
    }

    private async Task<Problem?> LostAsync(CancellationToken cancellation)
    {
        var now = await actors.FindAsync(_caller, afresh: true, cancellation);
        return now.IsRefused ? now.Problem : Import.May(now.Value);
    }

    /// <summary>The next page, and those after it that can be taken with it.</summary>
    private async Task<bool> PagesAsync(CancellationToken cancellation)
    {
        List<ImportPage> pages;
        await using (var db = databases.OpenTenant(import.TenantId))
        {
            var all = db.Set<ImportPage>().AsNoTracking().Where(p => p.ImportId == import.Id);
            pages = import.State == ImportState.Checking
                ? await all.Where(p => p.Round != import.Round).OrderBy(p => p.Round).ThenBy(p => p.Ordinal).Take(Together).ToListAsync(cancellation)
                : await all.Where(p => p.Ordinal >= import.Through).OrderBy(p => p.Ordinal).Take(Together).ToListAsync(cancellation);
        }

        if (pages.Count == 0)
        {
            return false;
        }

        var some = pages.Index().TakeWhile(p => p.Index == 0 || p.Item.Ordinal == pages[0].Ordinal + p.Index && GoesAlong(pages[0]) && GoesAlong(p.Item)).Select(p => p.Item).ToList();
        var run = new PageRun(runner, import, _caller);
        var goesOn = import.State == ImportState.Checking ? await CheckAsync(run, some, cancellation) : await ApplyAsync(run, some, cancellation);
        import.Passed(some.Count);
        return goesOn;
    }

    /// <summary>While it is done, only pages that change nobody who is here: what they say is written all at once, and others are not kept waiting.</summary>
    private bool GoesAlong(ImportPage page) =>
        import.State == ImportState.Checking || (page.Has & (ImportPage.Bit(LineState.Update) | ImportPage.Bit(LineState.Act))) == 0;

    private async Task<bool> CheckAsync(PageRun run, IReadOnlyList<ImportPage> pages, CancellationToken cancellation)
    {
        var seen = await memory.SeenAsync(databases, import, pages, cancellation);
        var looked = await run.RehearseAsync([.. pages.SelectMany(p => p.Lines)], seen, cancellation);
        if (looked.Problem is { } refused)
        {
            return await StopAsync(refused, cancellation);
        }

        return await runner.RunAsync<KeepPages, bool>(Keep(pages, looked.Value.Lines, looked.Value.Keys), Caller.Roster, cancellation) is { IsRefused: false, Value: true };
    }

    /// <summary>All of the pages and that they were done, in one transaction. What the database stumbles over twice is done page by page and line by line.</summary>
    private async Task<bool> ApplyAsync(PageRun run, List<ImportPage> pages, CancellationToken cancellation)
    {
        Result<bool> kept = false;
        var careful = memory.Stumbles(pages[0]);
        if (careful)
        {
            pages.RemoveRange(1, pages.Count - 1);
        }

        await runner.TogetherAsync(import.TenantId, async () =>
        {
            var done = await run.DoAsync([.. pages.SelectMany(p => p.Lines)], careful, cancellation);
            kept = done.Problem is { } refused ? refused : await runner.RunAsync<KeepPages, bool>(Keep(pages, done.Value, keys: null), Caller.Roster, cancellation);
            return !kept.IsRefused;
        }, cancellation);
        memory.Passed(pages[0]);
        return kept is { IsRefused: false, Value: true };
    }

    /// <param name="pages">Those that were taken together.</param>
    /// <param name="lines">Of all of them, in their order; only the last page of a file may be short.</param>
    /// <param name="keys">Whom which line is about; null where that stays.</param>
    private KeepPages Keep(IReadOnlyList<ImportPage> pages, IReadOnlyList<ImportLine> lines, ILookup<int, string>? keys) =>
        new(import.TenantId, import.Id, by, import.State, import.Round, [.. pages.Zip(lines.Chunk(ImportPage.Size), (page, own) => new KeptPage(
            page.Ordinal, page.Version, own, keys is null ? page.Keys : SeenPeople.Write(own.SelectMany(line => keys[line.Number].Select(key => (line.Number, key))))))]);
}
