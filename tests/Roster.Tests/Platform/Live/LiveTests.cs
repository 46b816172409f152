using System.Diagnostics;
using System.Text.Json;
using Roster.Tests.Operator;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Live;

/// <summary>Open pages hear of what changes, by id, as far as they may read it, and are closed when their access ends.</summary>
public sealed class LiveTests : AppTests
{
    [Fact]
    public async Task A_change_is_heard_by_its_id_and_nothing_personal_goes_with_it()
    {
        await using var line = await LiveLine.OpenAsync(Roster, await Here.AdminAsync());
        var person = await Here.AddAsync(given: "Zebulon", family: "Unmistakable");
        var created = await line.HearsOfAsync("user", person.Id);
        (await Here.Script.PatchAsync(person.Path, new { phone = "+34600111222" })).IsOk();
        var edited = await line.HearsOfAsync("user", person.Id);

        Assert.Equal($$$"""{"changed":{"user":["{{{person.Id}}}"]}}""", created);
        Assert.Equal(created, edited);
        var role = (await Here.Script.PostAsync("/api/v1/roles", new { name = "Heard", permissions = new[] { "users:read" } })).IsCreated()["role"].GetProperty("id").GetGuid();
        await line.HearsOfAsync("role", role);
    }

    [Fact]
    public async Task Many_changes_at_once_are_told_without_naming_each()
    {
        await using var line = await LiveLine.OpenAsync(Roster, await Here.AdminAsync());
        var people = new List<Person>();
        for (var i = 0; i < 4; i++)
        {
            people.AddRange(await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Here.AddAsync())));
        }

        // Nothing was read meanwhile: what was not sent yet gathered, and no id is missing unless all are meant.
        var heard = new HashSet<Guid>();
        while (!people.TrueForAll(p => heard.Contains(p.Id)))
        {
            var ids = JsonDocument.Parse(await line.NextAsync()).RootElement.GetProperty("changed").GetProperty("user");
            if (ids.ValueKind == JsonValueKind.Null)
            {
                return;
            }

            heard.UnionWith(ids.EnumerateArray().Select(i => i.GetGuid()));
        }
    }

    [Fact]
    public async Task Attack_31_who_may_not_read_people_hears_of_themselves_alone_and_nobody_of_another_workspace()
    {
        var theirs = await Roster.NewWorkspaceAsync();
        var agent = await Here.AddAsync();
        var at = await agent.ArriveAsync();
        await using var line = await LiveLine.OpenAsync(Roster, at);

        await theirs.AddAsync();
        await Here.AddAsync();
        (await Here.Script.PostAsync("/api/v1/roles", new { name = "Unheard", permissions = new[] { "users:read" } })).IsCreated();
        (await Here.Script.PatchAsync(agent.Path, new { phone = "+34600111222" })).IsOk();

        // Of all that, the first thing heard is the one about themselves.
        Assert.Equal($$$"""{"changed":{"user":["{{{agent.Id}}}"]}}""", await line.NextAsync());
    }

    [Fact]
    public async Task Attack_23_a_line_is_closed_within_a_second_of_the_end_of_access()
    {
        foreach (var (type, end, status) in Ends)
        {
            var person = await Here.AddAsync(type);
            var at = await person.ArriveAsync();
            await using var line = await LiveLine.OpenAsync(Roster, at);
            var waiting = Stopwatch.StartNew();
            await end(this, person, at);
            var done = waiting.Elapsed;
            Assert.Equal(status, await line.ClosedAsync());
            Assert.InRange(waiting.Elapsed - done, TimeSpan.Zero, TimeSpan.FromSeconds(1));
        }
    }

    [Theory]
    [InlineData("rest")]
    [InlineData("command line")]
    public async Task Attack_23_and_34_every_line_into_a_workspace_is_closed_within_a_second_of_its_suspension(string way)
    {
        var desk = await Desk.SignInAsync(Here);
        await using var watching = await LiveLine.OpenAsync(Roster, desk);
        await Promptly.WithinAsync(TimeSpan.FromSeconds(1), async () =>
        {
            var theirs = await Roster.NewWorkspaceAsync();
            await using var page = await LiveLine.OpenAsync(Roster, await (await theirs.AddAsync()).ArriveAsync());
            await using var script = await LiveLine.OpenAsync(Roster, theirs.Script);
            var ended = way == "rest"
                ? (await desk.PostAsync(Desk.Path(theirs, "/suspend"))).IsOk().Status == System.Net.HttpStatusCode.OK
                : (await Roster.TypeHereAsync("tenant", "suspend", "--tenant", theirs.Code)).ExitCode == 0;
            Assert.True(ended);
            var ending = Stopwatch.StartNew();
            Assert.Equal((4401, 4401), (await page.ClosedAsync(), await script.ClosedAsync()));
            return ending.Elapsed;
        });
        Assert.Equal(System.Net.WebSockets.WebSocketState.Open, watching.State);
    }

    private static readonly (string Type, Func<LiveTests, Person, Client, Task> End, int Status)[] Ends =
    [
        ("agent", async (t, p, _) => (await t.Here.Script.PostAsync(p.Path + "/suspend")).IsOk(), 4401),
        ("tenant_admin", async (t, p, _) => (await t.Here.Script.PostAsync(p.Path + "/reset-password")).IsOk(), 4401),
        ("agent", async (_, _, at) => await at.SubmitAsync("/sign-out"), 4401),
        // Demoted: the line with the old rights is closed.
        ("tenant_admin", async (t, p, _) => (await t.Here.Script.PatchAsync(p.Path, new { roleIds = new[] { t.Here.Role("viewer") } })).IsOk(), 4403),
    ];

    [Fact]
    public async Task A_session_that_ends_by_time_ends_its_line_too_and_the_line_does_not_keep_it_alive()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var admin = await here.AdminAsync();
        await using var line = await LiveLine.OpenAsync(host, admin);
        host.Clock.Advance(TimeSpan.FromMinutes(50));
        // A page that asks by itself, with nobody at it, is no activity.
        (await admin.GetAsync("/api/v1/me", ("Roster-Unattended", "1"))).IsOk();
        host.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Equal(4401, await line.ClosedAsync());
        (await admin.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("null")]
    [InlineData("https://localhost.evil.example")]
    [InlineData(null)]
    public async Task A_line_from_another_site_is_refused(string? origin)
    {
        var admin = await Here.AdminAsync();
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => LiveLine.OpenAsync(Roster, admin, origin: origin));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_key_has_a_line_a_stranger_has_none_and_a_workspace_that_was_not_entered_neither()
    {
        await using (var line = await LiveLine.OpenAsync(Roster, Here.Script))
        {
            await line.HearsOfAsync("user", (await Here.AddAsync()).Id);
        }

        await Assert.ThrowsAsync<InvalidOperationException>(() => LiveLine.OpenAsync(Roster, Roster.Stranger()));
        var theirs = await Roster.NewWorkspaceAsync();
        var admin = await Here.AdminAsync();
        await Assert.ThrowsAsync<InvalidOperationException>(() => LiveLine.OpenAsync(Roster, admin, theirs.Code));
        (await admin.GetAsync("/api/v1/live")).IsProblem(426, "websocket-only");
    }
}
