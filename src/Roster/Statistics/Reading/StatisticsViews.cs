using Roster.Platform.Http;
using Roster.Users;

namespace Roster.Statistics.Reading;

/// <summary>What one person did, over a range of days and period by period.</summary>
/// <param name="Calls">Whether the plan comes with calls. Where it does not, what is about calls is null, and their time is in no sum.</param>
/// <param name="Periods">All of the range, also those with nothing in them.</param>
/// <param name="OnlineSeconds">How long they were connected as an agent and had not chosen to be offline; null for whoever has never been.</param>
/// <param name="OnlineKnownFrom">Before this day nobody knows any more; null where the whole range is known.</param>
public sealed record UserStatistics(
    StatisticsPerson Person, StatisticsRange Range, Verdict Calls, FigureSums Totals, IReadOnlyList<StatisticsPeriod> Periods,
    DateTimeOffset? LastSignInAt, long? OnlineSeconds, DateOnly? OnlineKnownFrom);

/// <summary>Whose they are: also of someone who is out of the workspace.</summary>
public sealed record StatisticsPerson(Guid Id, string DisplayName, [WordOf<UserState>] string State);

/// <param name="TimeZone">In which days begin and end.</param>
/// <param name="Today">In it; the last day that there can be anything of.</param>
public sealed record StatisticsRange(DateOnly From, DateOnly To, [WordOf<StatisticsStep>] string By, string TimeZone, DateOnly Today);

/// <param name="From">Its first day in the range.</param>
/// <param name="To">Its last day in the range.</param>
public sealed record StatisticsPeriod(DateOnly From, DateOnly To, long? Calls, long Chats, long Emails, long HandleSeconds) : FigureSums(Calls, Chats, Emails, HandleSeconds);
