using System.Diagnostics;
using System.Text;
using Roster.Tests.Support;

namespace Roster.Tests.Docs;

/// <summary>
/// Runs the commands of the documents as a reader would: the blocks of a page one after the other in one shell, in a folder where
/// <c>./run</c> is Roster and its data is in <c>data</c>, beside a Roster that runs at <c>$ROSTER</c>. The pages share that Roster, as
/// they do on a reader's machine.
/// </summary>
[Trait("Needs", "App")]
public sealed class CommandTests(SharedProcess shared) : IClassFixture<SharedProcess>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public static TheoryData<string> Pages => [.. Page.All.Where(p => p.Blocks.Any(IsRun)).Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_commands_of_a_page_do_what_they_say(string name)
    {
        var blocks = Page.Of(name).Blocks.Where(b => IsRun(b) && CanRun(b)).ToList();
        if (blocks.Count == 0)
        {
            return;
        }

        var folder = System.IO.Directory.CreateTempSubdirectory("roster-docs-");
        try
        {
            var (exit, output) = await RunAsync(Script(blocks), folder.FullName, shared.Roster, shared.Database?.ConnectionString);
            Assert.True(exit == 0, $"{name} ended with exit code {exit}:\n{output}");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static bool IsRun(Block block) => block.Language == "bash" && block.Mark.StartsWith("run", StringComparison.Ordinal);

    /// <summary>A block for one database runs in that database's run of the tests; one for sqlite3 where that is installed.</summary>
    private static bool CanRun(Block block) => block.Mark switch
    {
        "run on postgres" => PostgresDatabase.IsChosen,
        "run with sqlite3" => !PostgresDatabase.IsChosen && (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, "sqlite3"))),
        _ => true,
    };

    private static string Script(List<Block> blocks)
    {
        var script = new StringBuilder("set -euo pipefail\n");
        foreach (var block in blocks)
        {
            script.Append("echo '--- ").Append(block.Place).Append("'\n").Append(block.Text).Append('\n');
        }

        return script.ToString();
    }

    private static async Task<(int Exit, string Output)> RunAsync(string script, string folder, RosterProcess roster, string? database)
    {
        // The reader's folder: ./run, and ./data with the files of the Roster that runs.
        var (program, content) = RosterProcess.App();
        await File.WriteAllTextAsync(Path.Combine(folder, "run"), $"#!/usr/bin/env bash\nexec dotnet '{Path.Combine(program, "Roster.dll")}' \"$@\"\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(Path.Combine(folder, "run"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        File.CreateSymbolicLink(Path.Combine(folder, "data"), roster.Data);
        var start = new ProcessStartInfo("bash", ["-c", script + "\n"]) { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true };
        start.Environment["ROSTER"] = roster.Address.ToString().TrimEnd('/');
        start.Environment["ASPNETCORE_CONTENTROOT"] = content;
        if (database is not null)
        {
            start.Environment["Roster__Database"] = database;
            var server = new Npgsql.NpgsqlConnectionStringBuilder(database);
            (start.Environment["PGHOST"], start.Environment["PGUSER"], start.Environment["PGDATABASE"]) = (server.Host, server.Username, server.Database);
        }

        using var bash = Process.Start(start)!;
        bash.StandardInput.Close();
        var errors = bash.StandardError.ReadToEndAsync();
        var output = bash.StandardOutput.ReadToEndAsync();
        try
        {
            await bash.WaitForExitAsync().WaitAsync(Patience);
        }
        catch (TimeoutException)
        {
            bash.Kill(entireProcessTree: true);
        }

        return (bash.HasExited ? bash.ExitCode : -1, await output + await errors);
    }
}
