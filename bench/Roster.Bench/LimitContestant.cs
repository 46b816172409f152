using System.Text.Json;
using System.Text.Json.Serialization;
using Roster.Demo;
using Roster.Platform.Data;
using Roster.Platform.Text;
using Roster.Roles;

namespace Roster.Bench;

internal sealed record LimitRow(
    long Id, string Name, string Email, string? Phone, string Type, string State, string Roles, long SignedIn, long Created);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(List<LimitRow>))]
[JsonSerializable(typeof(Dictionary<string, long>))]
internal sealed partial class LimitJson : JsonSerializerContext;

/// <summary>
/// The limit: what this machine and this database allow when nothing stands between the request and one prepared statement.
/// Minimal rows, one table, no session, no rights, no events, no filter but the search.
/// </summary>
internal abstract class LimitContestant(Store store, string database) : Contestant("limit")
{
    protected const string Columns = "id, name, email, phone, type, state, roles, signed_in, created";

    /// <summary>So many rows are walked before the trigram index is asked.</summary>
    protected const int Walk = 2_000;

    private WebApplication? _app;
    private (string Key, long Id) _middle;

    protected string Connection { get; private set; } = "";

    public override string Path(Question question) => question switch
    {
        Question.FirstPage => "/users",
        Question.MiddlePage => $"/users?key={Uri.EscapeDataString(_middle.Key)}&id={_middle.Id}",
        Question.Cards => "/cards",
        Question.Search search => $"/users?search={Uri.EscapeDataString(search.Term)}",
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    protected abstract IEnumerable<string> Tables { get; }

    protected abstract IEnumerable<string> Indexes { get; }

    public override async Task FillAsync(IEnumerable<DemoPerson> people, int count)
    {
        Connection = await store.CreateAsync(database);
        await store.RunAsync(Connection, [.. Tables]);
        var (id, keys) = (0L, new List<(string Key, long Id)>());
        foreach (var chunk in people.Chunk(50_000))
        {
            await store.LoadAsync(Connection, "people",
                ["tenant", "id", "name_key", "name", "email", "phone", "type", "state", "roles", "signed_in", "created", "search"],
                ["integer", "bigint", "text", "text", "text", "text", "text", "text", "text", "bigint", "bigint", "text"],
                chunk.Select(p =>
                {
                    var name = p.Display ?? $"{p.Given} {p.Family}";
                    keys.Add((Fold.SortKey(name), ++id));
                    return new object?[]
                    {
                        1, id, keys[^1].Key, name, p.Email.Text, p.Phone, Words<UserType>.Of(p.Type), p.Suspended ? "suspended" : "active", string.Join(',', p.Roles),
                        p.SignIns.Count == 0 ? 0L : p.SignIns[^1].Ticks, p.Added.Ticks, Fold.SearchText(name, p.Email.Text),
                    };
                }));
        }

        await store.RunAsync(Connection, [.. Indexes]);
        await store.SettleAsync(Connection);
        keys.Sort((a, b) => string.CompareOrdinal(a.Key, b.Key) is var order && order != 0 ? order : a.Id.CompareTo(b.Id));
        _middle = keys[keys.Count / 2];
    }

    public override async Task StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        _app = builder.Build();
        _app.MapGet("/users", async http =>
        {
            var query = http.Request.Query;
            var rows = query.TryGetValue("search", out var search) ? await SearchAsync(Fold.SearchTerm(search!)!)
                : await PageAsync(query.TryGetValue("key", out var key) ? key! : "", long.TryParse(query["id"], out var id) ? id : 0);
            http.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(http.Response.BodyWriter, rows, LimitJson.Default.ListLimitRow);
        });
        _app.MapGet("/cards", async http =>
        {
            http.Response.ContentType = "application/json";
            await JsonSerializer.SerializeAsync(http.Response.BodyWriter, await CardsAsync(), LimitJson.Default.DictionaryStringInt64);
        });
        await _app.StartAsync();
        Port = new Uri(_app.Urls.First()).Port;
    }

    public override async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await store.DropAsync(database);
    }

    protected abstract ValueTask<List<LimitRow>> PageAsync(string key, long id);

    protected abstract ValueTask<Dictionary<string, long>> CardsAsync();

    protected abstract ValueTask<List<LimitRow>> SearchAsync(string term);

    protected static LimitRow Read(System.Data.Common.DbDataReader reader) => new(
        reader.GetInt64(0), reader.GetString(1), reader.GetString(2), reader.IsDBNull(3) ? null : reader.GetString(3),
        reader.GetString(4), reader.GetString(5), reader.GetString(6), reader.GetInt64(7), reader.GetInt64(8));
}
