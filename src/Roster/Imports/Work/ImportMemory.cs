using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports.Work;

/// <summary>How long an import works before another has its turn.</summary>
internal sealed record ImportPace
{
    public TimeSpan Turn { get; init; } = TimeSpan.FromMilliseconds(500);
}

/// <summary>What a worker remembers between turns: whom the file that is being looked at is about so far, and which page was begun and never finished.</summary>
internal sealed class ImportMemory
{
    private (ImportId Import, int Round, int Next) _at;
    private SeenPeople _seen = new();
    private (ImportId Import, int Page)? _begun;

    /// <summary>Whom the other pages are about. From page to page it is remembered; otherwise it is read off them.</summary>
    public async Task<SeenPeople> SeenAsync(Databases databases, Import import, IReadOnlyList<ImportPage> pages, CancellationToken cancellation)
    {
        var (first, last) = (pages[0].Ordinal, pages[^1].Ordinal);
        if (_at != (import.Id, import.Round, first) || first != import.Through)
        {
            _seen = new SeenPeople();
            await using var db = databases.OpenTenant(import.TenantId);
            var keys = db.Set<ImportPage>().Where(p => p.ImportId == import.Id && p.Round == import.Round && (p.Ordinal < first || p.Ordinal > last)).OrderByDescending(p => p.Ordinal).Select(p => p.Keys);
            await foreach (var written in keys.AsAsyncEnumerable().WithCancellation(cancellation))
            {
                _seen.Add(written);
            }
        }

        _at = (import.Id, import.Round, last + 1);
        return _seen;
    }

    /// <summary>Whether the database stumbled over this page the last time; until it is passed it is taken for begun.</summary>
    public bool Stumbles(ImportPage page)
    {
        var again = _begun == (page.ImportId, page.Ordinal);
        _begun = (page.ImportId, page.Ordinal);
        return again;
    }

    public void Passed(ImportPage page) => _begun = _begun == (page.ImportId, page.Ordinal) ? null : _begun;
}
