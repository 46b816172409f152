using System.Net;
using System.Text.Json;
using Roster.Tests.Groups;
using Roster.Tests.Support;

namespace Roster.Tests.Imports;

public sealed class ImportTests : AppTests
{
    [Fact]
    public async Task A_file_is_reported_before_anyone_is_changed_and_then_done()
    {
        var (old, same) = (await Here.AddAsync(given: "Old", family: "Name"), await Here.AddAsync());
        var before = (await Here.Script.GetAsync("/api/v1/users/summary"))["total"].GetInt64();
        var import = await ImportOf.StartAsync(Here.Script,
            "Email ID*;First name;Last name;User type;Role", $"new@{Here.Code}.example;Bo;Berg;Agent;Agent", $"{old.Email.ToUpperInvariant()};New;Name;agent;", $"{same.Email};Ana;López;;Agent", "nobody;X;Y;agent;agent");

        var ready = await import.ReadyAsync();
        Assert.Equal((4, 1, 1, 1, 1), (ready["lines"].GetInt32(), Count(ready, "create"), Count(ready, "update"), Count(ready, "unchanged"), Count(ready, "faulty")));
        Assert.Equal(("people.csv", ";", "UTF-8", false), (ready["fileName"].GetString(), ready["delimiter"].GetString(), ready["encoding"].GetString(), ready["encodingGuessed"].GetBoolean()));
        var lines = await import.LinesAsync();
        Assert.Equal([(2, "create", "new"), (3, "update", "update"), (4, "unchanged", null), (5, "faulty", null)], lines.Select(l => (l.Number, l.State, l.Verb)));
        Assert.Equal([("givenName", "Old", "New")], lines[1].Changes);
        Assert.Equal(old.Id, lines[1].UserId);
        Assert.Equal([("email", "not-an-email")], lines[3].Faults.Select(f => (f.Field, f.Code)));
        Assert.Equal(before, (await Here.Script.GetAsync("/api/v1/users/summary"))["total"].GetInt64());
        Assert.Empty(await Here.EventsAsync(old.Id, "user.edited"));

        var done = await import.ApplyAsync();
        Assert.Equal((2, 0, 1, 1), (Count(done, "done"), Count(done, "refused"), Count(done, "unchanged"), Count(done, "faulty")));
        Assert.Equal("New Name", (await old.ShowAsync())["displayName"].GetString());
        var added = (await import.LinesAsync("&state=done"))[0].UserId!.Value;
        var person = (await Here.Script.GetAsync($"/api/v1/users/{added}")).IsOk();
        Assert.Equal(("Bo Berg", "agent", "active"), (person["displayName"].GetString(), person["type"].GetString(), person["state"].GetString()));
        var happened = Assert.Single(await Here.EventsAsync(added, "user.created"));
        Assert.Equal(($"import-{import.Id}", "key"), (happened.RequestId, happened.ActorKind));
        Assert.Equal(["import.started", "import.applied", "import.finished"], (await Here.EventsAsync(import.Id)).Select(e => e.Name));
    }

    [Fact]
    public async Task Applied_again_the_same_file_changes_nothing()
    {
        string[] file = ["email,first name,last name,type,roles", $"a@{Here.Code}.example,Ana,One,agent,agent", $"b@{Here.Code}.example,Bo,Two,viewer,viewer"];
        await (await ImportOf.StartAsync(Here.Script, file)).ApplyAsync();
        var again = await ImportOf.StartAsync(Here.Script, file);
        Assert.Equal(2, Count(await again.ReadyAsync(), "unchanged"));
        (await Here.Script.PostAsync(again.Path + "/apply")).IsProblem(409, "nothing-to-do");
    }

    [Fact]
    public async Task What_was_exported_comes_back_unchanged_also_what_a_spreadsheet_would_take_for_a_formula()
    {
        (await Here.Script.PatchAsync("/api/v1/profile-fields", new { fields = new { state = new { visible = true }, city = new { visible = true }, workNumber = new { visible = true } } })).IsOk();
        var person = await Here.AddAsync(given: "=1+1", family: "Díaz; \"quoted\"");
        (await Here.Script.PatchAsync(person.Path, new { phone = "+34 600 111 222", externalId = "-7", timeZone = "Europe/Madrid", profile = new { state = "Texas", city = "+Austin", workNumber = "+1 512 555 0100" } })).IsOk();
        await GroupOf.NewAsync(Here, "Carries viewer", Here.Role("viewer"));

        var file = (await Here.Script.PostAsync("/api/v1/users/export", new { format = "csv" })).IsOk().Text;
        Assert.Contains("'=1+1", file, StringComparison.Ordinal);
        var import = new ImportOf(Here.Script, (await ImportOf.SendAsync(Here.Script, file)).Is(HttpStatusCode.Accepted)["id"].GetGuid());
        var ready = await import.ReadyAsync();
        Assert.True(Count(ready, "unchanged") == ready["lines"].GetInt32(), string.Join('\n', await import.LinesAsync()));
        Assert.Null(ready["columns"].EnumerateArray().Single(c => c.GetProperty("head").GetString() == "state").GetProperty("field").GetString());
    }

    [Fact]
    public async Task A_workbook_is_taken_as_a_file_of_its_first_sheet_and_what_is_none_is_refused()
    {
        var book = WorkbookOf.People(["Email", "First name", "Last name", "User type", "Roles"], [$"ana@{Here.Code}.example", "=1+1", "López", "Agent", "Agent"], [$"bo@{Here.Code}.example", "Bo"]);
        var sent = await Here.Script.SendAsync("POST", $"{ImportOf.All}?name=people.xlsx", new ByteArrayContent(book.Bytes()));
        var import = new ImportOf(Here.Script, sent.Is(HttpStatusCode.Accepted)["id"].GetGuid());
        var ready = await import.ReadyAsync();
        Assert.Equal(("XLSX", "", 1, 1), (ready["encoding"].GetString(), ready["delimiter"].GetString(), Count(ready, "create"), Count(ready, "faulty")));
        await import.MendAsync(3, $"bo@{Here.Code}.example", "Bo", "Berg", "Agent", "Agent");
        Assert.Equal(2, Count(await import.ApplyAsync(), "done"));
        Assert.Equal("=1+1 López", (await Here.Script.GetAsync($"/api/v1/users/{(await import.LinesAsync())[0].UserId}")).IsOk()["displayName"].GetString());

        (await Here.Script.SendAsync("POST", ImportOf.All, new ByteArrayContent(new WorkbookOf("").Without("xl/workbook.xml").Bytes()))).IsProblem(400, "not-a-workbook", "file");
    }

    [Fact]
    public async Task A_line_that_is_mended_is_looked_at_again_and_one_that_is_left_out_is_not_done()
    {
        var import = await ImportOf.StartAsync(Here.Script, "email,first name,last name,type,roles", $"a@{Here.Code}.example,Ana,One,agent,Agnet", $"b @{Here.Code}.example,Bo,Two,agent,Agent", $"c@{Here.Code}.example,Cy,Three,agent,Agent");
        await import.ReadyAsync();
        var faulty = await import.LinesAsync("&state=faulty");
        Assert.Equal([("roles", "unknown-role", "Agent"), ("email", "not-an-email", $"b@{Here.Code}.example")], faulty.Select(l => l.Faults[0]));

        await import.MendAsync(2, $"a@{Here.Code}.example", "Ana", "One", "agent", "Agent");
        await import.MendAsync(3, $"b@{Here.Code}.example", "Bo", "Two", "agent", "Agent");
        (await Here.Script.PatchAsync($"{import.Path}/lines/4", new { leftOut = true })).IsOk();
        var ready = await import.ReadyAsync();
        Assert.Equal((2, 0, 1), (Count(ready, "create"), Count(ready, "faulty"), Count(ready, "leftOut")));
        Assert.Equal(2, Count(await import.ApplyAsync(), "done"));
        Assert.Equal(["done", "done", "left_out"], (await import.LinesAsync()).Select(l => l.State));
        Assert.Equal(3, (await Here.EventsAsync(import.Id, "import.edited")).Count);

        (await Here.Script.PatchAsync($"{import.Path}/lines/4", new { leftOut = false })).IsProblem(409, "import-not-ready");
        (await Here.Script.PatchAsync($"{import.Path}/lines/99", new { leftOut = false })).IsProblem(409, "import-not-ready");
    }

    [Fact]
    public async Task Nobody_is_in_a_file_twice_however_they_are_named_and_a_mended_line_frees_the_place()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { externalId = "E7" })).IsOk();
        List<string> file = ["email,external id,first name,last name,type,roles", $"{person.Email},,New,Name,,", ",E7,Other,Name,,", $"x@{Here.Code}.example,E8,Ana,Uno,agent,agent"];
        // Also across pages.
        file.AddRange(Enumerable.Range(0, 120).Select(i => $"p{i}@{Here.Code}.example,,P,{i},agent,agent"));
        file.Add($"X@{Here.Code}.example,,Ana,Dos,agent,agent");
        file.Add($"y@{Here.Code}.example,E8,Ana,Tres,agent,agent");
        var import = await ImportOf.StartAsync(Here.Script, [.. file]);
        await import.ReadyAsync();
        Assert.Equal([(3, "twice-in-file"), (125, "twice-in-file"), (126, "twice-in-file")], (await import.LinesAsync("&state=faulty")).Select(l => (l.Number, l.Code!)));
        Assert.Equal(121, (await import.LinesAsync("&state=create", limit: 40)).Count);

        await import.MendAsync(125, $"z@{Here.Code}.example", "", "Ana", "Dos", "agent", "agent");
        Assert.Equal((122, 2), (Count(await import.ReadyAsync(), "create"), Count(await import.ReadyAsync(), "faulty")));
    }

    [Fact]
    public async Task Columns_are_named_anew_and_empty_cells_keep_or_clear_as_said()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { phone = "+34600111222", externalId = "E1" })).IsOk();
        var import = await ImportOf.StartAsync(Here.Script, "Correo,Tel,Ref", $"{person.Email},,");
        var ready = await import.ReadyAsync();
        Assert.Equal([null, null, null], ready["columns"].EnumerateArray().Select(c => c.GetProperty("field").GetString()));
        Assert.Equal("required", Assert.Single(await import.LinesAsync()).Code);

        object Columns(params (string? Field, bool Clears)[] columns) => new { columns = columns.Select(c => new { field = c.Field, clears = c.Clears }) };
        (await Here.Script.PatchAsync(import.Path, Columns(("email", false), ("phone", false), ("externalId", false)))).IsOk();
        Assert.Equal(1, Count(await import.ReadyAsync(), "unchanged"));
        (await Here.Script.PatchAsync(import.Path, Columns(("email", true), ("phone", true), ("externalId", false)))).IsOk();
        await import.ReadyAsync();
        Assert.Equal([("phone", "+34600111222", null)], Assert.Single(await import.LinesAsync()).Changes);
        await import.ApplyAsync();
        var now = await person.ShowAsync();
        Assert.Equal((JsonValueKind.Null, "E1"), (now["phone"].ValueKind, now["externalId"].GetString()));

        var other = await ImportOf.StartAsync(Here.Script, "email,x", $"{person.Email},");
        await other.ReadyAsync();
        (await Here.Script.PatchAsync(other.Path, Columns(("email", false)))).IsProblem(400, "out-of-range", "columns");
        (await Here.Script.PatchAsync(other.Path, Columns(("email", false), ("email", false)))).IsProblem(400, "field-twice", "columns[1].field");
        (await Here.Script.PatchAsync(other.Path, Columns(("email", false), ("password", false)))).IsProblem(400, "unknown-field", "columns[1].field");
        (await Here.Script.PatchAsync(other.Path, new { activation = "copy_link" })).IsProblem(400, "activation-not-offered", "activation");
    }

    [Fact]
    public async Task Pasted_addresses_get_the_type_and_roles_that_go_for_all()
    {
        var import = await ImportOf.StartAsync(Here.Script, $"Ana Díaz <a1@{Here.Code}.example>, a2@{Here.Code}.example", "not an address");
        await import.ReadyAsync();
        Assert.All((await import.LinesAsync()).Take(2), l => Assert.Contains("required", l.Faults.Select(f => f.Code)));
        // Where first and last names are needed, a list of addresses alone is not enough; the report says so at the cell.
        var there = await Roster.NewWorkspaceAsync("enterprise-console");
        var list = await ImportOf.StartAsync(there.Script, $"Ana Díaz <a1@{there.Code}.example>, a2@{there.Code}.example", "not an address");
        Assert.Equal((2, 1), (Count(await list.ReadyAsync(), "create"), Count(await list.ReadyAsync(), "faulty")));
        (await there.Script.PatchAsync(list.Path, new { roleIds = new[] { there.Role("member") } })).IsOk();
        await list.ReadyAsync();
        Assert.All((await list.LinesAsync()).Take(2), l => Assert.Equal(("create", null), (l.State, l.Code)));
        await list.ApplyAsync();
        var added = (await list.LinesAsync("&state=done")).Select(l => l.UserId!.Value).ToList();
        var person = (await there.Script.GetAsync($"/api/v1/users/{added[0]}")).IsOk();
        Assert.Equal(("Ana Díaz", "invited", "member"), (person["displayName"].GetString(), person["state"].GetString(), person["roles"][0].GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Each_verb_does_what_the_single_operation_does()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        var people = new List<Person>();
        foreach (var _ in Enumerable.Range(0, 5))
        {
            people.Add((await there.AddByAsync("shown_once")).Person);
        }

        var invited = (await there.AddByAsync("mail_link")).Person;
        (await there.Script.PostAsync(people[3].Path + "/suspend")).IsOk();
        (await there.Script.PostAsync(people[4].Path + "/delete")).IsOk();
        var import = await ImportOf.StartAsync(there.Script, "User Status*,Email ID*", $"Delete,{people[0].Email}", $"suspend,{people[1].Email}", $"Deactivate,{people[2].Email}", $"Activate,{people[3].Email}", $"RESTORE,{people[4].Email}",
            $"Activate,{invited.Email}", $"activate,nobody@{there.Code}.example", $"new,{invited.Email}", $"update,nobody@{there.Code}.example", $"bounce,{people[1].Email}");
        await import.ReadyAsync();
        Assert.Equal(["act", "act", "act", "act", "act", "act", "faulty", "faulty", "faulty", "faulty"], (await import.LinesAsync()).Select(l => l.State));
        Assert.Equal(["nobody-here", "already-here", "nobody-here", "unknown-verb"], (await import.LinesAsync("&state=faulty")).Select(l => l.Code));

        Assert.Equal(6, Count(await import.ApplyAsync(), "done"));
        (await there.Script.GetAsync(people[0].Path)).IsProblem(404, "not-found");
        Assert.Equal(["suspended", "deactivated", "active"], await Task.WhenAll(people.Skip(1).Take(3).Select(async p => (await p.ShowAsync())["state"].GetString()!)));
        Assert.Equal("invited", (await people[4].ShowAsync())["state"].GetString());
        Assert.Single(await there.EventsAsync(invited.Id, "user.invited"));
    }

    [Fact]
    public async Task What_changed_since_the_report_is_not_done()
    {
        var import = await ImportOf.StartAsync(Here.Script, "email,first name,last name,type,roles", $"late@{Here.Code}.example,Ana,One,agent,agent", $"fine@{Here.Code}.example,Bo,Two,agent,agent");
        await import.ReadyAsync();
        await Here.AddAsync(email: $"late@{Here.Code}.example", given: "Somebody", family: "Else");
        await import.ApplyAsync();
        Assert.Equal([("refused", "changed-since-report"), ("done", null)], (await import.LinesAsync()).Select(l => (l.State, l.Code)));
        Assert.Equal("Somebody Else", (await Here.Script.GetAsync($"/api/v1/users?search=late@{Here.Code}")).Items.Single().GetProperty("displayName").GetString());
    }

    [Fact]
    public async Task The_result_comes_as_a_file_that_can_be_mended_and_sent_again()
    {
        var import = await ImportOf.StartAsync(Here.Script, "email,first name,last name,type,roles", $"a@{Here.Code}.example,=cmd,One,agent,Agnet");
        await import.ReadyAsync();
        var rows = Csv.Read((await Here.Script.GetAsync(import.Path + "/lines/export?state=faulty")).IsOk().Text);
        Assert.Equal(["email", "first name", "last name", "type", "roles", "line", "outcome", "done", "reason", "suggestion"], rows[0]);
        Assert.Equal(("'=cmd", "faulty", "There is no role “Agnet” here.", "Agent"), (rows[1][1], rows[1][6], rows[1][8], rows[1][9]));
        (await Here.Script.GetAsync(import.Path + "/lines/export?state=odd")).IsProblem(400, "unknown-state", "state");
    }

    [Fact]
    public async Task Those_whom_no_mail_reaches_are_let_in_by_a_file_that_is_made_once()
    {
        var import = await ImportOf.StartAsync(Here.Script, "email,first name,last name,type,roles", $"a@{Here.Code}.example,Ana,One,agent,agent", $"b@{Here.Code}.example,Bo,Two,agent,agent");
        Assert.Equal("shown_once", (await import.ReadyAsync())["handOut"].GetString());
        (await Here.Script.PostAsync(import.Path + "/hand-out")).IsProblem(409, "import-not-done");
        await import.ApplyAsync();

        var first = Csv.Read((await Here.Script.PostAsync(import.Path + "/hand-out")).IsOk().Text);
        Assert.Equal([$"a@{Here.Code}.example", $"b@{Here.Code}.example"], first.Skip(1).Select(r => r[1]));
        first.Skip(1).ToList().ForEach(r => Roster.Secrets.Add(r[2]));
        var ana = Roster.Stranger();
        (await ana.SubmitAsync("/sign-in", ("email", first[1][1]), ("password", first[1][2]))).Is(HttpStatusCode.Redirect);
        (await ana.SubmitAsync("/password", ("password", "four yellow kites"), ("again", "four yellow kites"))).Is(HttpStatusCode.Redirect);

        // Made anew for who has not come yet; who has is left alone, and what was in the first file is dead.
        var second = Csv.Read((await Here.Script.PostAsync(import.Path + "/hand-out")).IsOk().Text);
        Assert.Equal([$"b@{Here.Code}.example"], second.Skip(1).Select(r => r[1]));
        Roster.Secrets.Add(second[1][2]);
        Assert.NotEqual(first[2][2], second[1][2]);
        Assert.Equal(2, (await Here.EventsAsync(import.Id, "import.handed_out")).Count);
    }

    [Fact]
    public async Task Imports_are_listed_newest_first_and_one_can_be_given_up()
    {
        var (one, two) = (await ImportOf.StartAsync(Here.Script, "email", "x"), await ImportOf.StartAsync(Here.Script, "email", "y"));
        await one.ReadyAsync();
        var page = (await Here.Script.GetAsync(ImportOf.All + "?limit=1")).IsOk();
        Assert.Equal(two.Id, page.Items.Single().GetProperty("id").GetGuid());
        Assert.Equal(one.Id, (await Here.Script.GetAsync($"{ImportOf.All}?limit=1&cursor={page["next"].GetString()}")).IsOk().Items.Single().GetProperty("id").GetGuid());
        await two.ReadyAsync();
        Assert.Equal("cancelled", (await Here.Script.PostAsync(two.Path + "/cancel")).IsOk()["state"].GetString());
        (await Here.Script.PostAsync(two.Path + "/cancel")).IsProblem(409, "import-over");
        (await Here.Script.PostAsync(two.Path + "/apply")).IsProblem(409, "import-not-ready");
        (await Here.Script.GetAsync(ImportOf.All + "?limit=0&cursor=x")).IsProblem(400, "bad-cursor", "cursor");
        (await Here.Script.GetAsync(one.Path + "/lines?limit=0&cursor=x&state=odd")).IsProblem(400, "unknown-state", "state");
    }

    [Fact]
    public async Task What_can_not_be_read_is_refused_whole()
    {
        (await ImportOf.SendAsync(Here.Script, "")).IsProblem(400, "empty", "file");
        (await ImportOf.SendAsync(Here.Script, "PK\u0003\u0004")).IsProblem(400, "broken-workbook", "file");
        Assert.Empty((await Here.Script.GetAsync(ImportOf.All)).IsOk().Items);
    }

    internal static int Count(Answer import, string state) => import["counts"].GetProperty(state).GetInt32();
}
