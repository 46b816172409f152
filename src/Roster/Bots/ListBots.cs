using System.Buffers.Text;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Bots;

/// <summary>The workspace's bots by name, a page at a time.</summary>
/// <param name="Search">Part of a name; one and two letters match starts of words.</param>
/// <param name="Cursor">Where the page begins.</param>
public sealed record ListBots(string? Search, string? Cursor, int? Limit) : IQuery<ListBots, BotPage>
{
    public const int MostPerPage = 200;
    public const int SearchLength = 200;

    public static Access Access => Access.Needs(Permissions.BotsRead);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Search?.Length > SearchLength)
        {
            yield return new("search", "too-long", $"At most {SearchLength} characters.");
        }

        foreach (var fault in BotCursor.Validate(Cursor, Limit, MostPerPage))
        {
            yield return fault;
        }
    }

    public sealed class Handler(TenantDb db, BotDirectory directory) : IHandler<ListBots, BotPage>
    {
        public async Task<Result<BotPage>> HandleAsync(ListBots operation, CancellationToken cancellation)
        {
            var bots = db.Set<Bot>().AsNoTracking();
            if (Fold.SearchTerm(operation.Search ?? "") is { } term)
            {
                bots = bots.Where(b => b.Search.Contains(term));
            }

            if (BotCursor.Read(operation.Cursor) is { } after)
            {
                bots = bots.Where(b => b.NameKey.CompareTo(after) > 0);
            }

            var limit = operation.Limit ?? 50;
            var found = await bots.OrderBy(b => b.NameKey).Take(limit + 1).ToListAsync(cancellation);
            var shown = found.Take(limit).ToList();
            return new BotPage(await directory.RowsAsync(shown, cancellation), found.Count > limit ? BotCursor.Write(shown[^1].NameKey) : null);
        }
    }
}

/// <summary>A place in a list by name: the sort key, which is one bot's alone.</summary>
internal static class BotCursor
{
    public static string Write(string key) => Base64Url.EncodeToString(Encoding.UTF8.GetBytes("b" + key));

    public static string? Read(string? cursor) => Plain(cursor) is { } plain ? plain[1..] : null;

    public static IEnumerable<FieldProblem> Validate(string? cursor, int? limit, int most)
    {
        if (limit is < 1 || limit > most)
        {
            yield return new("limit", "out-of-range", $"A page has 1 to {most} bots.");
        }

        if (cursor is { Length: > 0 } && Plain(cursor) is null)
        {
            yield return new("cursor", "bad-cursor", "This cursor belongs to another list. Start again without it.");
        }
    }

    private static string? Plain(string? cursor)
    {
        if (cursor is not { Length: > 0 and < 1000 } || !Base64Url.IsValid(cursor))
        {
            return null;
        }

        var plain = Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor));
        return plain.StartsWith('b') && !plain.Contains('\0', StringComparison.Ordinal) ? plain : null;
    }
}
