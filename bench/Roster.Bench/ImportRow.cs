namespace Roster.Bench;

/// <summary>Someone who can take in a file of people.</summary>
internal interface IImports
{
    /// <param name="emails">Of those who are new, each with a name, a type and a role.</param>
    /// <returns>How many seconds until a report was there (0 for who makes none), and how many more until everyone was.</returns>
    Task<(double Report, double Done)> ImportAsync(IReadOnlyList<string> emails);
}

/// <summary>
/// As many people again as there are, from a file: Roster's report and then what it says, with every rule asked twice, an event for each person and the list's indexes and counters,
/// beside <c>AddRange</c> and <c>SaveChanges</c> of a thousand at a time over ASP.NET Core Identity's tables. Nobody's password is hashed.
/// </summary>
internal sealed class ImportRow(Report report) : IRow
{
    public async Task MeasureAsync(string database, int users, IReadOnlyList<Contestant> all)
    {
        var able = all.Where(c => c is IImports and not TunedIdentityContestant).ToList();
        var emails = Enumerable.Range(0, users).Select(i => $"imported{i}@newcomers.example").ToList();
        var took = new List<(double Report, double Done)>();
        var peaks = new List<double>();
        foreach (var contestant in able)
        {
            Memory.Forget();
            took.Add(await ((IImports)contestant).ImportAsync(emails));
            peaks.Add(Memory.Peak());
        }

        report.Title($"import of {users:N0} people beside {users:N0}, {database}");
        report.Table([.. able.Select(c => c.Name)], [
            ("until the report is there", [.. took.Select(t => (double?)t.Report)]),
            ("from then until all are here", [.. took.Select(t => (double?)t.Done)]),
            ("people per second, report and all", [.. took.Select(t => (double?)(users / (t.Report + t.Done)))]),
            ("peak of the process meanwhile, MB", [.. peaks.Select(p => (double?)p)])], "s");
        for (var i = 0; i < able.Count; i++)
        {
            report.Keep(database, users, able[i].Name, "report", took[i].Report);
            report.Keep(database, users, able[i].Name, "done", took[i].Done);
            report.Keep(database, users, able[i].Name, "peakMb", peaks[i]);
            if (i > 0)
            {
                report.Ratio($"import-vs-{Field.Short(able[i])}", took[i].Done / took[0].Done);
                report.Ratio($"import-with-report-vs-{Field.Short(able[i])}", took[i].Done / (took[0].Report + took[0].Done));
            }
        }

        report.Ratio("import-peak-mb", peaks[0]);
        report.Ratio("import-per-second", users / took[0].Done);
    }
}
