using System.Net;
using System.Text.Json;
using Roster.Tests.Roles;
using Roster.Tests.Support;

namespace Roster.Tests.Bulk;

/// <summary>A job that a test started by the front door.</summary>
internal sealed record JobOf(Client By, Guid Id)
{
    public const string All = "/api/v1/jobs";

    public string Path => $"{All}/{Id}";

    public static async Task<JobOf> StartAsync(Client by, object body)
    {
        var answer = (await by.PostAsync(All, body)).Is(HttpStatusCode.Accepted);
        Assert.Equal($"{All}/{answer["id"].GetGuid()}", answer.Location);
        return new JobOf(by, answer["id"].GetGuid());
    }

    /// <summary>The job, once it is over.</summary>
    public async Task<Answer> EndAsync(string state = "done")
    {
        await Eventually.TrueAsync(async () => (await By.GetAsync(Path)).IsOk()["state"].GetString() is "done" or "stopped" or "cancelled", "the job is over", TimeSpan.FromSeconds(120));
        var job = (await By.GetAsync(Path)).IsOk();
        Assert.Equal(state, job["state"].GetString());
        return job;
    }

    /// <summary>What became of each person, read page by page.</summary>
    public async Task<List<Became>> ResultsAsync(string query = "", int limit = 50)
    {
        var (all, cursor) = (new List<Became>(), "");
        do
        {
            var page = (await By.GetAsync($"{Path}/results?limit={limit}{query}{cursor}")).IsOk();
            all.AddRange(page.Items.Select(i => new Became(i.GetProperty("userId").GetGuid(), i.Text("outcome"), i.GetProperty("code").GetString(), i.GetProperty("reason").GetString(), i.GetProperty("displayName").GetString())));
            cursor = page["next"].ValueKind == JsonValueKind.Null ? "" : $"&cursor={page["next"].GetString()}";
        }
        while (cursor.Length > 0);
        return all;
    }

    /// <summary>The only person's.</summary>
    public async Task<Became> OnlyAsync()
    {
        await EndAsync();
        return Assert.Single(await ResultsAsync());
    }
}

internal sealed record Became(Guid Id, string Outcome, string? Code, string? Reason, string? Name);
