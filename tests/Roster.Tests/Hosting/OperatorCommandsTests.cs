using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Hosting;

/// <summary>What the operator types beside a Roster that runs.</summary>
[Trait("Needs", "App")]
public sealed class OperatorCommandsTests
{
    [Fact]
    public async Task A_key_revoked_at_the_command_line_is_refused_by_the_Roster_that_runs()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        using var client = new HttpClient { BaseAddress = roster.Address };
        var made = await roster.Run("key", "create", "--tenant", "home", "--name", "nightly");
        Assert.Equal(0, made.ExitCode);
        client.DefaultRequestHeaders.Authorization = new("Bearer", made.Output.Trim());
        Assert.Equal(HttpStatusCode.OK, await Ask(client));

        var revoked = await roster.Run("key", "revoke", "--tenant", "home", "--name", "nightly");
        Assert.Equal((0, "The key is revoked."), (revoked.ExitCode, revoked.Output.Trim()));

        var waiting = System.Diagnostics.Stopwatch.StartNew();
        while (await Ask(client) == HttpStatusCode.OK)
        {
            Assert.True(waiting.Elapsed < TimeSpan.FromSeconds(10), "The key still opens the list.");
            await Task.Delay(20);
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await Ask(client));
    }

    [Fact]
    public async Task A_command_that_Roster_does_not_understand_is_refused_in_a_plain_sentence_and_starts_nothing()
    {
        await using var roster = await RosterProcess.Start();
        string[][] commands =
        [
            ["kee", "create"],
            ["--dtabase", "Host=db"],
            ["--database", "postgres://roster@db/roster"],
            ["key", "create", "--tenant", "nowhere", "--name", "x"],
            ["key", "revoke", "--tenant", "home", "--name", "never made"],
            ["sign-in", "link", "--email", "nobody@acme.example"],
        ];
        foreach (var command in commands)
        {
            var refused = await roster.Run(command);

            Assert.Equal(1, refused.ExitCode);
            Assert.DoesNotContain("Roster is at", refused.Output, StringComparison.Ordinal);
            Assert.DoesNotContain("   at ", refused.Output, StringComparison.Ordinal);
            Assert.NotEmpty(refused.Output.Trim());
        }
    }

    private static async Task<HttpStatusCode> Ask(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri("/api/v1/users", UriKind.Relative));
        return answer.StatusCode;
    }
}
