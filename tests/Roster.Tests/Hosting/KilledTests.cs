using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Roster.Platform.Http;
using Roster.Tests.Support;

namespace Roster.Tests.Hosting;

/// <summary>What was answered is there after the process was killed, and what was ended stays so.</summary>
[Trait("Needs", "App")]
public sealed class KilledTests
{
    [Fact]
    public async Task Every_person_whose_creation_was_answered_is_there_after_a_kill_with_their_event()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        var key = await RosterHost.KeyAsync(roster, "stream");
        using var client = Client(roster, key);
        var role = await RoleAsync(client);
        var acknowledged = new ConcurrentBag<Guid>();
        var streams = Enumerable.Range(0, 4).Select(stream => StreamAsync(roster, key, role, stream, acknowledged)).ToList();

        await Eventually.TrueAsync(() => Task.FromResult(acknowledged.Count >= 60), "sixty people were added");
        await roster.Kill();
        await Task.WhenAll(streams);
        await roster.Restart();

        foreach (var id in acknowledged)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/api/v1/users/{id}", UriKind.Relative))).StatusCode);
            var events = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/users/{id}/events", UriKind.Relative));
            Assert.Single(events.GetProperty("items").EnumerateArray(), e => e.GetProperty("name").GetString() == "user.created");
        }
    }

    [Fact]
    public async Task Attack_23_what_was_ended_before_the_kill_is_refused_after_it_and_an_open_session_goes_on()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        using var client = Client(roster);
        var signedOut = await SignInAsync(roster, (await roster.SignInLink).Fragment[1..]);
        var open = await LinkAsync(roster, "sign-in", "link");
        using var script = Client(roster, await RosterHost.KeyAsync(roster, "script"));
        using var nightly = Client(roster, await RosterHost.KeyAsync(roster, "nightly"));
        var (blocked, path) = await NewcomerAsync(roster, script);
        await RosterHost.TypeAsync(roster, "tenant", "create", "--name", "Acme", "--preset", "bot-platform", "--admin-email", "boss@acme.example", "--admin-given-name", "Bo", "--admin-family-name", "Ss");
        var closed = await LinkAsync(roster, "sign-in", "link", "--email", "boss@acme.example");
        foreach (var cookie in new[] { open, blocked, closed })
        {
            // Known, and told to choose a password first.
            Assert.Equal(HttpStatusCode.Forbidden, await GetMeAsync(client, cookie));
        }

        Assert.Equal(HttpStatusCode.OK, await GetMeAsync(nightly));

        Assert.Equal(0, (await RosterHost.TypeAsync(roster, "tenant", "suspend", "--tenant", "acme")).ExitCode);
        Assert.Equal(0, (await RosterHost.TypeAsync(roster, "key", "revoke", "--tenant", "home", "--name", "nightly")).ExitCode);
        Assert.Equal(HttpStatusCode.Redirect, await PostAsync(client, "/sign-out", signedOut));
        using (var suspended = await script.PostAsync(new Uri(path + "/suspend", UriKind.Relative), null))
        {
            Assert.Equal(HttpStatusCode.OK, suspended.StatusCode);
        }

        await roster.Kill();
        await roster.Restart();

        foreach (var cookie in new[] { signedOut, blocked, closed })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await GetMeAsync(client, cookie));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await GetMeAsync(nightly));
        Assert.Equal(HttpStatusCode.Forbidden, await GetMeAsync(client, open));
        Assert.Equal(HttpStatusCode.OK, await GetMeAsync(script));
    }

    [Fact]
    public async Task Attack_23_a_session_that_an_administrator_ended_stays_so_after_a_kill_and_a_notice_runs_out_at_its_time()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        using var client = Client(roster);
        using var script = Client(roster, await RosterHost.KeyAsync(roster, "script"));
        var (ended, path) = await NewcomerAsync(roster, script, "ended@home.example");
        var (noticed, other) = await NewcomerAsync(roster, script, "noticed@home.example");
        using var at = await script.PostAsync(new Uri(path + "/sessions/end", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.OK, at.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await GetMeAsync(client, ended));
        using var settings = await script.GetAsync(new Uri("/api/v1/settings", UriKind.Relative));
        using var change = new HttpRequestMessage(HttpMethod.Patch, new Uri("/api/v1/settings", UriKind.Relative)) { Content = JsonContent.Create(new { endSessionNoticeSeconds = 5 }) };
        change.Headers.TryAddWithoutValidation("If-Match", settings.Headers.ETag!.ToString());
        using var changed = await script.SendAsync(change);
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        using var given = await script.PostAsync(new Uri(other + "/sessions/end", UriKind.Relative), null);
        Assert.Equal(HttpStatusCode.OK, given.StatusCode);

        await roster.Kill();
        await roster.Restart();

        Assert.Equal(HttpStatusCode.Unauthorized, await GetMeAsync(client, ended));
        await Eventually.TrueAsync(async () => await GetMeAsync(client, noticed) == HttpStatusCode.Unauthorized, "the notice has run out");
        Assert.Equal(HttpStatusCode.OK, await GetMeAsync(script));
    }

    private static async Task<string> LinkAsync(RosterProcess roster, params string[] command)
    {
        var printed = (await RosterHost.TypeAsync(roster, command)).Output;
        return await SignInAsync(roster, printed[(printed.IndexOf('#', StringComparison.Ordinal) + 1)..].Trim());
    }

    /// <summary>Someone signed in with their temporary password: their cookie, and where they are.</summary>
    private static async Task<(string Cookie, string Path)> NewcomerAsync(RosterProcess roster, HttpClient script, string email = "blocked@home.example")
    {
        using var added = await script.PostAsJsonAsync(new Uri("/api/v1/users", UriKind.Relative),
            new { givenName = "A", familyName = "B", email, type = "agent", roleIds = new[] { await RoleAsync(script) } });
        var person = await added.Content.ReadFromJsonAsync<JsonElement>();
        using var client = Client(roster);
        using var entered = await client.SendAsync(Request(HttpMethod.Post, "/sign-in", null, new FormUrlEncodedContent(
            [KeyValuePair.Create("email", email), KeyValuePair.Create("password", person.GetProperty("temporaryPassword").GetString()!)])));
        return (CookieOf(entered), $"/api/v1/users/{person.GetProperty("user").GetProperty("id").GetGuid()}");
    }

    /// <summary>Adds people one after the other until the server is gone; keeps who was acknowledged.</summary>
    private static async Task StreamAsync(RosterProcess roster, string key, string role, int stream, ConcurrentBag<Guid> acknowledged)
    {
        using var client = Client(roster, key);
        try
        {
            for (var i = 0; i < 100_000; i++)
            {
                using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/users", UriKind.Relative),
                    new { givenName = "A", familyName = "B", email = $"p{stream}-{i}@home.example", type = "agent", roleIds = new[] { role } });
                Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
                acknowledged.Add((await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("user").GetProperty("id").GetGuid());
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // The kill.
        }
    }

    private static async Task<string> RoleAsync(HttpClient client)
    {
        var roles = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/roles", UriKind.Relative));
        return roles.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "agent").GetProperty("id").GetString()!;
    }

    private static async Task<string> SignInAsync(RosterProcess roster, string token)
    {
        using var client = Client(roster);
        using var answer = await client.SendAsync(Request(HttpMethod.Post, "/link", null, new FormUrlEncodedContent([KeyValuePair.Create("token", token)])));
        return CookieOf(answer);
    }

    private static string CookieOf(HttpResponseMessage answer) =>
        answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(CallerOf.SessionCookie + "=", StringComparison.Ordinal)).Split(';')[0];

    private static async Task<HttpStatusCode> PostAsync(HttpClient client, string path, string cookie)
    {
        using var answer = await client.SendAsync(Request(HttpMethod.Post, path, cookie, null));
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> GetMeAsync(HttpClient client, string? cookie = null)
    {
        using var answer = await client.SendAsync(Request(HttpMethod.Get, "/api/v1/me", cookie, null));
        return answer.StatusCode;
    }

    private static HttpRequestMessage Request(HttpMethod method, string path, string? cookie, HttpContent? content)
    {
        var request = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = content };
        request.Headers.TryAddWithoutValidation("Sec-Fetch-Site", "same-origin");
        if (cookie is not null)
        {
            request.Headers.TryAddWithoutValidation("Cookie", cookie);
        }

        return request;
    }

    private static HttpClient Client(RosterProcess roster, string? key = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = roster.Address };
        if (key is not null)
        {
            client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        }

        return client;
    }
}
