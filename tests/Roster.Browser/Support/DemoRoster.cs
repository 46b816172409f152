using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;
using Roster.Tests.Support;

namespace Roster.Browser.Support;

/// <summary>A Roster with the demo workspace, its admin signed in, and a key for putting people into it.</summary>
public partial class DemoRoster : RosterInBrowser
{
    private readonly HttpClient api = new();
    private Dictionary<string, string> roles = [];
    private readonly Dictionary<string, string> beside = [];
    private string admin = "";
    private int added;

    protected virtual int People => 400;

    protected override string[] Arguments => ["--demo", $"{People}"];

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await Eventually.TrueAsync(() => Task.FromResult(AdminLink().IsMatch(Roster.Output)), "the demo workspace is there", TimeSpan.FromMinutes(4));
        await using (var visit = await NewVisit())
        {
            await visit.Page.GotoAsync(AdminLink().Match(Roster.Output).Groups[1].Value);
            await visit.ChoosePassword(Newcomer.OwnPassword);
            await visit.Page.WaitForURLAsync("**/console/demo/users");
            admin = await visit.Page.Context.StorageStateAsync();
        }

        var (exit, key) = await Roster.Run("key", "create", "--tenant", "demo", "--name", "browser tests");
        Assert.True(exit == 0, key);
        api.BaseAddress = Roster.Address;
        api.DefaultRequestHeaders.Authorization = new("Bearer", key.Trim());
        roles = (await Ask("/api/v1/user-types")).GetProperty("items").EnumerateArray()
            .ToDictionary(t => t.GetProperty("type").GetString()!, t => t.GetProperty("defaultRoleId").GetString()!);
    }

    /// <summary>The workspace's admin at another device, signed in.</summary>
    public Task<Visit> Admin(BrowserNewContextOptions? options = null) => NewVisit(new(options ?? new()) { StorageState = admin });

    /// <summary>The admin of the small workspace of another preset, signed in. The tests of one class take turns.</summary>
    public async Task<Visit> AdminOf(string preset, BrowserNewContextOptions? options = null)
    {
        if (beside.TryGetValue(preset, out var state))
        {
            return await NewVisit(new(options ?? new()) { StorageState = state });
        }

        var link = new Regex($@"^  {preset} [^\n]*: (http\S+#[\w-]+)", RegexOptions.Multiline);
        await Eventually.TrueAsync(() => Task.FromResult(link.IsMatch(Roster.Output)), $"the demo workspace of {preset} is there", TimeSpan.FromMinutes(2));
        var visit = await NewVisit(options);
        await visit.Page.GotoAsync(link.Match(Roster.Output).Groups[1].Value);
        await visit.ChoosePassword(Newcomer.OwnPassword);
        await visit.Page.WaitForURLAsync("**/console/demo-*/users");
        beside[preset] = await visit.Page.Context.StorageStateAsync();
        return visit;
    }

    /// <summary>A person whom nobody has heard of, added by a script.</summary>
    public async Task<Newcomer> Add(string type = "agent", string given = "Nia", string? family = null)
    {
        family ??= $"Okoro {(char)('A' + added % 26)}";
        var email = $"newcomer{Interlocked.Increment(ref added)}@lumen.example";
        using var answer = await api.PostAsJsonAsync("/api/v1/users", new { givenName = given, familyName = family, email, type, roleIds = new[] { roles[type] } });
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, body.GetRawText());
        return new Newcomer(body.GetProperty("user").GetProperty("id").GetString()!, $"{given} {family}", email, body.GetProperty("temporaryPassword").GetString()!);
    }

    /// <summary>A person as the API shows them now.</summary>
    public Task<JsonElement> Read(Newcomer person) => Ask($"/api/v1/users/{person.Id}");

    public async Task Suspend(Newcomer person)
    {
        using var answer = await api.PostAsJsonAsync($"/api/v1/users/{person.Id}/suspend", new { });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task EndSessions(Newcomer person)
    {
        using var answer = await api.PostAsync(new Uri($"/api/v1/users/{person.Id}/sessions/end", UriKind.Relative), null);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    public async Task<JsonElement> Ask(string path) => await api.GetFromJsonAsync<JsonElement>(path);

    public override async Task DisposeAsync()
    {
        api.Dispose();
        await base.DisposeAsync();
    }

    [GeneratedRegex(@"as its admin once[^\n]*: (http\S+#[\w-]+)")]
    private static partial Regex AdminLink();
}

/// <summary>A person just added.</summary>
public sealed record Newcomer(string Id, string Name, string Email, string TemporaryPassword)
{
    /// <summary>What they choose when they first sign in.</summary>
    public const string OwnPassword = "eleven quiet herons";
}

/// <summary>The classes in here share one Roster and take turns.</summary>
[CollectionDefinition(Name)]
public sealed class Demo : ICollectionFixture<DemoRoster>
{
    public const string Name = "demo";
}

/// <summary>As <see cref="Demo"/>, with a Roster of its own, beside it: a browser waits more than it works.</summary>
[CollectionDefinition(Name)]
public sealed class OtherDemo : ICollectionFixture<DemoRoster>
{
    public const string Name = "other demo";
}

/// <summary>What takes times runs when nothing else does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
