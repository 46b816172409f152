using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Hosting;

/// <summary>What the operator types beside a Roster that runs.</summary>
[Trait("Needs", "App")]
public sealed class OperatorCommandsTests(SharedProcess shared) : IClassFixture<SharedProcess>
{
    private readonly RosterProcess roster = shared.Roster;

    [Fact]
    public async Task A_key_revoked_at_the_command_line_is_refused_by_the_Roster_that_runs()
    {
        using var client = new HttpClient { BaseAddress = roster.Address };
        var made = await roster.Run("key", "create", "--tenant", "home", "--name", "nightly");
        Assert.Equal(0, made.ExitCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", made.Output.Trim());
        Assert.Equal(HttpStatusCode.OK, await Ask(client));

        var revoked = await roster.Run("key", "revoke", "--tenant", "home", "--name", "nightly");
        Assert.Equal((0, "The key is revoked."), (revoked.ExitCode, revoked.Output.Trim()));

        await Eventually.TrueAsync(async () => await Ask(client) != HttpStatusCode.OK, "the key no longer opens the list", TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(client));
    }

    [Fact]
    public async Task A_command_that_Roster_does_not_understand_is_refused_in_a_plain_sentence_and_starts_nothing()
    {
        string[][] commands =
        [
            ["kee", "create"],
            ["--dtabase", "Host=db"],
            ["--database", "postgres://roster@db/roster"],
            ["key", "create", "--tenant", "nowhere", "--name", "x"],
            ["key", "revoke", "--tenant", "home", "--name", "never made"],
            ["sign-in", "link", "--email", "nobody@acme.example"],
        ];
        foreach (var refused in await Task.WhenAll(commands.Select(command => roster.Run(command))))
        {
            Assert.Equal(1, refused.ExitCode);
            Assert.DoesNotContain("Roster is at", refused.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", refused.Output, StringComparison.Ordinal);
            Assert.NotEmpty(refused.Output.Trim());
        }
    }

    [Fact]
    public async Task A_body_of_two_megabytes_is_too_large()
    {
        var key = (await roster.Run("key", "create", "--tenant", "home", "--name", "large")).Output.Trim().Split('\n')[^1].Trim();
        using var client = new HttpClient { BaseAddress = roster.Address };
        client.DefaultRequestHeaders.Authorization = new("Bearer", key);
        using var body = new StringContent($$"""{"givenName":"{{new string('x', 2_000_000)}}"}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await client.PostAsync(new Uri("/api/v1/users", UriKind.Relative), body);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("body-too-large", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> Ask(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/api/v1/users", UriKind.Relative));
        return answer.StatusCode;
    }
}
