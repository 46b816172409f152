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

    /// <summary>An administrator at their browser, who has just chosen their password.</summary>
    public static async Task<HttpClient> AdminAsync(RosterProcess roster)
    {
        var (email, password, _) = await AddAsync(roster, "tenant_admin");
        var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = roster.Address };
        browser.DefaultRequestHeaders.Add("Origin", roster.Address.GetLeftPart(UriPartial.Authority));
        using var signedIn = await SubmitAsync(("email", email), ("password", password));
        browser.DefaultRequestHeaders.Add("Cookie", CookieOf(signedIn));
        using var chosen = await SubmitAsync(("password", Person.OwnPassword), ("again", Person.OwnPassword));
        if (chosen.Headers.Contains("Set-Cookie"))
        {
            browser.DefaultRequestHeaders.Remove("Cookie");
            browser.DefaultRequestHeaders.Add("Cookie", CookieOf(chosen));
        }

        return browser;

        Task<HttpResponseMessage> SubmitAsync(params (string Name, string Value)[] fields) =>
            browser.PostAsync(new Uri(fields[0].Name == "email" ? "/sign-in" : "/password", UriKind.Relative), new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))));

        static string CookieOf(HttpResponseMessage response) => response.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("__Host-roster=", StringComparison.Ordinal)).Split(';')[0];
    }

    public static async Task<(string Email, string Password, string Id)> AddAsync(RosterProcess roster, string type = "agent")
    {
        using var script = await ScriptAsync(roster);
        var roles = await script.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/roles", UriKind.Relative));
        var role = roles.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == type).GetProperty("id").GetString();
        var email = $"portal{Interlocked.Increment(ref added)}@home.example";
        using var answer = await script.PostAsJsonAsync(new Uri("/api/v1/users", UriKind.Relative), new { givenName = "Ana", familyName = "López", email, type, roleIds = new[] { role } });
        var user = await answer.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.IsSuccessStatusCode, user.GetRawText());
        return (email, user.GetProperty("temporaryPassword").GetString()!, user.GetProperty("user").GetProperty("id").GetString()!);
    }
}
