using System.Diagnostics;

namespace Roster.Bench;

/// <summary>Someone who can give a role to everyone who lacks it, or take it back, one person after the other by their own rules.</summary>
internal interface IGivesRoles
{
    /// <summary>How many people it was done to.</summary>
    Task<int> GiveAsync(bool give);
}

/// <summary>
/// The same role given to everyone: Roster's job, with rank asked, an event, and a result for each person, all of it on the disk, beside a loop over
/// <c>UserManager.AddToRoleAsync</c>. Taken back in between, unmeasured.
/// </summary>
internal sealed class BulkRow(Report report) : IRow
{
    private const int Rounds = 3;

    public async Task MeasureAsync(string database, int users, IReadOnlyList<Contestant> all)
    {
        var able = all.Where(c => c is IGivesRoles and not TunedIdentityContestant).ToList();
        var rates = able.ToDictionary(c => c, _ => new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var contestant in able)
            {
                var clock = Stopwatch.StartNew();
                var done = await ((IGivesRoles)contestant).GiveAsync(give: true);
                rates[contestant].Add(done / clock.Elapsed.TotalSeconds);
                await ((IGivesRoles)contestant).GiveAsync(give: false);
            }
        }

        var medians = able.Select(c => rates[c].Order().ElementAt(Rounds / 2)).ToList();
        report.Title($"bulk, {users:N0} users, {database}");
        report.Table([.. able.Select(c => c.Name)], [("a role for everyone", [.. medians.Select(m => (double?)m)])], "people per second");
        for (var i = 0; i < able.Count; i++)
        {
            report.Keep(database, users, able[i].Name, "a role for everyone", medians[i]);
            if (i > 0)
            {
                report.Ratio($"bulk-rate-vs-{Field.Short(able[i])}", medians[0] / medians[i]);
            }
        }

        report.Ratio("bulk-per-second", medians[0]);
    }
}
