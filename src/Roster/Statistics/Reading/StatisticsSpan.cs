using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Statistics.Reading;

/// <summary>What a range is divided into. Weeks begin on Monday.</summary>
[StoredAsWord]
public enum StatisticsStep { Day, Week, Month }

/// <summary>A range of days as it is asked for. Pure.</summary>
public sealed record StatisticsSpan(DateOnly From, DateOnly To, StatisticsStep By)
{
    public const int MostPeriods = 400;
    private const int MostDays = 3_660;

    /// <summary>The last thirty days by day, where nothing is said.</summary>
    public static Result<StatisticsSpan> Read(string? from, string? to, string? by, DateOnly today)
    {
        var (first, last, step) = (Day(from), Day(to), Words<StatisticsStep>.Parse(by ?? "day"));
        var faults = new List<FieldProblem>();
        if (from is not null && first is null)
        {
            faults.Add(new("from", "not-a-day", "Write the day as 2026-11-30."));
        }

        if (to is not null && last is null)
        {
            faults.Add(new("to", "not-a-day", "Write the day as 2026-11-30."));
        }

        if (step is null)
        {
            faults.Add(new("by", "unknown-step", $"By is one of {string.Join(", ", Words<StatisticsStep>.All)}."));
        }

        if (faults.Count > 0)
        {
            return Problem.Invalid(faults);
        }

        var until = last ?? today;
        var span = new StatisticsSpan(first ?? until.AddDays(1 - Calendar.Lately), until, step!.Value);
        return span.From > span.To ? Problem.Invalid("from", "out-of-range", "The range begins after it ends.")
            : span.To.DayNumber - span.From.DayNumber >= MostDays || span.Periods().Count() > MostPeriods ? Problem.Invalid("from", "out-of-range", $"At most {MostPeriods} periods and ten years. Choose weeks or months for a longer range.")
            : span;
    }

    public DateOnly FirstOf(DateOnly day) => By switch
    {
        StatisticsStep.Month => new DateOnly(day.Year, day.Month, 1),
        StatisticsStep.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        _ => day,
    };

    /// <summary>The periods in order, cut to the range.</summary>
    public IEnumerable<(DateOnly From, DateOnly To)> Periods()
    {
        for (var start = FirstOf(From); start <= To;)
        {
            var next = By switch
            {
                StatisticsStep.Month => start.AddMonths(1),
                StatisticsStep.Week => start.AddDays(7),
                _ => start.AddDays(1),
            };
            yield return (start < From ? From : start, next.AddDays(-1) > To ? To : next.AddDays(-1));
            start = next;
        }
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 2000 and <= 2200 ? day : null;
}
