using System.Net;
using System.Text;
using System.Text.Json;
using Roster.Tests.Roles;
using Roster.Tests.Support;

namespace Roster.Tests.Imports;

/// <summary>An import that a test started by the front door.</summary>
internal sealed record ImportOf(Client By, Guid Id)
{
    public const string All = "/api/v1/imports";

    public string Path => $"{All}/{Id}";

    public static Task<Answer> SendAsync(Client by, string text, string name = "people.csv") =>
        by.SendAsync("POST", $"{All}?name={Uri.EscapeDataString(name)}", new StringContent(text, Encoding.UTF8, "text/csv"));

    public static async Task<ImportOf> StartAsync(Client by, params string[] lines)
    {
        var answer = (await SendAsync(by, string.Join("\r\n", lines))).Is(HttpStatusCode.Accepted);
        Assert.Equal($"{All}/{answer["id"].GetGuid()}", answer.Location);
        return new ImportOf(by, answer["id"].GetGuid());
    }

    /// <summary>The import, once its report is there.</summary>
    public Task<Answer> ReadyAsync() => AwaitAsync("ready");

    public Task<Answer> EndAsync(string state = "done") => AwaitAsync(state);

    /// <summary>Has it done, and waits until it is.</summary>
    public async Task<Answer> ApplyAsync(string state = "done")
    {
        await ReadyAsync();
        (await By.PostAsync(Path + "/apply")).Is(HttpStatusCode.Accepted);
        return await EndAsync(state);
    }

    public async Task MendAsync(int line, params string[] cells) => (await By.PatchAsync($"{Path}/lines/{line}", new { cells })).IsOk();

    /// <summary>The lines, read page by page.</summary>
    public async Task<List<LineOf>> LinesAsync(string query = "", int limit = 50)
    {
        var (all, cursor) = (new List<LineOf>(), "");
        do
        {
            var page = (await By.GetAsync($"{Path}/lines?limit={limit}{query}{cursor}")).IsOk();
            all.AddRange(page.Items.Select(LineOf.Read));
            cursor = page["next"].ValueKind == JsonValueKind.Null ? "" : $"&cursor={page["next"].GetString()}";
        }
        while (cursor.Length > 0);
        return all;
    }

    private async Task<Answer> AwaitAsync(string state)
    {
        await Eventually.TrueAsync(async () => (await By.GetAsync(Path)).IsOk()["state"].GetString() is { } now && (now == state || now is "done" or "stopped" or "cancelled"), $"the import is {state}", TimeSpan.FromSeconds(120));
        var import = (await By.GetAsync(Path)).IsOk();
        Assert.Equal(state, import["state"].GetString());
        return import;
    }
}

internal sealed record LineOf(int Number, string State, string? Verb, Guid? UserId, IReadOnlyList<(string? Field, string Code, string? Suggestion)> Faults, IReadOnlyList<(string Field, string? Before, string? After)> Changes)
{
    public string? Code => Faults.Count == 0 ? null : Faults[0].Code;

    public static LineOf Read(JsonElement line) => new(
        line.GetProperty("number").GetInt32(), line.Text("state"), line.GetProperty("verb").GetString(), line.GetProperty("userId").ValueKind == JsonValueKind.Null ? null : line.GetProperty("userId").GetGuid(),
        [.. line.GetProperty("faults").EnumerateArray().Select(f => (f.GetProperty("field").GetString(), f.Text("code"), f.GetProperty("suggestion").GetString()))],
        [.. line.GetProperty("changes").EnumerateArray().Select(c => (c.Text("field"), c.GetProperty("before").GetString(), c.GetProperty("after").GetString()))]);
}
