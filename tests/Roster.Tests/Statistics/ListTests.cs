using System.Text.Json;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Statistics;

/// <summary>What people handled lately, in the list, in its order and in its export; calls only where plan and rights have them.</summary>
public sealed class ListTests : AppTests
{
    private Reporter platform = null!;
    private Person ana = null!;
    private Person ben = null!;
    private Person cem = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        platform = await Reporter.OfAsync(Here);
        (ana, ben, cem) = (await Here.AddAsync(), await Here.AddAsync(), await Here.AddAsync());
        await platform.SendAsync(
            platform.Of(ana, seconds: 10), platform.Of(ben, seconds: 20), platform.Of(ben, daysAgo: 3, seconds: 30), platform.Of(ben, "chat", 1, 5), platform.Of(cem, "email", 2, 7), platform.Of(cem, daysAgo: 40));
        await platform.CountedAsync();
    }

    [Fact]
    public async Task The_list_shows_and_is_sorted_by_what_was_handled_page_by_page()
    {
        Assert.Equal([ben.Id, ana.Id], (await IdsAsync("?sort=-calls")).Take(2));
        var all = await IdsAsync("?sort=-calls");
        var paged = new List<Guid>();
        for (var cursor = ""; cursor is not null;)
        {
            var page = (await Here.Script.GetAsync($"/api/v1/users?sort=-calls&limit=1{cursor}")).IsOk();
            paged.Add(page.Items[0].GetProperty("id").GetGuid());
            cursor = page["next"].GetString() is { } next ? $"&cursor={next}" : null;
        }

        Assert.Equal(all, paged);
        Assert.Equal(all.Reverse(), await IdsAsync("?sort=calls"));
        Assert.Equal([ben.Id, ana.Id, cem.Id], await IdsAsync("?sort=-calls&type=agent"));
        Assert.Equal("2 1 0 55", await FiguresAsync(Here.Script, ben));
        Assert.Equal("0 0 1 7", await FiguresAsync(Here.Script, cem));

        // A correction moves them.
        await platform.SendAsync([.. Enumerable.Range(0, 3).Select(_ => platform.Of(cem))]);
        await platform.CountedAsync();
        Assert.Equal(cem.Id, (await IdsAsync("?sort=-calls"))[0]);
    }

    [Theory]
    [InlineData("standard", true)]
    [InlineData("professional", true)]
    [InlineData("pro_plus", true)]
    [InlineData("pro_plus", false)]
    public async Task Calls_are_seen_with_plan_and_permission_on_every_way_and_else_on_none(string plan, bool mayRead)
    {
        var tenants = (await Roster.OperateAsync<global::Roster.Operator.ReadTenant, global::Roster.Operator.TenantDetails>(new(Here.Id))).Version;
        await Roster.OperateAsync<global::Roster.Operator.EditTenant, global::Roster.Operator.TenantDetails>(new(Here.Id, tenants, new(null, plan)));
        var reader = await RoleOf.HelperAsync(Here, [UsersRead, UsersExport, .. mayRead ? new[] { StatisticsRead } : []]);
        var (withCalls, code) = (mayRead && plan != "standard", mayRead ? "plan-without-calls" : "not-permitted");
        Assert.Equal(!mayRead ? "" : withCalls ? "2 1 0 55" : "- 1 0 5", await FiguresAsync(reader, ben));
        Assert.Equal(withCalls, (await reader.GetAsync("/api/v1/me")).IsOk()["calls"].GetProperty("allowed").GetBoolean());
        var export = await reader.PostAsync("/api/v1/users/export", new { format = "csv", sort = "name", userIds = new[] { ben.Id } });
        Assert.Equal(!mayRead ? ",,,," : withCalls ? ",2,1,0,55," : ",,1,0,5,", export.IsOk().Text.Contains(!mayRead ? ",,,," : withCalls ? ",2,1,0,55," : ",,1,0,5,", StringComparison.Ordinal) ? !mayRead ? ",,,," : withCalls ? ",2,1,0,55," : ",,1,0,5," : export.Text);
        foreach (var sort in new[] { "calls", "-calls" })
        {
            var (listed, exported) = (await reader.GetAsync($"/api/v1/users?sort={sort}"), await reader.PostAsync("/api/v1/users/export", new { sort }));
            if (withCalls)
            {
                listed.IsOk();
                exported.IsOk();
            }
            else
            {
                listed.IsProblem(403, code);
                exported.IsProblem(403, code);
            }
        }

        if (mayRead)
        {
            Assert.Equal(withCalls, (await reader.GetAsync(ben.Path + "/statistics")).IsOk()["totals"].GetProperty("calls").ValueKind == JsonValueKind.Number);
        }
    }

    private async Task<IReadOnlyList<Guid>> IdsAsync(string query) => [.. (await Here.Script.GetAsync("/api/v1/users" + query)).IsOk().Items.Select(i => i.GetProperty("id").GetGuid())];

    private static async Task<string> FiguresAsync(Client reader, Person person)
    {
        var row = (await reader.GetAsync("/api/v1/users?limit=200")).IsOk().Items.Single(i => i.GetProperty("id").GetGuid() == person.Id).GetProperty("statistics");
        return row.ValueKind == JsonValueKind.Null ? ""
            : string.Join(' ', new[] { "calls", "chats", "emails", "handleSeconds" }.Select(m => row.GetProperty(m)).Select(m => m.ValueKind == JsonValueKind.Null ? "-" : m.GetInt64().ToString(null, null)));
    }
}
