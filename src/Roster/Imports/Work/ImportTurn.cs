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
            goesOn = await LostAsync(cancellation) is { } lost ? await StopAsync(lost, cancellation) : await PageAsync(cancellation);
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

    private async Task<bool> PageAsync(CancellationToken cancellation)
    {
        ImportPage? page;
        await using (var db = databases.OpenTenant(import.TenantId))
        {
            var pages = db.Set<ImportPage>().AsNoTracking().Where(p => p.ImportId == import.Id);
            page = import.State == ImportState.Checking
                ? await pages.Where(p => p.Round != import.Round).OrderBy(p => p.Round).ThenBy(p => p.Ordinal).FirstOrDefaultAsync(cancellation)
                : await pages.SingleOrDefaultAsync(p => p.Ordinal == import.Through, cancellation);
        }

        if (page is null)
        {
            return false;
        }

        var run = new PageRun(runner, import, _caller);
        var goesOn = import.State == ImportState.Checking ? await CheckAsync(run, page, cancellation) : await ApplyAsync(run, page, cancellation);
        import.Passed();
        return goesOn;
    }

    private async Task<bool> CheckAsync(PageRun run, ImportPage page, CancellationToken cancellation)
    {
        var seen = await memory.SeenAsync(databases, import, page, cancellation);
        var looked = await run.RehearseAsync(page.Lines, seen, cancellation);
        if (looked.Problem is { } refused)
        {
            return await StopAsync(refused, cancellation);
        }

        return await runner.RunAsync<KeepPage, bool>(Keep(page, looked.Value.Lines, looked.Value.Keys), Caller.Roster, cancellation) is { IsRefused: false, Value: true };
    }

    /// <summary>All of the page and that it was done, in one transaction. What the database stumbles over twice is done line by line.</summary>
    private async Task<bool> ApplyAsync(PageRun run, ImportPage page, CancellationToken cancellation)
    {
        Result<bool> kept = false;
        var careful = memory.Stumbles(page);
        await runner.TogetherAsync(import.TenantId, async () =>
        {
            var done = await run.DoAsync(page.Lines, careful, cancellation);
            kept = done.Problem is { } refused ? refused : await runner.RunAsync<KeepPage, bool>(Keep(page, done.Value, page.Keys), Caller.Roster, cancellation);
            return !kept.IsRefused;
        }, cancellation);
        memory.Passed(page);
        return kept is { IsRefused: false, Value: true };
    }

    private KeepPage Keep(ImportPage page, IReadOnlyList<ImportLine> lines, string keys) =>
        new(import.TenantId, import.Id, by, import.State, import.Round, page.Ordinal, page.Version, lines, keys);
}
