using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Roster.Demo;
using Roster.Directory;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Tenants;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Demo;

/// <summary>The demo is added past the change tracker: what triggers keep must be as right as if each person had been added by hand.</summary>
[Trait("Needs", "App")]
public sealed partial class DemoTenantTests : IAsyncLifetime
{
    private const int People = 6_000; // more than one chunk

    private RosterHost roster = null!;
    private string printed = "";
    private List<User> everyone = [];

    public async Task InitializeAsync()
    {
        roster = await RosterHost.StartAsync();
        printed = await AddDemoAsync();
        everyone = await roster.AskAsync(db => (from user in db.Set<User>() join tenant in db.Set<Tenant>() on user.TenantId equals tenant.Id where tenant.Code == DemoTenant.Code select user).ToListAsync());
    }

    public async Task DisposeAsync() => await roster.DisposeAsync();

    [Fact]
    public async Task It_counts_and_finds_its_people_as_its_rows_say()
    {
        var script = new Client(roster, (await roster.OperateAsync<CreateKey, KeyCreatedAnswer>(new CreateKey(DemoTenant.Code, "test", null, [], null))).Token);
        Assert.Equal(People, everyone.Count);

        var summary = (await script.GetAsync("/api/v1/users/summary")).Body;
        Assert.Equal(People, summary.GetProperty("total").GetInt64());
        Assert.Equal(everyone.Count(u => u.IsLocked(roster.Clock.GetUtcNow())), summary.GetProperty("locked").GetInt64());
        Assert.Equal(everyone.Count(u => u.State == UserState.Suspended), summary.GetProperty("byState").GetProperty("suspended").GetInt64());
        Assert.All(everyone.GroupBy(u => u.Type!.Value), type =>
            Assert.Equal(type.Count(), summary.GetProperty("byType").GetProperty(Words<Roster.Roles.UserType>.Of(type.Key)).GetInt64()));

        foreach (var term in new[] { "okonkwo", "jose", "an", "明华", "شريف", "lumen", "quesnel2", "nobody at all" })
        {
            var found = new List<Guid>();
            for (var path = $"/api/v1/users?limit=200&search={Uri.EscapeDataString(term)}"; ;)
            {
                var page = (await script.GetAsync(path)).Body;
                found.AddRange(page.GetProperty("items").EnumerateArray().Select(u => u.GetProperty("id").GetGuid()));
                if (page.GetProperty("next").GetString() is not { } next)
                {
                    break;
                }

                path = $"/api/v1/users?limit=200&search={Uri.EscapeDataString(term)}&cursor={next}";
            }

            var expected = everyone.Where(u => u.Search.Contains(Fold.SearchTerm(term)!, StringComparison.Ordinal))
                .OrderBy(u => u.NameKey, Comparer<string>.Create(ByBytes)).ThenBy(u => u.Id.Value.ToString()).Select(u => u.Id.Value);
            Assert.Equal(expected, found);
        }
    }

    [Fact]
    public async Task Its_file_of_everyone_is_whole_and_in_order_and_stops_when_the_right_is_lost()
    {
        var key = await roster.OperateAsync<CreateKey, KeyCreatedAnswer>(new CreateKey(DemoTenant.Code, "exporter", null, ["users:export"], null));
        var script = new Client(roster, key.Token);
        var rows = Csv.Read((await script.PostAsync("/api/v1/users/export", new { sort = "-createdAt" })).IsOk().Text).Skip(1).ToList();
        Assert.Equal(everyone.OrderByDescending(u => u.CreatedAt).ThenByDescending(u => u.Id.Value.ToString(), StringComparer.Ordinal).Select(u => u.Id.Value.ToString()), rows.Select(r => r[0]));

        var file = await roster.Runner.RunAsync<ExportUsers, UserFile>(new ExportUsers(new()), new Caller(new Credential.BearerKey(key.Token)));
        await roster.OperateAsync<RevokeKey, Done>(new RevokeKey(DemoTenant.Code, "exporter"));
        using var half = new MemoryStream();
        Assert.False(await file.Value.WriteAsync(half, CancellationToken.None));
        Assert.Single(Csv.Read(Encoding.UTF8.GetString(half.ToArray())));
    }

    [Fact]
    public async Task Its_admin_gets_in_by_the_printed_link_and_its_agent_by_the_printed_password()
    {
        var admin = roster.Stranger();
        await admin.SubmitAsync("/link", ("token", Link().Match(printed).Groups[1].Value));
        Assert.NotNull(admin.SessionToken);

        var agent = roster.Stranger();
        var key = Key().Match(printed);
        await agent.SubmitAsync("/sign-in", ("email", key.Groups[1].Value), ("password", key.Groups[2].Value));
        Assert.NotNull(agent.SessionToken);
    }

    [Fact]
    public async Task A_second_time_adds_nobody_and_says_how_to_get_in()
    {
        var again = await AddDemoAsync();
        Assert.Matches(Link(), again);
        Assert.DoesNotContain("temporary password", again, StringComparison.Ordinal);
        Assert.Equal(1, await roster.AskAsync(db => db.Set<Tenant>().CountAsync(t => t.Code == DemoTenant.Code)));
        Assert.Equal(People, await roster.AskAsync(db => db.Set<User>().CountAsync(u => u.TenantId == everyone[0].TenantId)));
    }

    [Fact]
    public async Task Every_one_of_its_people_has_an_event_that_says_who_added_them()
    {
        var added = await roster.AskAsync(db => db.Set<EventRow>().Where(e => e.TenantId == everyone[0].TenantId && e.Name == "user.created").Select(e => e.SubjectId).ToListAsync());
        Assert.Equal(everyone.Select(u => u.Id.Value).Order(), added.Order());
    }

    private async Task<string> AddDemoAsync()
    {
        using var output = new StringWriter();
        await DemoTenant.AddAsync(roster.Services, People, "https://localhost", output, CancellationToken.None);
        return output.ToString();
    }

    private static int ByBytes(string a, string b) => System.Text.Encoding.UTF8.GetBytes(a).AsSpan().SequenceCompareTo(System.Text.Encoding.UTF8.GetBytes(b));

    [GeneratedRegex(@"/link#([\w-]+)")]
    private static partial Regex Link();

    [GeneratedRegex(@"Its agent: (\S+), with the temporary password (\S+)")]
    private static partial Regex Key();
}
