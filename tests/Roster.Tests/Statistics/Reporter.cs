using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Statistics;
using Roster.Tests.Support;

namespace Roster.Tests.Statistics;

/// <summary>The platform, which reports what people handled in one workspace.</summary>
internal sealed record Reporter(Workspace Workspace, Client Key)
{
    public const string All = "/api/v1/interactions";

    public static async Task<Reporter> OfAsync(Workspace workspace) => new(workspace, await workspace.KeyAsync("platform", permissions: "interactions:write"));

    public async Task<Answer> SendAsync(params object[] interactions) => (await Key.PostAsync(All, new { interactions })).IsOk();

    /// <summary>An interaction that began so many days ago, at noon.</summary>
    public object Of(Person person, string channel = "voice", int daysAgo = 0, int seconds = 60, string outcome = "handled", string? id = null, int revision = 0)
    {
        var start = Ago(daysAgo);
        return new { id = id ?? Guid.NewGuid().ToString(), userId = person.Id, channel, startedAt = Text(start), endedAt = Text(start.AddSeconds(seconds)), handleSeconds = seconds, outcome, revision };
    }

    /// <summary>Earlier on that day than now, so that nothing lies ahead.</summary>
    public DateTimeOffset Ago(int days) => Workspace.Host.Clock.GetUtcNow().AddDays(-days) is var then && days == 0 ? then.AddMinutes(-1) : new DateTimeOffset(then.Date.AddHours(12), TimeSpan.Zero);

    public static string Text(DateTimeOffset time) => time.ToString("yyyy-MM-ddTHH:mm:ss.fffZ", CultureInfo.InvariantCulture);

    /// <summary>Whose days hold what, as the database has them.</summary>
    public async Task<string[]> DaysAsync() => [.. (await Workspace.Host.AskAsync(db => db.Set<InteractionDay>().AsNoTracking().Where(d => d.TenantId == Workspace.Id).ToListAsync()))
        .Select(d => $"{d.UserId.Value:N} {d.Day:yyyy-MM-dd} {d.Channel} {d.Handled} {d.HandleSeconds}").Order(StringComparer.Ordinal)];

    /// <summary>The list's totals are up to date.</summary>
    public Task CountedAsync() => Eventually.TrueAsync(async () => !await Workspace.Host.AskAsync(db => db.Set<RecountDue>().AnyAsync(d => d.TenantId == Workspace.Id)), "the totals are counted");

    public async Task<Answer> ReadAsync(Person person, string query = "") => (await Workspace.Script.GetAsync($"{person.Path}/statistics{query}")).IsOk();
}
