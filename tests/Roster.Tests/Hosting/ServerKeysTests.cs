using System.Text.Json;
using Roster.Tests.Support;

namespace Roster.Tests.Hosting;

/// <summary>What one node locks, all of them read: a node with other keys does not start.</summary>
[Trait("Needs", "App")]
public sealed class ServerKeysTests
{
    private const string Refused = "are not those that this database’s secrets are locked with";

    [Fact]
    public async Task A_second_node_starts_with_the_first_ones_keys_alone_and_signs_with_the_same()
    {
        if (!PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var database = await PostgresDatabase.Create();
        await using var first = await RosterProcess.Start("--database", database.ConnectionString);
        var without = await Assert.ThrowsAsync<InvalidOperationException>(() => first.StartBeside(_ => { }));
        Assert.Contains(Refused, without.Message, StringComparison.Ordinal);
        Assert.Contains("./run server-keys accept", without.Message, StringComparison.Ordinal);

        // Beside a newer key of its own, which it would lock with, the right one is not enough.
        await using var stranger = await RosterProcess.Start();
        var mixed = await Assert.ThrowsAsync<InvalidOperationException>(() => first.StartBeside(data =>
        {
            CopyKeys(first.Data, data);
            CopyKeys(stranger.Data, data);
        }));
        Assert.Contains(Refused, mixed.Message, StringComparison.Ordinal);

        var known = await KeysOf(first);
        await using var second = await first.StartBeside(data => CopyKeys(first.Data, data));
        Assert.Equal(known, await KeysOf(second));
        Assert.Equal(known, await KeysOf(first));
    }

    [Fact]
    public async Task Restored_without_its_keys_it_does_not_start_until_they_are_back_or_given_up()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        await roster.Stop();
        var (keys, away) = (Path.Combine(roster.Data, "keys"), Path.Combine(roster.Data, "away"));
        System.IO.Directory.Move(keys, away);
        Assert.Contains(Refused, (await Assert.ThrowsAsync<InvalidOperationException>(roster.Restart)).Message, StringComparison.Ordinal);
        Assert.False(System.IO.Directory.Exists(keys) && System.IO.Directory.EnumerateFiles(keys).Any(), "looking must make no key, which would lie beside those that come back");

        System.IO.Directory.Move(away, keys);
        await roster.Restart();
        await roster.Stop();

        System.IO.Directory.Delete(keys, recursive: true);
        Assert.Contains(Refused, (await Assert.ThrowsAsync<InvalidOperationException>(roster.Restart)).Message, StringComparison.Ordinal);
        Assert.Equal(0, (await roster.Run("server-keys", "accept")).ExitCode);
        await roster.Restart();
        await roster.Stop();
        await roster.Restart();
    }

    private static void CopyKeys(string from, string to)
    {
        System.IO.Directory.CreateDirectory(Path.Combine(to, "keys"));
        foreach (var key in System.IO.Directory.EnumerateFiles(Path.Combine(from, "keys")))
        {
            File.Copy(key, Path.Combine(to, "keys", Path.GetFileName(key)));
        }
    }

    /// <summary>What portals check signatures by: a node that can't open the others' key would have made one more.</summary>
    private static async Task<string[]> KeysOf(RosterProcess node)
    {
        using var client = new HttpClient { BaseAddress = node.Address };
        using var keys = JsonDocument.Parse(await client.GetStringAsync(new Uri("/oauth/keys", UriKind.Relative)));
        return [.. keys.RootElement.GetProperty("keys").EnumerateArray().Select(k => k.GetProperty("kid").GetString()!)];
    }
}
