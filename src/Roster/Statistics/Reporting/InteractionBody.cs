using System.Globalization;
using System.Text.RegularExpressions;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Tenants;

namespace Roster.Statistics.Reporting;

/// <summary>One interaction as the platform reports it.</summary>
/// <param name="Id">The platform's own; the same again replaces or changes nothing.</param>
/// <param name="UserId">Whose it was; or externalId.</param>
/// <param name="ExternalId">The person by the id that the platform gave them.</param>
/// <param name="QueueId">The queue it came from, if any.</param>
/// <param name="HandleSeconds">How long it took the person, after-work included.</param>
/// <param name="Outcome">handled where it is not said.</param>
/// <param name="Revision">Of two reports of one interaction the higher holds; 0 where it is not said.</param>
public sealed record InteractionBody(
    string? Id = null, string? UserId = null, string? ExternalId = null, [WordOf<Channel>] string? Channel = null, string? QueueId = null,
    string? StartedAt = null, string? EndedAt = null, double? HandleSeconds = null, [WordOf<Outcome>] string? Outcome = null, int? Revision = null);

/// <summary>What in an interaction can be judged without looking anything up.</summary>
internal static partial class InteractionRules
{
    /// <summary>An e-mail may lie open for days; beyond this a number is a mistake.</summary>
    public const int MostSeconds = 7 * 24 * 60 * 60;

    /// <summary>The platform's clock may be ahead of ours.</summary>
    private static readonly TimeSpan Ahead = TimeSpan.FromMinutes(5);

    private static readonly DateTimeOffset Earliest = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The facts, as yet of nobody; or what is at fault.</summary>
    public static Result<InteractionFacts> Read(InteractionBody body, Tenant tenant, DateTimeOffset now)
    {
        var (started, ended) = (Time(body.StartedAt), Time(body.EndedAt));
        var channel = Words<Channel>.Parse(body.Channel);
        var outcome = Words<Outcome>.Parse(body.Outcome ?? "handled");
        return Fault() ?? (Result<InteractionFacts>)new InteractionFacts(
            default, channel!.Value, Guid.TryParse(body.QueueId, out var queue) ? new QueueId(queue) : null,
            started!.Value, ended!.Value, (int)Math.Round(body.HandleSeconds!.Value), outcome!.Value, body.Revision ?? 0, tenant.DayOf(started.Value));

        Problem? Fault() =>
            body.Id is null || !IsId(body.Id) ? Problem.Invalid("id", "bad-interaction-id", $"An interaction has an ID of 1 to {Interaction.IdLength} characters, by which the platform knows it.")
            : (body.UserId is null) == (body.ExternalId is null) ? Problem.Invalid("userId", "one-of-two", "Say whose it was: by userId, or by externalId.")
            : body.UserId is { } user && !Guid.TryParse(user, out _) ? Problem.Invalid("userId", "not-an-id", "This is not an id.")
            : channel is null ? Problem.Invalid("channel", "unknown-channel", $"The channel is one of {string.Join(", ", Words<Channel>.All)}.")
            : body.QueueId is { } typed && !Guid.TryParse(typed, out _) ? Problem.Invalid("queueId", "not-an-id", "This is not an id.")
            : started is null ? Problem.Invalid("startedAt", "not-a-time", "Write the time with its offset, such as 2026-11-30T08:15:00Z.")
            : ended is null ? Problem.Invalid("endedAt", "not-a-time", "Write the time with its offset, such as 2026-11-30T08:15:00Z.")
            : started > now + Ahead || ended > now + Ahead ? Problem.Invalid(started > now + Ahead ? "startedAt" : "endedAt", "in-the-future", "This time has not come yet. Report what is over.")
            : started < Earliest ? Problem.Invalid("startedAt", "out-of-range", "Interactions are counted from the year 2000 on.")
            : ended < started ? Problem.Invalid("endedAt", "ends-before-start", "It ends before it begins.")
            : body.HandleSeconds is not (>= 0 and <= MostSeconds) ? Problem.Invalid("handleSeconds", "out-of-range", $"Say how long it took: 0 to {MostSeconds} seconds.")
            : outcome is null ? Problem.Invalid("outcome", "unknown-outcome", $"The outcome is one of {string.Join(", ", Words<Outcome>.All)}.")
            : body.Revision is < 0 ? Problem.Invalid("revision", "out-of-range", "A revision is 0 or more.")
            : null;
    }

    /// <summary>Whether it can be the id of anything; a database is not asked for what it could not hold.</summary>
    public static bool IsId(string text) => text.Length is > 0 and <= Interaction.IdLength && !text.Any(char.IsControl);

    private static DateTimeOffset? Time(string? text) =>
        text is not null && Rfc3339().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time)
            ? time.ToUniversalTime().AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond)) : null;

    [GeneratedRegex(@"^\d{4}-\d\d-\d\d[Tt]\d\d:\d\d:\d\d(\.\d{1,7})?([Zz]|[+-]\d\d:\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Rfc3339();
}
