using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Users;

namespace Roster.Bots.Mails;

/// <summary>What a mail tells of a bot: the event it follows, read once more when it is written.</summary>
internal sealed record BotNews(EventRow Happened, JsonElement Payload)
{
    /// <summary>So many bots are named in a mail that tells of several.</summary>
    private const int Named = 10;

    public BotId Bot => new(Happened.SubjectId);

    public static BotNews Of(EventRow happened) => new(happened, JsonDocument.Parse(happened.Payload).RootElement);

    public static async Task<BotNews> OfAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        Of(await db.Set<EventRow>().AsNoTracking().SingleAsync(e => e.TenantId == mail.TenantId && e.Id == mail.EventId, cancellation));

    public UserId? User(string member) => Payload.TryGetProperty(member, out var id) && id.ValueKind == JsonValueKind.String ? new UserId(id.GetGuid()) : null;

    public int Number(string member) => Payload.GetProperty(member).GetInt32();

    /// <summary>What stands in the part that can be blanked.</summary>
    public string? Personal(string member) =>
        Happened.Personal is { } text && JsonDocument.Parse(text).RootElement.TryGetProperty(member, out var value) ? value.GetString() : null;

    public async Task<string> NameAsync(EveryTenantDb db, UserId user, CancellationToken cancellation) =>
        await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => u.TenantId == Happened.TenantId && u.Id == user).Select(u => u.DisplayName).SingleAsync(cancellation);

    public async Task<Bot?> BotAsync(EveryTenantDb db, CancellationToken cancellation) =>
        await db.Set<Bot>().AsNoTracking().SingleOrDefaultAsync(b => b.TenantId == Happened.TenantId && b.Id == Bot, cancellation);

    /// <summary>“One”, or “One”, “Two” and 3 more, of those handed over together.</summary>
    public async Task<string> BotsAsync(EveryTenantDb db, CancellationToken cancellation)
    {
        var until = Happened.At.AddMinutes(1);
        var all = await db.Set<EventRow>().AsNoTracking()
            .Where(e => e.TenantId == Happened.TenantId && e.Name == BotTransferred.Word && e.At >= Happened.At && e.At < until && e.RequestId == Happened.RequestId)
            .OrderBy(e => e.At).ThenBy(e => e.Seq).Take(Named).ToListAsync(cancellation);
        var (names, rest) = (all.Select(e => $"“{Of(e).Personal("subject")}”").ToList(), Number("of") - all.Count);
        return rest > 0 ? $"{string.Join(", ", names)} and {rest} more"
            : names.Count > 1 ? $"{string.Join(", ", names[..^1])} and {names[^1]}"
            : names[0];
    }
}
