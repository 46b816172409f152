using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Scim.Visits;
using Roster.Tests.Roles;
using Roster.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Roster.Tests.Scim;

public sealed class ScimListTests : AppTests
{
    [Fact]
    public async Task A_list_is_walked_by_number_or_by_cursor_and_holds_each_once()
    {
        var directory = ScimOf.Script(Here);
        for (var i = 0; i < 7; i++)
        {
            await directory.AddAsync(Here);
        }

        await (await directory.AddAsync(Here)).ActiveAsync(false);
        foreach (var query in new[] { "", "filter=active%20eq%20true&", "filter=meta.created%20gt%20%222020-01-01T00:00:00Z%22&", "filter=userName%20pr&" })
        {
            var (byNumber, byCursor, cursor) = (new List<string>(), new List<string>(), "");
            var total = (await directory.GetAsync($"/Users?{query}count=0")).IsScim()["totalResults"].GetInt32();
            Assert.Equal(query.Contains("active", StringComparison.Ordinal) ? 8 : 9, total);
            for (var start = 1; start <= total; start += 3)
            {
                var page = (await directory.GetAsync($"/Users?{query}startIndex={start}&count=3")).IsScim();
                Assert.Equal((total, start, Math.Min(3, total - start + 1)), (page["totalResults"].GetInt32(), page["startIndex"].GetInt32(), page["itemsPerPage"].GetInt32()));
                byNumber.AddRange(page["Resources"].EnumerateArray().Select(r => r.Text("id")));
            }

            for (var more = true; more;)
            {
                var page = (await directory.GetAsync($"/Users?{query}cursor={cursor}&count=3")).IsScim();
                byCursor.AddRange(page["Resources"].EnumerateArray().Select(r => r.Text("id")));
                more = page.Body.TryGetProperty("nextCursor", out var next);
                cursor = more ? next.GetString()! : "";
            }

            Assert.Equal(total, byNumber.Distinct().Count());
            Assert.Equal(byNumber, byCursor);
            Assert.Empty((await directory.GetAsync($"/Users?{query}startIndex=1000")).IsScim()["Resources"].EnumerateArray());
        }

        (await directory.GetAsync("/Users?cursor=nonsense")).IsScimError(400, "invalidCursor");
        (await directory.GetAsync("/Users?count=many")).IsScimError(400, "invalidValue");
        Assert.Equal(1, (await directory.GetAsync("/Users?startIndex=-5&count=-1")).IsScim()["startIndex"].GetInt32());
        (await directory.GetAsync("/Users?filter=nosuch%20eq%20%22x%22")).IsScimError(400, "invalidFilter");
        (await directory.GetAsync("/Users?filter=userName%20eq")).IsScimError(400, "invalidFilter");
    }

    [Fact]
    public async Task Deleted_people_of_the_directorys_come_last_where_that_is_how_people_are_put_out()
    {
        var there = await Roster.NewWorkspaceAsync("omnichannel");
        await ScimPeopleTests.SettleAsync(there, "omnichannel");
        var directory = ScimOf.Script(there);
        var people = new List<PersonThere>();
        for (var i = 0; i < 5; i++)
        {
            people.Add(await directory.AddAsync(there));
        }

        await people[1].ActiveAsync(false);
        await people[3].ActiveAsync(false);
        foreach (var by in new[] { "startIndex", "cursor" })
        {
            var (seen, cursor) = (new List<string>(), "");
            for (var start = 1; start <= 6; start += 2)
            {
                var page = (await directory.GetAsync($"/Users?count=2&{(by == "cursor" ? $"cursor={cursor}" : $"startIndex={start}")}")).IsScim();
                Assert.Equal(6, page["totalResults"].GetInt32());
                seen.AddRange(page["Resources"].EnumerateArray().Select(r => r.Text("userName")));
                cursor = page.Body.TryGetProperty("nextCursor", out var next) ? next.GetString()! : "";
            }

            Assert.Equal(6, seen.Distinct().Count());
            Assert.Equal(new[] { people[1].UserName, people[3].UserName }.Order(), seen[^2..].Order());
        }
    }

    [Fact]
    public async Task Who_changed_since_is_found_and_signing_in_is_no_change()
    {
        var directory = ScimOf.Script(Here);
        var (still, changed) = (await Here.AddAsync(), await directory.AddAsync(Here));
        var at = (await changed.ShowAsync())["meta"].Text("lastModified");
        Assert.DoesNotContain(changed.UserName, await directory.FoundAsync($"meta.lastModified gt \"{at}\""));
        (await changed.PatchAsync("""{"op":"replace","path":"timezone","value":"Europe/Madrid"}""")).IsScim();
        await still.ArriveAsync();
        Assert.Equal([changed.UserName], await directory.FoundAsync($"meta.lastModified gt \"{at}\""));
        Assert.Equal([changed.UserName], await directory.FoundAsync($"meta.lastModified gt \"{at}\" and meta.lastModified le \"2100-01-01T00:00:00Z\""));
        Assert.Equal([changed.UserName], await directory.FoundAsync($"meta.lastModified gt \"{at}\" and userName co \"{changed.UserName[..6]}\""));
        var group = await directory.AddGroupAsync("Sales", Here.AdminId == default ? default : still.Id);
        Assert.Equal(new[] { changed.UserName, still.Email }.Order(), (await directory.FoundAsync($"meta.lastModified gt \"{at}\"")).Order());
        Assert.Equal([still.Email], await directory.FoundAsync($"groups.value eq \"{group}\""));
    }

    [Theory]
    [InlineData("userName eq \"person7@big.example\"", "ix_users_email")]
    [InlineData("emails[type eq \"work\" and value eq \"person7@big.example\"]", "ix_users_email")]
    [InlineData("externalId eq \"x7\" and active eq true", "ix_users_external_id")]
    [InlineData("active eq true", "ix_users_state")]
    [InlineData("meta.lastModified gt \"2026-01-01T00:00:00Z\"", "ix_users_changed")]
    [InlineData("", "ix_users_created")]
    public async Task What_directories_ask_is_answered_by_an_index(string filter, string index)
    {
        var plans = await PlanOf.AsyncFor(Roster, Here, filter);
        // Of so few people PostgreSQL takes any index that begins with the workspace; that an address has one, it shares with signing in and the list.
        Assert.True(index == "ix_users_email" && Roster.Databases.Dialect is not SqliteDialect || plans.Any(plan => plan.Contains(index, StringComparison.Ordinal)), string.Join('\n', plans));
        Assert.DoesNotContain(plans, plan => plan.Contains("SCAN users", StringComparison.Ordinal) || plan.Contains("Seq Scan on users", StringComparison.Ordinal) || plan.Contains("USE TEMP B-TREE", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_administrator_sees_when_the_directory_came_and_what_it_was_refused()
    {
        var directory = new ScimOf(await Here.KeyAsync("okta"));
        (await directory.GetAsync("/Users")).IsScim();
        await Roster.Services.GetRequiredService<VisitBook>().WriteAsync(CancellationToken.None);
        var visit = (await Here.Script.GetAsync("/api/v1/scim")).IsOk()["visits"][0];
        Assert.Equal(("okta", "Null", "Null"), (visit.Text("key"), visit.GetProperty("changedAt").ValueKind.ToString(), visit.GetProperty("refusedAt").ValueKind.ToString()));

        var person = await directory.AddAsync(Here);
        (await directory.PostAsync("/Users", new { userName = person.UserName, name = new { givenName = "A", familyName = "B" }, userType = "agent" })).IsScimError(409, "uniqueness");
        (await directory.GetAsync("/Users?filter=ana%20lopez")).IsScimError(400, "invalidFilter");
        await Roster.Services.GetRequiredService<VisitBook>().WriteAsync(CancellationToken.None);
        visit = (await Here.Script.GetAsync("/api/v1/scim")).IsOk()["visits"][0];
        Assert.Equal(("GET /Users", "The filter can't be read."), (visit.Text("refused"), visit.Text("why")));
        Assert.Equal("String", visit.GetProperty("changedAt").ValueKind.ToString());
        (await (await RoleOf.HelperAsync(Here, Permissions.UsersRead)).GetAsync("/api/v1/scim")).IsProblem(403, "not-permitted");
    }
}
