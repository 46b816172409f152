using System.Diagnostics;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Demo;
using Roster.Directory;
using Roster.Hosting;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Sessions;
using Roster.Statistics;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Bench;

/// <summary>Roster as it is shipped, asked as the console asks: with a session's cookie, checked on each request.</summary>
internal sealed class RosterContestant(Store store, string database) : Contestant("Roster"), IGivesRoles, IImports
{
    private const string Everyone = "/api/v1/users";

    private WebApplication? _app;
    private string _cookie = "";
    private string _middle = "";

    public override string Headers => _cookie;

    public Store Store => store;

    public string Connection { get; private set; } = "";

    /// <summary>The large workspace.</summary>
    public TenantId Tenant { get; private set; }

    public override string Path(Question question) => question switch
    {
        Question.FirstPage => Everyone,
        Question.MiddlePage => $"{Everyone}?cursor={_middle}",
        Question.Cards => $"{Everyone}/summary",
        Question.Search search => $"{Everyone}?search={Uri.EscapeDataString(search.Term)}",
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    public override async Task FillAsync(IEnumerable<DemoPerson> people, int count)
    {
        var connection = Connection = await store.CreateAsync(database);
        var options = store.IsSqlite ? DatabaseOptions.From(connection, "") : DatabaseOptions.Postgres(connection);
        _app = RosterApp.Build(new RosterSettings(options, System.IO.Path.GetTempPath()), [], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Warning);
        });
        await Schema.PrepareAsync(_app.Services, CancellationToken.None);
        Tenant = await AddTenantAsync("big", people);
        await store.SettleAsync(connection);
    }

    /// <summary>Another workspace in the same database.</summary>
    public async Task<TenantId> AddTenantAsync(string code, IEnumerable<DemoPerson> people)
    {
        var tenant = await _app!.Services.GetRequiredService<OperationRunner>().RunAsync<CreateTenant, TenantId>(
            new CreateTenant(code, code, Preset.BotPlatform.Word(), $"admin@{code}.example", "Ada", "Moreno", AdminIsOperator: false), Caller.AtCommandLine);
        await DemoTenant.FillAsync(_app.Services, tenant.Value, people, CancellationToken.None);
        return tenant.Value;
    }

    public BulkWriter Writer() => new(_app!.Services.GetRequiredService<Databases>(), Tenant);

    public async Task<IReadOnlyList<UserId>> PeopleAsync()
    {
        await using var db = _app!.Services.GetRequiredService<Databases>().OpenTenant(Tenant);
        return await db.Set<User>().OrderBy(u => u.Id).Select(u => u.Id).ToListAsync();
    }

    /// <summary>Until the list's totals are those of what is there.</summary>
    public async Task CountedAsync()
    {
        await using var db = _app!.Services.GetRequiredService<Databases>().OpenTenant(Tenant);
        while (await db.Set<RecountDue>().AnyAsync())
        {
            await Task.Delay(200);
        }
    }

    /// <summary>A key of the workspace's that may do so much.</summary>
    public async Task<string> KeyAsync(string permission) => (await _app!.Services.GetRequiredService<OperationRunner>()
        .RunAsync<CreateKey, KeyCreatedAnswer>(new CreateKey("big", "bench", null, [permission], null), Caller.AtCommandLine)).Value.Token;

    public override async Task StartAsync()
    {
        await _app!.StartAsync();
        Port = new Uri(_app.Urls.First()).Port;
        await EnterAsync("big");
        _middle = await MiddleAsync();
    }

    /// <summary>Signs in as the workspace's admin; from now on requests are theirs.</summary>
    public async Task EnterAsync(string code)
    {
        var link = await _app!.Services.GetRequiredService<OperationRunner>().RunAsync<MakeSignInLink, string>(new MakeSignInLink($"admin@{code}.example"), Caller.AtCommandLine);
        using var client = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        using var form = new FormUrlEncodedContent([new("token", link.Value)]);
        using var entered = await client.PostAsync(new Uri("/link", UriKind.Relative), form);
        var cookie = entered.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("__Host-roster=", StringComparison.Ordinal)).Split(';')[0];
        _cookie = $"Cookie: {cookie}\r\n";

        const string password = "a few words in a row";
        using var choice = new FormUrlEncodedContent([new("password", password), new("again", password)]);
        using var choose = new HttpRequestMessage(HttpMethod.Post, new Uri("/password", UriKind.Relative)) { Content = choice, Headers = { { "Cookie", cookie }, { "Sec-Fetch-Site", "same-origin" } } };
        using var chosen = await client.SendAsync(choose);
    }

    /// <summary>The id of one of the workspace's fixed roles.</summary>
    public async Task<string> RoleAsync(string code)
    {
        await using var db = _app!.Services.GetRequiredService<Databases>().OpenEvery();
        return await (from role in db.Set<Role>() join tenant in db.Set<Tenant>() on role.TenantId equals tenant.Id
                      where tenant.Code == "big" && role.Code == code select role.Id).SingleAsync() is var id ? id.Value.ToString() : "";
    }

    private HttpClient Browser()
    {
        var client = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = new Uri($"http://127.0.0.1:{Port}") };
        client.DefaultRequestHeaders.Add("Cookie", _cookie["Cookie: ".Length..].TrimEnd());
        client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return client;
    }

    public async Task<(double Report, double Done)> ImportAsync(IReadOnlyList<string> emails)
    {
        using var client = Browser();
        var file = "Email;First name;Last name;User type;Roles\n" + string.Concat(emails.Select((email, i) => $"{email};Newcomer;Number {i};agent;agent\n"));
        var clock = Stopwatch.StartNew();
        using var started = await client.PostAsync(new Uri("/api/v1/imports?name=bench.csv", UriKind.Relative), new StringContent(file));
        var path = started.EnsureSuccessStatusCode().Headers.Location!;
        await UntilAsync("ready");
        var report = clock.Elapsed.TotalSeconds;
        using var applied = await client.PostAsync(new Uri($"{path}/apply", UriKind.Relative), null);
        applied.EnsureSuccessStatusCode();
        var import = await UntilAsync("done");
        return import.GetProperty("counts").GetProperty("done").GetInt32() == emails.Count ? (report, clock.Elapsed.TotalSeconds - report) : throw new InvalidOperationException($"Not all are here: {import}");

        async Task<JsonElement> UntilAsync(string state)
        {
            for (; ; await Task.Delay(50))
            {
                var now = await client.GetFromJsonAsync<JsonElement>(path);
                if (now.GetProperty("state").GetString() == state)
                {
                    return now;
                }
            }
        }
    }

    public async Task<int> GiveAsync(bool give)
    {
        using var client = Browser();
        using var started = await client.PostAsJsonAsync("/api/v1/jobs", new { verb = give ? "add_role" : "remove_role", roleId = await RoleAsync("editor"), filter = new { } });
        for (var job = await started.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<JsonElement>(); ; job = await client.GetFromJsonAsync<JsonElement>(started.Headers.Location))
        {
            if (job.GetProperty("state").GetString() == "done")
            {
                return job.GetProperty("done").GetInt32();
            }

            await Task.Delay(20);
        }
    }

    public override async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        await store.DropAsync(database);
    }

    /// <summary>The cursor that someone has who paged to the middle.</summary>
    private async Task<string> MiddleAsync()
    {
        await using var db = _app!.Services.GetRequiredService<Databases>().OpenEvery();
        var tenant = await db.Set<Tenant>().Where(t => t.Code == "big").Select(t => t.Id).SingleAsync();
        var everyone = db.Set<User>().Where(u => u.TenantId == tenant);
        var middle = await everyone.OrderBy(u => u.NameKey).ThenBy(u => u.Id).Skip(await everyone.CountAsync() / 2).Select(u => new { u.NameKey, u.Id }).FirstAsync();
        return new UserCursor(middle.NameKey, middle.Id, Backwards: false).Write(UserListFilter.Read(new(), null, []));
    }
}
