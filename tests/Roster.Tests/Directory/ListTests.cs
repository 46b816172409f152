using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Directory;

public sealed class ListTests : AppTests
{
    private static readonly Lazy<Task<Workspace>> Library = new(async () =>
    {
        var library = await (await RosterHost.Shared).NewWorkspaceAsync();
        foreach (var (given, family) in new[]
        {
            ("Ana", "López"), ("Susana", "Ruiz"), ("Álvaro", "Peña"), ("李明华", "王"), ("محمد", "العلي"), ("𠮷野家", "Q"), ("Sun", "🌻🌻🌻"), ("Straße", "Q"), ("Finn", "Q"), ("100%_x", "a\\b o'b \"q\""),
        })
        {
            await library.AddAsync(email: $"x{Guid.NewGuid():N}@zz.example", given: given, family: family);
        }

        return library;
    });

    [Theory]
    [InlineData("a", "100%,First,ana,álvaro")] // starts of words: Admin and a\b too
    [InlineData("an", "ana")]
    [InlineData("na", "")]
    [InlineData("ana", "ana,susana")]
    [InlineData("usa", "susana")]
    [InlineData("ANA", "ana,susana")]
    [InlineData("aná", "ana,susana")]
    [InlineData("alva", "álvaro")]
    [InlineData("lópez", "ana")]
    [InlineData("lopez", "ana")]
    [InlineData("ana lopez", "ana")]
    [InlineData("  ana   lopez ", "ana")]
    [InlineData("ana lo", "ana")]
    [InlineData("na lo", "ana")]
    [InlineData("李", "李")]
    [InlineData("李明", "李")]
    [InlineData("李明华", "李")]
    [InlineData("明华", "")] // two letters: starts of words only
    [InlineData("李明华  王", "李")]
    [InlineData("مح", "محمد")]
    [InlineData("حمد", "محمد")]
    [InlineData("𠮷", "𠮷")]
    [InlineData("𠮷野", "𠮷")]
    [InlineData("𠮷野家", "𠮷")]
    [InlineData("🌻", "Sun")]
    [InlineData("🌻🌻", "Sun")]
    [InlineData("🌻🌻🌻", "Sun")]
    [InlineData("strasse", "Straße")]
    [InlineData("STRAẞE", "Straße")]
    [InlineData("ﬁn", "Finn")]
    [InlineData("100%", "100%")]
    [InlineData("%", "")]
    [InlineData("0%_", "100%")]
    [InlineData("___", "")]
    [InlineData("%_x", "100%")]
    [InlineData("\\", "")]
    [InlineData("a\\b", "100%")]
    [InlineData("'", "")]
    [InlineData("o'b", "100%")]
    [InlineData("\"q\"", "100%")]
    [InlineData("\"\"\"", "")]
    [InlineData("' OR 1=1 --", "")]
    [InlineData("* OR rowid", "")]
    [InlineData("nothing like it", "")]
    [InlineData("\uFFFE\uFFFE\uFFFE", "")]
    public async Task Searching_finds_these(string search, string found)
    {
        var page = (await (await Library.Value).Script.GetAsync($"/api/v1/users?search={Uri.EscapeDataString(search)}")).IsOk();

        Assert.Equal(
            found.Split(',', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal),
            page.Items.Select(i => Short(i.GetProperty("givenName").GetString()!)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_edited_name_is_found_by_the_new_and_no_longer_by_the_old()
    {
        var person = await Here.AddAsync(given: "Wilhelmina");
        (await Here.Script.PatchAsync(person.Path, new { givenName = "Theodora" })).IsOk();
        Assert.Empty((await Here.Script.GetAsync("/api/v1/users?search=wilhelm")).Items);
        Assert.Single((await Here.Script.GetAsync("/api/v1/users?search=theodor")).Items);
    }

    [Fact]
    public async Task A_cursor_of_another_list_is_refused()
    {
        for (var i = 0; i < 3; i++)
        {
            await Here.AddAsync();
        }

        var next = (await Here.Script.GetAsync("/api/v1/users?limit=1"))["next"].GetString()!;
        (await Here.Script.GetAsync($"/api/v1/users?limit=1&cursor={next}")).IsOk();
        foreach (var other in new[] { "sort=-name", "sort=email", "search=ana", "state=active", "type=agent", $"role={Here.Role("agent")}", "state=locked" })
        {
            (await Here.Script.GetAsync($"/api/v1/users?limit=1&cursor={next}&{other}")).IsProblem(400, "bad-cursor", "cursor");
        }
    }

    [Theory]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("%00")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task What_is_no_cursor_is_refused(string cursor) =>
        (await Here.Script.GetAsync($"/api/v1/users?cursor={cursor}")).IsProblem(400, "bad-cursor", "cursor");

    [Theory]
    [InlineData("name", "\0\0")]
    [InlineData("name", "\uD800")]
    [InlineData("name", "")]
    [InlineData("email", "\0")]
    [InlineData("createdAt", "9223372036854775807")]
    [InlineData("createdAt", "-9223372036854775808")]
    [InlineData("lastSignInAt", "99999999999999999")]
    [InlineData("createdAt", " 5 ")]
    public async Task A_forged_cursor_breaks_nothing(string sort, string key)
    {
        var filter = global::Roster.Directory.UserListFilter.Read(new(), sort, []);
        var forged = new global::Roster.Directory.UserCursor(key, new(Guid.NewGuid()), false).Write(filter);
        var answer = await Here.Script.GetAsync($"/api/v1/users?sort={sort}&cursor={forged}");
        Assert.Contains(answer.Status, new[] { HttpStatusCode.OK, HttpStatusCode.BadRequest });
    }

    [Theory]
    [InlineData("state=gone", "unknown-state", "state")]
    [InlineData("state=deleted", "unknown-state", "state")]
    [InlineData("state=active,%00", "unknown-state", "state")]
    [InlineData("type=boss", "unknown-type", "type")]
    [InlineData("role=x", "unknown-role", "role")]
    [InlineData("sort=phone", "unknown-sort", "sort")]
    [InlineData("sort=", "unknown-sort", "sort")]
    [InlineData("limit=0", "out-of-range", "limit")]
    [InlineData("limit=201", "out-of-range", "limit")]
    [InlineData("limit=-1", "out-of-range", "limit")]
    public async Task A_filter_that_will_not_do_is_named(string query, string code, string field) =>
        (await Here.Script.GetAsync($"/api/v1/users?{query}")).IsProblem(400, code, field);

    [Fact]
    public async Task A_search_of_201_characters_is_too_long_and_of_200_is_not()
    {
        (await Here.Script.GetAsync($"/api/v1/users?search={new string('x', 201)}")).IsProblem(400, "too-long", "search");
        (await Here.Script.GetAsync($"/api/v1/users?search={string.Concat(Enumerable.Repeat("xy", 100))}")).IsOk();
    }

    [Fact]
    public async Task A_limit_that_is_no_number_is_a_bad_request() => (await Here.Script.GetAsync("/api/v1/users?limit=many")).IsProblem(400, "bad-request");

    [Fact]
    public async Task A_row_shows_what_the_person_shows()
    {
        var person = await Here.AddAsync(type: "viewer");
        var them = await person.ArriveAsync();
        var row = (await them.GetAsync("/api/v1/users?search=ana")).Items.Single();
        var one = (await them.GetAsync(person.Path)).IsOk();
        // Statistics of one person have a page of their own.
        foreach (var member in row.EnumerateObject().Where(m => m.Name != "statistics"))
        {
            Assert.Equal(one[member.Name].GetRawText(), member.Value.GetRawText());
        }

        Assert.True(row.GetProperty("isYou").GetBoolean());
        Assert.True((await them.GetAsync("/api/v1/users?search=first")).Items.Single().GetProperty("isPrimaryAdmin").GetBoolean());
    }

    private static string Short(string given) => given switch { "Ana" => "ana", "Susana" => "susana", "Álvaro" => "álvaro", "李明华" => "李", "𠮷野家" => "𠮷", "100%_x" => "100%", _ => given };
}
