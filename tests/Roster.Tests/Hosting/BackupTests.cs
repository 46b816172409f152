using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Npgsql;
using Roster.Tests.Support;

namespace Roster.Tests.Hosting;

/// <summary>A backup is a whole Roster, taken while it runs.</summary>
[Trait("Needs", "App")]
public sealed class BackupTests : IDisposable
{
    private readonly string folder = System.IO.Directory.CreateTempSubdirectory("roster-backup-").FullName;

    public void Dispose() => System.IO.Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task On_SQLite_a_backup_takes_the_place_of_a_database_by_force_alone_with_no_Roster_on_it_and_the_one_before_is_kept()
    {
        if (PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var roster = await RosterProcess.Start();
        var key = (await roster.Run("key", "create", "--tenant", "home", "--name", "backup")).Output.Trim();
        using var client = new HttpClient { BaseAddress = roster.Address, DefaultRequestHeaders = { Authorization = new("Bearer", key) } };
        var early = await AddAsync(client, "early@home.example");
        Assert.Equal(0, (await Type(roster.Data, "backup", File("one"))).ExitCode);
        var late = await AddAsync(client, "late@home.example");
        Assert.Contains("is there already", (await Type(roster.Data, "backup", File("one"))).Output, StringComparison.Ordinal);
        Assert.Contains("A Roster runs on this data folder.", (await Type(roster.Data, "restore", File("one"), "--force")).Output, StringComparison.Ordinal);

        // Killed, it leaves a log beside the file, which must not be applied to the restored one.
        await roster.Kill();
        await System.IO.File.WriteAllTextAsync(File("letter"), "Dear backup,");
        Assert.Contains("is no backup of Roster.", (await Type(roster.Data, "restore", File("letter"), "--force")).Output, StringComparison.Ordinal);
        Assert.Contains("or replace it with --force.", (await Type(roster.Data, "restore", File("one"))).Output, StringComparison.Ordinal);
        var forced = await Type(roster.Data, "restore", File("one"), "--force");
        Assert.Equal(0, forced.ExitCode);
        Assert.Contains("The database before is kept as", forced.Output, StringComparison.Ordinal);

        await roster.Restart();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NotFound), (await LookAsync(client, early), await LookAsync(client, late)));
        await AddAsync(client, "after@home.example");
        await roster.Stop();

        // The one before is a backup as any other, with all that was answered.
        var kept = System.IO.Directory.GetFiles(roster.Data, "roster.db.before-*");
        Assert.Equal(0, (await Type(roster.Data, "restore", Assert.Single(kept), "--force")).ExitCode);
        Assert.Equal(2, System.IO.Directory.GetFiles(roster.Data, "roster.db.before-*").Length);
        await roster.Restart();
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (await LookAsync(client, early), await LookAsync(client, late)));
        Assert.StartsWith("Everything agrees", (await Type(roster.Data, "verify")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_PostgreSQL_a_backup_restored_into_an_empty_database_is_a_whole_Roster()
    {
        if (!PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var database = await PostgresDatabase.Create();
        await using var copy = await PostgresDatabase.Create();
        Person person;
        string code, cookie;
        await using (var host = await RosterHost.StartAsync(on: database))
        {
            var here = await host.NewWorkspaceAsync();
            person = await here.AddAsync("viewer", given: "Zebulon");
            cookie = (await person.ArriveAsync()).SessionToken!;
            code = here.Code;
            var written = await host.TypeHereAsync("backup", File("roster.dump"));
            Assert.Equal(0, written.ExitCode);
            Assert.Contains("is there already", (await host.TypeHereAsync("backup", File("roster.dump"))).Output, StringComparison.Ordinal);
            Assert.Contains("pg_restore", (await host.TypeHereAsync("restore", File("roster.dump"))).Output, StringComparison.Ordinal);
            await here.AddAsync("viewer");
        }

        await RestoreAsync(copy.ConnectionString);
        await using var restored = await RosterHost.StartAsync(on: copy);

        Assert.StartsWith("Everything agrees: 2 people", (await restored.TypeHereAsync("verify")).Output, StringComparison.Ordinal);
        var open = restored.Stranger();
        open.Cookies["__Host-roster"] = cookie;
        Assert.Equal(code, (await open.GetAsync("/api/v1/me")).IsOk()["tenant"].GetProperty("code").GetString());
        Assert.Single((await open.GetAsync("/api/v1/users?search=zebulon")).IsOk().Items);
        (await restored.Stranger().SubmitAsync("/sign-in", ("email", person.Email), ("password", Person.OwnPassword))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Where_there_is_no_database_there_is_nothing_to_back_up()
    {
        if (PostgresDatabase.IsChosen)
        {
            return;
        }

        Assert.Contains("There is no database to back up.", (await Type(folder, "backup", File("one"))).Output, StringComparison.Ordinal);
        Assert.False(System.IO.File.Exists(File("one")));
    }

    private string File(string name) => Path.Combine(folder, name);

    private static Task<(int ExitCode, string Output)> Type(string data, params string[] command) => RosterHost.TypeAsync([.. command, "--data", data]);

    private async Task RestoreAsync(string database)
    {
        var to = new NpgsqlConnectionStringBuilder(database);
        var start = new ProcessStartInfo("pg_restore", ["--exit-on-error", "--host", to.Host!, "--username", to.Username!, "--dbname", to.Database!, File("roster.dump")]) { RedirectStandardError = true };
        using var restore = Process.Start(start)!;
        var said = await restore.StandardError.ReadToEndAsync();
        await restore.WaitForExitAsync();
        Assert.True(restore.ExitCode == 0, said);
    }

    private static async Task<Guid> AddAsync(HttpClient client, string email)
    {
        var roles = await client.GetFromJsonAsync<JsonElement>(new Uri("/api/v1/roles", UriKind.Relative));
        var role = roles.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "agent").GetProperty("id").GetString();
        using var answer = await client.PostAsJsonAsync(new Uri("/api/v1/users", UriKind.Relative), new { givenName = "A", familyName = "B", email, type = "agent", roleIds = new[] { role } });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("user").GetProperty("id").GetGuid();
    }

    private static async Task<HttpStatusCode> LookAsync(HttpClient client, Guid id)
    {
        using var answer = await client.GetAsync(new Uri($"/api/v1/users/{id}", UriKind.Relative));
        return answer.StatusCode;
    }
}
