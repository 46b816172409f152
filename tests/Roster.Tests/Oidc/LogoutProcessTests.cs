using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Oidc;

/// <summary>Dying between the commit and the call.</summary>
[Trait("Needs", "App")]
public sealed class LogoutProcessTests
{
    [Fact]
    public async Task A_sign_in_that_ended_before_a_kill_reaches_its_portal_after_it()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        var portal = await ListeningPortal.StartAsync();
        var (port, verifier) = (new Uri(portal.Address).Port, new string('v', 43));
        var made = (await roster.Run("client", "create", "--name", "Desk", "--portal", "agent-desktop", "--redirect", "https://desk.example/", "--logout", portal.Address, "--logout-is-private")).Output.Split('\n');
        // It is away while the sign-in ends: nothing can be told before the kill.
        await portal.DisposeAsync();
        var (email, password, user) = await ProcessPerson.AddAsync(roster);
        using var script = await ProcessPerson.ScriptAsync(roster);
        using var browser = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = roster.Address };
        using var signedIn = await browser.PostAsync(At("/sign-in"), Form(("email", email), ("password", password)));
        browser.DefaultRequestHeaders.Add("Cookie", signedIn.Headers.GetValues("Set-Cookie").First(c => c.StartsWith("__Host-roster=", StringComparison.Ordinal)).Split(';')[0]);
        browser.DefaultRequestHeaders.Add("Origin", roster.Address.GetLeftPart(UriPartial.Authority));
        using var chosen = await browser.PostAsync(At("/password"), Form(("password", Person.OwnPassword), ("again", Person.OwnPassword)));
        using var asked = await browser.GetAsync(At($"/oauth/authorize?client_id={made[0].Trim()}&redirect_uri=https%3A%2F%2Fdesk.example%2F&response_type=code&scope=openid&code_challenge_method=S256&code_challenge={TestPortal.ChallengeOf(verifier)}"));
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
        Assert.Contains("code=", asked.Headers.Location!.Query, StringComparison.Ordinal);

        using var ended = await script.PostAsync(At($"/api/v1/users/{user}/sessions/end"), null);
        Assert.Equal(HttpStatusCode.OK, ended.StatusCode);
        await roster.Kill();
        await using var back = await ListeningPortal.StartAsync(port);
        await roster.Restart();

        await Eventually.TrueAsync(() => Task.FromResult(!back.Heard.IsEmpty), "the portal hears of it");
    }

    private static Uri At(string path) => new(path, UriKind.Relative);

    private static FormUrlEncodedContent Form(params (string Name, string Value)[] fields) => new(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
}
