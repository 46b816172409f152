using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Audit;

/// <summary>A page of what happened, newest first.</summary>
public sealed record EventPage(IReadOnlyList<EventView> Items, string? Next);

/// <summary>Which events: of a person, by an actor, of a kind, in a span of time. Read from the query once.</summary>
/// <param name="Subject">Whom or what it was done to.</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Names">Event names, or areas ending in a dot and a star: <c>user.*</c>.</param>
/// <param name="About">Done to or by this one.</param>
public sealed record EventQuery(Guid? Subject, Guid? Actor, IReadOnlyList<string> Names, DateTimeOffset? From, DateTimeOffset? To, long? Before, Guid? About = null)
{
    public static EventQuery Read(string? subject, string? actor, string? name, string? from, string? to, string? cursor, ICollection<FieldProblem> faults)
    {
        Guid? IdOf(string? typed, string field)
        {
            if (string.IsNullOrEmpty(typed) || Guid.TryParse(typed, out _))
            {
                return string.IsNullOrEmpty(typed) ? null : Guid.Parse(typed);
            }

            faults.Add(new(field, "not-an-id", "This is no id."));
            return null;
        }

        DateTimeOffset? TimeOf(string? typed, string field)
        {
            if (string.IsNullOrEmpty(typed))
            {
                return null;
            }

            if (DateTimeOffset.TryParse(typed, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time))
            {
                return time;
            }

            faults.Add(new(field, "not-a-time", "A time looks like 2026-11-22T08:00:00Z."));
            return null;
        }

        long? before = null;
        if (cursor is { Length: > 0 })
        {
            if (long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var seq))
            {
                before = seq;
            }
            else
            {
                faults.Add(new("cursor", "bad-cursor", "This cursor belongs to another list. Start again without it."));
            }
        }

        return new EventQuery(
            IdOf(subject, "subject"), IdOf(actor, "actor"), name?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
            TimeOf(from, "from"), TimeOf(to, "to"), before);
    }

    public async Task<EventPage> PageAsync(TenantDb db, int limit, CancellationToken cancellation)
    {
        var rows = db.Set<EventRow>().AsNoTracking();
        rows = Subject is { } subject ? rows.Where(e => e.SubjectId == subject) : rows;
        rows = Actor is { } actor ? rows.Where(e => e.ActorId == actor) : rows;
        rows = About is { } about ? rows.Where(e => e.SubjectId == about || e.ActorId == about) : rows;
        rows = From is { } from ? rows.Where(e => e.At >= from) : rows;
        rows = To is { } to ? rows.Where(e => e.At < to) : rows;
        rows = Before is { } before ? rows.Where(e => e.Seq < before) : rows;
        if (Names.Count > 0)
        {
            var whole = Names.Where(n => !n.EndsWith(".*", StringComparison.Ordinal)).ToList();
            var areas = Names.Where(n => n.EndsWith(".*", StringComparison.Ordinal)).Select(n => n[..^2]).ToList();
            rows = rows.Where(e => whole.Contains(e.Name) || areas.Contains(e.Name.Substring(0, e.Name.IndexOf("."))));
        }

        var found = await rows.OrderByDescending(e => e.Seq).Take(limit + 1).ToListAsync(cancellation);
        var more = found.Count > limit;
        return new EventPage([.. found.Take(limit).Select(EventView.Of)], more ? found[limit - 1].Seq.ToString(CultureInfo.InvariantCulture) : null);
    }
}
