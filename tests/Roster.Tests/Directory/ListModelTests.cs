using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Roster.Directory;
using Roster.Platform.Text;
using Roster.Tests.Support;

namespace Roster.Tests.Directory;

/// <summary>The list beside a naive one in memory: random people, random filters, paged forth and back.</summary>
public abstract class ListModelTests(UserListBudgets budgets) : IAsyncLifetime
{
    private static readonly string[] Given = ["Ana", "Álvaro", "ana", "Zoë", "李明华", "Søren", "Straße", "محمد", "Ann-Marie", "O'Brien", "🌻", "𠮷"];
    private static readonly string[] Family = ["López", "lopez", "Ruiz", "王", "Łuczak", "de la Cruz", "%_\\", "Æther", "Naß"];
    private static readonly string?[] Searches = [null, "a", "an", "ana", "ana l", "lop", "ss", "李", "明华", "%", "_\\", "🌻", "person1", "zz", "e la c", "example", "𠮷"];
    private static readonly string?[] States = [null, null, "active", "suspended", "active,suspended", "locked", "invited", "suspended,locked"];
    private static readonly string?[] Types = [null, null, "agent", "viewer,agent", "analyst"];
    private static readonly string[] Sorts = ["name", "-name", "email", "-email", "createdAt", "-createdAt", "lastSignInAt", "-lastSignInAt"];

    private RosterHost host = null!;
    private Workspace here = null!;

    public async Task InitializeAsync()
    {
        host = await RosterHost.StartAsync(adjust: services => services.Replace(ServiceDescriptor.Singleton(budgets)));
        here = await host.NewWorkspaceAsync();
        var random = new Random(20261122);
        for (var i = 0; i < 60; i++)
        {
            string[] types = ["agent", "viewer", "analyst", "supervisor"];
            var type = types[random.Next(types.Length)];
            var person = await here.AddAsync(type, given: Given[random.Next(Given.Length)], family: Family[random.Next(Family.Length)], roleIds: random.Next(3) == 0 ? [here.Role("editor"), here.Role(type)] : [here.Role(type)]);
            if (random.Next(4) == 0)
            {
                (await here.Script.PostAsync(person.Path + "/suspend")).IsOk();
            }
            else if (random.Next(12) == 0)
            {
                await Sessions.LockTests.LockAsync(person);
            }
            else if (random.Next(6) == 0)
            {
                await person.SignInAsync(person.TemporaryPassword);
            }
        }

        // A planner that knows the rows makes other plans than one that does not, and must give the same pages.
        await host.TamperAsync($"ANALYZE");
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Paging_visits_everyone_who_matches_exactly_once_in_order_forth_and_back()
    {
        var all = (await here.Script.GetAsync("/api/v1/users?limit=200")).IsOk().Items.Select(i => new Row(i)).ToList();
        Assert.Equal(61, all.Count);
        var queries = Gen.Sample(Queries(), 120).Append(new Query(null, null, null, null, "name", 7)).ToList();
        foreach (var query in queries)
        {
            var expected = query.Of(all, here).Select(r => r.Id).ToList();
            Assert.True(expected.SequenceEqual(await WalkAsync(query)), $"{query}");
        }
    }

    private static Gen<Query> Queries() =>
        from search in Gen.Elements(Searches)
        from state in Gen.Elements(States)
        from type in Gen.Elements(Types)
        from role in Gen.Elements<string?>(null, null, "editor", "editor,agent")
        from sort in Gen.Elements(Sorts)
        from limit in Gen.Elements(1, 3, 7, 50)
        select new Query(search, state, type, role, sort, limit);

    /// <summary>Forth to the end, and back to the start by the other cursors: the same people.</summary>
    private async Task<List<Guid>> WalkAsync(Query query)
    {
        var (pages, path) = (new List<List<Guid>>(), query.Path(here));
        var page = (await here.Script.GetAsync(path)).IsOk();
        Assert.Equal(JsonKind.Null, page["previous"].ValueKind);
        for (; ; page = (await here.Script.GetAsync($"{path}&cursor={page["next"].GetString()}")).IsOk())
        {
            pages.Add([.. page.Items.Select(i => i.GetProperty("id").GetGuid())]);
            if (page["next"].ValueKind == JsonKind.Null)
            {
                break;
            }

            Assert.Equal(query.Limit, pages[^1].Count);
        }

        for (var at = pages.Count - 2; at >= 0; at--)
        {
            page = (await here.Script.GetAsync($"{path}&cursor={page["previous"].GetString()}")).IsOk();
            Assert.Equal(pages[at], page.Items.Select(i => i.GetProperty("id").GetGuid()));
        }

        return [.. pages.SelectMany(p => p)];
    }

    private sealed record Row(System.Text.Json.JsonElement Json)
    {
        public Guid Id => Json.GetProperty("id").GetGuid();

        public string Text(string member) => Json.GetProperty(member).GetString() ?? "";

        public string Words => $"{Fold.Plain(Text("displayName"))} {Fold.Plain(Text("email"))}";
    }

    private sealed record Query(string? Search, string? State, string? Type, string? Role, string Sort, int Limit)
    {
        public string Path(Workspace here) => $"/api/v1/users?limit={Limit}&sort={Sort}" + string.Concat(
            new[] { ("search", Search), ("state", State), ("type", Type), ("role", Role is null ? null : string.Join(',', Role.Split(',').Select(here.Role))) }
                .Where(p => p.Item2 is not null).Select(p => $"&{p.Item1}={Uri.EscapeDataString(p.Item2!)}"));

        public IEnumerable<Row> Of(IEnumerable<Row> all, Workspace here)
        {
            var found = all.Where(Matches);
            var sorted = Sort.TrimStart('-') switch
            {
                "email" => found.OrderBy(r => Bytes(r.Text("email"))),
                "createdAt" => found.OrderBy(r => r.Text("createdAt").Length == 0 ? DateTimeOffset.MinValue : r.Json.GetProperty("createdAt").GetDateTimeOffset()).ThenBy(r => Bytes(r.Id.ToString())),
                "lastSignInAt" => found.OrderBy(r => r.Text("lastSignInAt").Length == 0 ? DateTimeOffset.MinValue : r.Json.GetProperty("lastSignInAt").GetDateTimeOffset()).ThenBy(r => Bytes(r.Id.ToString())),
                _ => found.OrderBy(r => Bytes(Fold.SortKey(r.Text("displayName")))).ThenBy(r => Bytes(r.Id.ToString())),
            };
            return Sort[0] == '-' ? sorted.Reverse() : sorted;
        }

        private bool Matches(Row row)
        {
            var states = State?.Split(',') ?? [];
            var named = states.Where(s => s != "locked").ToList();
            return (named.Count == 0 || named.Contains(row.Text("state")))
                && (!states.Contains("locked") || row.Json.GetProperty("lockedUntil").ValueKind != JsonKind.Null)
                && (Type is null || Type.Split(',').Contains(row.Text("type")))
                && (Role is null || row.Json.GetProperty("roles").EnumerateArray().Any(r => Role.Split(',').Contains(r.GetProperty("code").GetString())))
                && (Search is null || Found(Fold.Plain(Search), row.Words));
        }

        private static bool Found(string term, string words) => term.EnumerateRunes().Count() switch
        {
            0 => true,
            < 3 => words.Split(' ').Any(w => w.StartsWith(term, StringComparison.Ordinal)),
            _ => words.Contains(term, StringComparison.Ordinal),
        };

        /// <summary>As both databases compare: byte by byte.</summary>
        private static string Bytes(string text) => Convert.ToHexString(System.Text.Encoding.UTF8.GetBytes(text));
    }
}

[Trait("Needs", "App")]
public sealed class ListTests_with_the_budgets_as_shipped() : ListModelTests(new UserListBudgets());

/// <summary>So small that every stage of the dispatch is reached.</summary>
[Trait("Needs", "App")]
public sealed class ListTests_with_next_to_no_budgets() : ListModelTests(new UserListBudgets { ShortWalk = 4, FewCandidates = 3, LongWalk = 9 });
