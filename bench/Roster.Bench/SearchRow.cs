using Roster.Demo;

namespace Roster.Bench;

/// <summary>Finding people by a part of their name or e-mail: terms that few, many or no people match, and short ones.</summary>
internal sealed class SearchRow(Field field, Report report) : IRow
{
    /// <summary>Rare and common ones, two letters, none, other alphabets, and what stands late in the list.</summary>
    private static readonly string[] Terms =
        ["okonkwo", "martin", "qu", "an", "zzyzx", "jose", "example", "kowalczyk", "ana maria", "明华", "李", "ко", "شريف", "zeynep", "zo", "e", "quentin.quesnel", "ngozi.achebe3"];

    private const int Small = 1_000;

    public async Task MeasureAsync(string database, int users, IReadOnlyList<Contestant> all)
    {
        await TermsAsync(database, users, all);
        if (users == field.Sizes.Max())
        {
            var roster = (RosterContestant)all[0];
            await FiltersAsync(database, users, roster);
            await BesideAsync(database, users, roster);
        }
    }

    private async Task TermsAsync(string database, int users, IReadOnlyList<Contestant> all)
    {
        var lines = new List<(string, double?[])>();
        var measured = new List<Times[]>();
        foreach (var term in Terms)
        {
            var times = await Clock.MeasureAsync([.. all.Select(c => (c, new[] { Wire.Get(c.Port, c.Path(new Question.Search(term)), c.Headers) }))]);
            measured.Add(times);
            lines.Add((term, [.. times.Select(t => (double?)t.Median)]));
            for (var i = 0; i < all.Count; i++)
            {
                report.Keep(database, users, all[i].Name, $"search {term}", times[i]);
            }
        }

        report.Title($"search, {users:N0} users, {database}");
        report.Table([.. all.Select(c => c.Name)], lines, "median, ms");
        if (users != field.Sizes.Max())
        {
            return;
        }

        report.Ratio("search-worst-ms", measured.Max(t => t[0].Median), lowerIsWorse: false);
        for (var i = 1; i < all.Count; i++)
        {
            var ratios = measured.Select(t => all[i] is LimitContestant ? t[0].Median / t[i].Median : t[i].Median / t[0].Median).ToList();
            report.Ratio($"search-worst-vs-{Field.Short(all[i])}", all[i] is LimitContestant ? ratios.Max() : ratios.Min(), all[i] is not LimitContestant);
            report.Ratio($"search-mean-vs-{Field.Short(all[i])}", Math.Exp(ratios.Average(Math.Log)), all[i] is not LimitContestant);
        }
    }

    /// <summary>Filters together with a search and any sort: no combination may make anyone wait.</summary>
    private async Task FiltersAsync(string database, int users, RosterContestant roster)
    {
        string[] terms = ["", "okonkwo", "martin", "qu", "e", "ко", "zzyzx"];
        string[] filters = ["", "&state=suspended", "&state=active", "&type=agent", "&type=tenant_admin", "&state=locked", "&state=suspended&type=viewer", $"&role={await roster.RoleAsync("editor")}", $"&role={await roster.RoleAsync("admin")}&state=active"];
        string[] sorts = ["name", "-name", "email", "-lastSignInAt", "lastSignInAt", "createdAt", "-createdAt"];
        var asked = (from term in terms from filter in filters from sort in sorts where term.Length + filter.Length > 0
                     select $"/api/v1/users?sort={sort}{filter}{(term.Length > 0 ? $"&search={Uri.EscapeDataString(term)}" : "")}").ToList();
        var times = new List<(string Path, double Ms)>();
        using var wire = new Wire();
        await wire.ConnectAsync(roster.Port);
        foreach (var path in asked)
        {
            var request = Wire.Get(roster.Port, path, roster.Headers);
            await wire.AskAsync(request);
            var three = new List<double>();
            for (var i = 0; i < 3; i++)
            {
                var from = System.Diagnostics.Stopwatch.GetTimestamp();
                await wire.AskAsync(request);
                three.Add(System.Diagnostics.Stopwatch.GetElapsedTime(from).TotalMilliseconds);
            }

            times.Add((path, Clock.Quantile(three, 0.5)));
        }

        var all = times.Select(t => t.Ms).ToList();
        report.Title($"filters × search × sort, {users:N0} users, {database}: {asked.Count} combinations");
        report.Table(["median", "p95", "worst"], [("Roster", [Clock.Quantile(all, 0.5), Clock.Quantile(all, 0.95), all.Max()])], "ms");
        foreach (var (path, ms) in times.OrderByDescending(t => t.Ms).Take(8))
        {
            Console.WriteLine($"    {ms,8:F1} ms  {path}");
        }

        report.Keep(database, users, roster.Name, "filters", new Times(Clock.Quantile(all, 0.5), Clock.Quantile(all, 0.95), all.Max()));
        report.Ratio("filters-p95-ms", Clock.Quantile(all, 0.95), lowerIsWorse: false);
    }

    /// <summary>A small workspace beside the big one does not pay for it.</summary>
    private async Task BesideAsync(string database, int users, RosterContestant roster)
    {
        await roster.AddTenantAsync("small", new DemoPeople(Small, "small.example").All());
        await roster.EnterAsync("small");
        var lines = new List<(string, double?[])>();
        foreach (var term in Terms)
        {
            var times = await Clock.MeasureAsync([(roster, new[] { Wire.Get(roster.Port, roster.Path(new Question.Search(term)), roster.Headers) })]);
            lines.Add((term, [times[0].Median]));
            report.Keep(database, Small, roster.Name, $"search {term} beside {users}", times[0]);
        }

        report.Title($"search, {Small:N0} users beside {users:N0}, {database}");
        report.Table([roster.Name], lines, "median, ms");
        report.Ratio("search-small-beside-ms", lines.Max(l => l.Item2[0]!.Value), lowerIsWorse: false);
        await roster.EnterAsync("big");
    }
}
