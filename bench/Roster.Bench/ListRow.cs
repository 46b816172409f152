namespace Roster.Bench;

/// <summary>The users page as it opens: fifty people and the stat cards; a page in the middle; pages per second.</summary>
internal sealed class ListRow(Field field, Report report) : IRow
{
    private const int Clients = 16;

    /// <summary>By database: Roster's time for the opened page among the fewest.</summary>
    private readonly Dictionary<string, double> _opened = [];

    public async Task MeasureAsync(string database, int users, IReadOnlyList<Contestant> all)
    {
        byte[] Request(Contestant c, Question q) => Wire.Get(c.Port, c.Path(q), c.Headers);
        var open = await Clock.MeasureAsync([.. all.Select(c => (c, new[] { Request(c, new Question.FirstPage()), Request(c, new Question.Cards()) }))]);
        var first = await Clock.MeasureAsync([.. all.Select(c => (c, new[] { Request(c, new Question.FirstPage()) }))]);
        var middle = await Clock.MeasureAsync([.. all.Select(c => (c, new[] { Request(c, new Question.MiddlePage()) }))]);
        // A peer that takes a second for a page has no pages per second worth a minute of waiting.
        var quick = all.Where((_, i) => first[i].Median < 100).ToList();
        var rates = await Clock.ThroughputAsync([.. quick.Select(c => (c.Port, Request(c, new Question.FirstPage())))], Clients);

        report.Title($"list, {users:N0} users, {database}");
        report.Table([.. all.Select(c => c.Name)],
        [
            ("page of 50 + stat cards", [.. open.Select(t => (double?)t.Median)]),
            ("page of 50", [.. first.Select(t => (double?)t.Median)]),
            ("page in the middle", [.. middle.Select(t => (double?)t.Median)]),
        ], "median, ms");
        report.Table([.. all.Select(c => c.Name)],
            [($"pages of 50 per second, {Clients} clients", [.. all.Select(c => quick.IndexOf(c) is var i and >= 0 ? rates[i] : (double?)null)])], "per second");
        for (var i = 0; i < all.Count; i++)
        {
            report.Keep(database, users, all[i].Name, "open", open[i]);
            report.Keep(database, users, all[i].Name, "first", first[i]);
            report.Keep(database, users, all[i].Name, "middle", middle[i]);
        }

        for (var i = 0; i < quick.Count; i++)
        {
            report.Keep(database, users, quick[i].Name, "pages", rates[i]);
        }

        _opened.TryAdd(database, open[0].Median);
        if (users == field.Sizes.Max())
        {
            Compare(all, open, first, middle, quick, rates);
            report.Ratio("list-flat", open[0].Median / _opened[database], lowerIsWorse: false);
        }
    }

    private void Compare(IReadOnlyList<Contestant> all, Times[] open, Times[] first, Times[] middle, List<Contestant> quick, double[] rates)
    {
        for (var i = 1; i < all.Count; i++)
        {
            var isLimit = all[i] is LimitContestant;
            report.Ratio($"list-vs-{Field.Short(all[i])}", isLimit ? open[0].Median / open[i].Median : open[i].Median / open[0].Median, lowerIsWorse: !isLimit);
            if (isLimit)
            {
                report.Ratio("list-rate-vs-limit", rates[0] / rates[quick.IndexOf(all[i])]);
            }
        }

        report.Ratio("list-middle", middle[0].Median / first[0].Median, lowerIsWorse: false);
    }
}
