using System.CommandLine;
using Roster.Operator;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Hosting;

/// <summary>The operator's commands that keep an installation whole.</summary>
internal static class UpkeepCommands
{
    public static IEnumerable<Command> All() => [Verify(), BackupCommand(), RestoreCommand(), ServerKeys()];

    private static Command Verify()
    {
        var repair = new Option<bool>("--repair") { Description = "Mend what can be made anew from the rows." };
        var verify = new Command("verify", "Compares counters, search texts and recorded events with the rows. Ends with 1 when something differs.") { repair };
        verify.SetAction(async (parsed, cancellation) =>
        {
            var differs = false;
            void Print(UpkeepReport report, RosterSettings settings, TextWriter output)
            {
                report.Findings.ToList().ForEach(output.WriteLine);
                output.WriteLine(report.Findings.Count == 0 ? $"Everything agrees: {report.People} people, {report.Events} events."
                    : report.Unmended == 0 ? $"{report.Findings.Count} differences, all mended." : $"{report.Findings.Count} differences.");
                differs = report.Unmended > 0;
            }

            var exit = parsed.GetValue(repair)
                ? await CommandLine.RunAsync<RepairInstallation, UpkeepReport>(parsed, new RepairInstallation(), Print, cancellation)
                : await CommandLine.RunAsync<VerifyInstallation, UpkeepReport>(parsed, new VerifyInstallation(), Print, cancellation);
            return exit == 0 && differs ? 1 : exit;
        });
        return verify;
    }

    private static Command BackupCommand()
    {
        var file = new Argument<string>("FILE") { Description = "Where the backup is written; it must not be there yet." };
        var backup = new Command("backup", "Writes a whole and consistent copy, also while Roster runs.") { file };
        backup.SetAction((parsed, cancellation) => Backup.WriteAsync(CommandLine.Settings(parsed), parsed.GetRequiredValue(file), parsed.InvocationConfiguration.Output, cancellation));
        return backup;
    }

    private static Command ServerKeys()
    {
        var accept = new Command("accept", "Goes on with the keys of this data folder, where those the secrets in the database were locked with are lost.");
        accept.SetAction((parsed, cancellation) => CommandLine.RunAsync<AcceptKeys, Done>(
            parsed, new AcceptKeys(), (_, settings, output) => output.WriteLine($"Secrets are locked with the keys in {Path.Combine(settings.DataFolder, KeyFolder.Name)} from now on."), cancellation));
        return new Command("server-keys", "The keys that lock what is stored and must be read again.") { accept };
    }

    private static Command RestoreCommand()
    {
        var file = new Argument<string>("FILE") { Description = "A backup." };
        var force = new Option<bool>("--force") { Description = "Put it in the place of a database that is there; the one before is kept beside it." };
        var restore = new Command("restore", "Puts a backup into the data folder. Roster must not run on it.") { file, force };
        restore.SetAction((parsed, cancellation) => Backup.RestoreAsync(CommandLine.Settings(parsed), parsed.GetRequiredValue(file), parsed.GetValue(force), parsed.InvocationConfiguration.Output, cancellation));
        return restore;
    }
}
