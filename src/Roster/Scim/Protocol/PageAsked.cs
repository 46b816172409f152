using System.Buffers.Text;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Roster.Platform.Kernel;

namespace Roster.Scim.Protocol;

/// <summary>Which part of a list is asked for: by number (RFC 7644, section 3.4.2.4) or from a cursor (RFC 9865).</summary>
/// <param name="StartIndex">From 1; less is 1, as the standard says.</param>
/// <param name="Count">At most so many; less than 0 is 0.</param>
/// <param name="Cursor">Empty for the first page; null where pages go by number.</param>
internal sealed record PageAsked(int? StartIndex, int? Count, string? Cursor)
{
    public const int Usual = 100;
    public const int Most = 200;

    public int First => Math.Max(1, StartIndex ?? 1);

    public int Size => Math.Clamp(Count ?? Usual, 0, Most);

    public Result<PagePlace> Read() =>
        string.IsNullOrEmpty(Cursor) ? new PagePlace(First - 1, null, Size, ByCursor: Cursor is not null)
            : PagePlace.Read(Cursor) is { } place ? place with { Size = Size } : ScimProblems.Cursor;
}

/// <summary>A place in a list: behind so many, or behind one that was shown.</summary>
/// <param name="Skip">How many come before it.</param>
/// <param name="After">The last one shown: when it was added, and its id.</param>
internal sealed record PagePlace(int Skip, (DateTimeOffset At, Guid Id)? After, int Size, bool ByCursor)
{
    public string Write() => Base64Url.EncodeToString(Encoding.UTF8.GetBytes(After is { } after
        ? string.Create(CultureInfo.InvariantCulture, $"a{after.At.UtcTicks}.{after.Id:N}") : string.Create(CultureInfo.InvariantCulture, $"s{Skip}")));

    public static PagePlace? Read(string cursor)
    {
        if (cursor.Length > 100 || !Base64Url.IsValid(cursor) || Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) is not { Length: > 1 } plain)
        {
            return null;
        }

        if (plain[0] == 's')
        {
            return int.TryParse(plain.AsSpan(1), NumberStyles.None, CultureInfo.InvariantCulture, out var skip) ? new(skip, null, 0, ByCursor: true) : null;
        }

        var parts = plain[1..].Split('.');
        return plain[0] == 'a' && parts.Length == 2 && long.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out var ticks) && ticks <= DateTimeOffset.MaxValue.UtcTicks
            && Guid.TryParseExact(parts[1], "N", out var id) ? new(0, (new DateTimeOffset(ticks, TimeSpan.Zero), id), 0, ByCursor: true) : null;
    }
}

/// <summary>A page as it is answered.</summary>
/// <param name="Next">Where the list goes on; null at its end, and where pages go by number.</param>
internal sealed record ScimPage(long Total, PageAsked Asked, IReadOnlyList<JsonObject> Items, string? Next = null)
{
    private const string Schema = "urn:ietf:params:scim:api:messages:2.0:ListResponse";

    public JsonObject ToJson(Projection shown)
    {
        var page = new JsonObject { ["schemas"] = new JsonArray(Schema), ["totalResults"] = Total, ["itemsPerPage"] = Items.Count };
        if (Asked.Cursor is null)
        {
            page["startIndex"] = Asked.First;
        }
        else if (Next is not null)
        {
            page["nextCursor"] = Next;
        }

        page["Resources"] = new JsonArray([.. Items.Select(shown.Of)]);
        return page;
    }
}
