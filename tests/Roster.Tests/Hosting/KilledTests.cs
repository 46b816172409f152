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
        var key = (await roster.Run("key", "create", "--tenant", "home", "--name", "stream")).Output.Trim().Split('\n')[^1].Trim();
        var role = await RoleAsync(roster, key);
        var acknowledged = new ConcurrentBag<Guid>();
        var streams = Enumerable.Range(0, 4).Select(stream => StreamAsync(roster, key, role, stream, acknowledged)).ToList();

        await Eventually.TrueAsync(() => Task.FromResult(acknowledged.Count >= 60), "sixty people were added");
        await roster.Kill();
        await Task.WhenAll(streams);
        await roster.Restart();

        using var client = Client(roster, key);
        foreach (var id in acknowledged)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri($"/api/v1/users/{id}", UriKind.Relative))).StatusCode);
            var events = await client.GetFromJsonAsync<JsonElement>(new Uri($"/api/v1/users/{id}/events", UriKind.Relative));
            Assert.Single(events.GetProperty("items").EnumerateArray(), e => e.GetProperty("name").GetString() == "user.created");
        }
    }

    [Fact]
    public async Task Attack_23_a_session_ended_before_the_kill_is_refused_after_it_and_an_open_one_goes_on()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        var ended = await SignInAsync(roster, (await roster.SignInLink).Fragment[1..]);
        using var client = Client(roster);
        Assert.Equal(HttpStatusCode.Redirect, (await PostAsync(client, "/sign-out", ended)).StatusCode);
        var link = (await roster.Run("sign-in", "link")).Output;
        var open = await SignInAsync(roster, link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..].Trim());

        await roster.Kill();
        await roster.Restart();

        Assert.Equal(HttpStatusCode.Unauthorized, (await GetMeAsync(client, ended)).StatusCode);
        // Known, and told to choose a password first.
        Assert.Equal(HttpStatusCode.Forbidden, (await GetMeAsync(client, open)).StatusCode);
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

    private static async Task<string> RoleAsync(RosterProcess roster, string key)
    {
        using var client = Client(roster, key);
        var roles = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/roles", UriKind.Relative));
        return roles.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "agent").GetProperty("id").GetString()!;
    }

    private static async Task<string> SignInAsync(RosterProcess roster, string token)
    {
        using var client = Client(roster);
        using var answer = await PostAsync(client, "/link", null, KeyValuePair.Create("token", token));
        var cookie = answer.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith(CallerOf.SessionCookie + "=", StringComparison.Ordinal));
        return cookie.Split(';')[0];
    }

    private static Task<HttpResponseMessage> PostAsync(HttpClient client, string path, string? cookie, params KeyValuePair<string, string>[] fields) =>
        client.SendAsync(Request(HttpMethod.Post, path, cookie, new FormUrlEncodedContent(fields)));

    private static Task<HttpResponseMessage> GetMeAsync(HttpClient client, string cookie) => client.SendAsync(Request(HttpMethod.Get, "/api/v1/me", cookie, null));

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
