using System.Text.Json;
using System.Text.Json.Nodes;
using Roster.Directory;
using Roster.Tests.Support;

namespace Roster.Tests.Directory;

/// <summary>The people of a view as a file: those whom the list shows, what it shows of them, harmless in a spreadsheet, and recorded.</summary>
public sealed class ExportUsersTests : AppTests
{
    private const string Export = "/api/v1/users/export";

    [Fact]
    public async Task The_file_holds_whom_the_view_shows_in_its_order_and_the_export_is_recorded_once()
    {
        var (first, second, other) = (await Here.AddAsync(given: "Zora", family: "Adler"), await Here.AddAsync(given: "Zora", family: "Brandt"), await Here.AddAsync(given: "Zora", family: "Adler", type: "viewer"));
        (await Here.Script.PostAsync(second.Path + "/suspend")).IsOk();

        var file = (await Here.Script.PostAsync(Export, new { sort = "-name", filter = new { search = "zora", type = "agent" } })).IsOk();
        Assert.StartsWith("text/csv", file.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Matches(@"attachment; filename=users-\d{4}-\d\d-\d\d-\d{6}\.csv", file.Headers["Content-Disposition"]);
        var rows = Csv.Read(file.Text);
        Assert.Equal(UserCsvShape.Columns, rows[0]);
        Assert.Equal([second.Id.ToString(), first.Id.ToString()], rows.Skip(1).Select(r => r[0]));
        Assert.Equal(["Zora Brandt", "Zora", "Brandt", second.Email, "", "agent", "suspended", "Suspended", "", "Agent", ""], rows[1].Skip(2).Take(11));
        Assert.DoesNotContain(other.Id.ToString(), file.Text, StringComparison.Ordinal);

        var recorded = Assert.Single(await Here.EventsAsync(name: "tenant.users_exported"));
        Assert.Equal(Here.Id.Value, recorded.SubjectId);
        Assert.Contains("agent", recorded.Payload, StringComparison.Ordinal);
        Assert.DoesNotContain("zora", recorded.Payload, StringComparison.Ordinal); // what was searched for may be a name: it can be erased
        Assert.Equal("zora", (await Here.Script.GetAsync("/api/v1/events?name=tenant.users_exported")).IsOk().Items[0].GetProperty("changes")[0].GetProperty("after").GetString());
    }

    [Fact]
    public async Task The_same_as_JSON_is_what_the_list_answers()
    {
        await Here.AddAsync();
        await Here.AddAsync(given: "\"quoted\"\n", family: "李明华");
        var file = (await Here.Script.PostAsync(Export, new { format = "json", sort = "createdAt" })).IsOk();
        Assert.StartsWith("application/json", file.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.EndsWith(".json", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        var listed = (await Here.Script.GetAsync("/api/v1/users?sort=createdAt&limit=200")).IsOk().Items;
        var exported = JsonNode.Parse(file.Text)!.AsArray().Select(u => u!.AsObject()).ToList();
        Assert.All(exported, u => Assert.Empty(u["profile"]!.AsObject()));
        Assert.All(exported, u => u.Remove("profile"));
        Assert.True(JsonNode.DeepEquals(new JsonArray([.. exported.Select(u => u.DeepClone())]), JsonSerializer.SerializeToNode(listed)), file.Text);
    }

    [Fact]
    public async Task A_file_of_nobody_is_whole_too()
    {
        Assert.Equal([UserCsvShape.Columns], Csv.Read((await Here.Script.PostAsync(Export, new { filter = new { search = "nobody at all" } })).IsOk().Text));
        Assert.Equal(0, (await Here.Script.PostAsync(Export, new { format = "json", filter = new { search = "nobody at all" } })).IsOk().Body.GetArrayLength());
    }

    [Fact]
    public async Task Attack_6_people_who_are_named_come_as_named_and_nobody_of_another_workspace()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var (foreign, gone) = (await elsewhere.AddAsync(), Guid.CreateVersion7());
        var (one, two) = (await Here.AddAsync(), await Here.AddAsync());
        var rows = Csv.Read((await Here.Script.PostAsync(Export, new { userIds = new[] { two.Id, foreign.Id, gone, one.Id, two.Id } })).IsOk().Text);
        Assert.Equal([two.Id.ToString(), one.Id.ToString()], rows.Skip(1).Select(r => r[0]));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://evil.example\")")]
    [InlineData("+1+1")]
    [InlineData("@SUM(A1)")]
    public async Task Attack_30_what_a_spreadsheet_would_reckon_is_text(string name)
    {
        var person = await Here.AddAsync(given: name, family: "Ng");
        var rows = Csv.Read((await Here.Script.PostAsync(Export, new { userIds = new[] { person.Id } })).IsOk().Text);
        Assert.Equal("'" + name, rows[1][3]);
    }

    [Fact]
    public async Task Attack_5_a_profile_field_is_in_the_file_only_while_the_workspace_shows_it()
    {
        var settings = (await Here.Script.GetAsync("/api/v1/profile-fields")).ETag!;
        settings = (await Here.Script.SendAsync("PATCH", "/api/v1/profile-fields", Client.JsonOf(new { fields = new { company = new { visible = true }, city = new { visible = true } } }), ("If-Match", settings))).IsOk().ETag!;
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { profile = new { company = "Quixotic Holdings", city = "Vigo" } })).IsOk();
        var named = new { userIds = new[] { person.Id } };
        var shown = Csv.Read((await Here.Script.PostAsync(Export, named)).IsOk().Text);
        Assert.Equal(["company", "city"], shown[0].Skip(UserCsvShape.Columns.Count));
        Assert.Equal(["Quixotic Holdings", "Vigo"], shown[1].Skip(UserCsvShape.Columns.Count));

        (await Here.Script.SendAsync("PATCH", "/api/v1/profile-fields", Client.JsonOf(new { fields = new { company = new { visible = false } } }), ("If-Match", settings))).IsOk();
        foreach (var format in new[] { "csv", "json" })
        {
            var file = (await Here.Script.PostAsync(Export, new { named.userIds, format })).IsOk().Text;
            Assert.Contains("Vigo", file, StringComparison.Ordinal);
            Assert.DoesNotContain("company", file, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain("Quixotic", file, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Attack_31_taking_the_list_away_needs_its_own_permission_and_a_refused_one_leaves_no_trace()
    {
        var reader = await Here.KeyAsync("only reads", null, null, "users:read");
        var before = await Snapshot.OfAsync(Here);
        (await reader.PostAsync(Export, new { })).IsProblem(403, "not-permitted");
        (await Here.Script.PostAsync(Export, new { format = "xml" })).IsProblem(400, "unknown-format", "format");
        (await Here.Script.PostAsync(Export, new { sort = "phone" })).IsProblem(400, "unknown-sort", "sort");
        (await Here.Script.PostAsync(Export, new { filter = new { state = "deleted", role = "x" } })).IsProblem(400, "unknown-state", "filter.state").IsProblem(400, "unknown-role", "filter.role");
        (await Here.Script.PostAsync(Export, new { userIds = new[] { "x" } })).IsProblem(400, "not-an-id", "userIds[0]");
        (await Here.Script.PostAsync(Export, new { userIds = Array.Empty<string>() })).IsProblem(400, "out-of-range", "userIds");
        (await Here.Script.PostAsync(Export, new { userIds = new[] { Here.AdminId }, filter = new { } })).IsProblem(400, "one-of-two", "userIds");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }
}
