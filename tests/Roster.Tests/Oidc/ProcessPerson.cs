using System.Net.Http.Json;
using System.Text.Json;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>An agent in the first workspace of a Roster that is a process of its own, and what a script does there.</summary>
internal static class ProcessPerson
{
    private static int added;

    public static async Task<HttpClient> ScriptAsync(RosterProcess roster)
    {
        var key = (await roster.Run("key", "create", "--tenant", "home", "--name", "portals")).Output.Trim().Split('\n')[^1].Trim();
        var script = new HttpClient { BaseAddress = roster.Address };
        script.DefaultRequestHeaders.Authorization = new("Bearer", key);
        return script;
    }

    public static async Task<(string Email, string Password, string Id)> AddAsync(RosterProcess roster)
    {
        using var script = await ScriptAsync(roster);
        var roles = await script.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/roles", UriKind.Relative));
        var role = roles.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "agent").GetProperty("id").GetString();
        var email = $"portal{Interlocked.Increment(ref added)}@home.example";
        using var answer = await script.PostAsJsonAsync(new Uri("/api/v1/users", UriKind.Relative), new { givenName = "Ana", familyName = "López", email, type = "agent", roleIds = new[] { role } });
        var user = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, user.GetRawText());
        return (email, user.GetProperty("temporaryPassword").GetString()!, user.GetProperty("user").GetProperty("id").GetString()!);
    }
}
