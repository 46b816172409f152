using Roster.Scim.Filtering;
using Roster.Users;

namespace Roster.Scim.People;

/// <summary>A filter that is nothing but a stretch of time, of when people were added or last changed: a list of those is a walk along an index, however many they are.</summary>
/// <param name="Changed">When they last changed; else when they were added.</param>
internal sealed record TimeSpanned(bool Changed, DateTimeOffset? From, bool FromItself, DateTimeOffset? To, bool ToItself)
{
    public static TimeSpanned? Of(Filter filter) => filter switch
    {
        Filter.And and => Of(and.Left) is { } left && Of(and.Right) is { } right && left.Changed == right.Changed ? left.Overlap(right) : null,
        Filter.Compare { Path: { Schema: null } path, Text: { } text } compare when (path.Is("meta", "lastModified") || path.Is("meta", "created")) && FilterMatch.TimeOf(text) is { } time => compare.By switch
        {
            Comparison.Gt => new(path.Is("meta", "lastModified"), time, false, null, false),
            Comparison.Ge => new(path.Is("meta", "lastModified"), time, true, null, false),
            Comparison.Lt => new(path.Is("meta", "lastModified"), null, false, time, false),
            Comparison.Le => new(path.Is("meta", "lastModified"), null, false, time, true),
            Comparison.Eq => new(path.Is("meta", "lastModified"), time, true, time, true),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Those of these people whose time it is.</summary>
    public IQueryable<User> Within(IQueryable<User> people)
    {
        var (from, to) = (From ?? DateTimeOffset.UnixEpoch, To ?? new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero));
        return (Changed, From is null || FromItself, To is null || ToItself) switch
        {
            (true, true, true) => people.Where(u => u.ChangedAt >= from && u.ChangedAt <= to),
            (true, true, false) => people.Where(u => u.ChangedAt >= from && u.ChangedAt < to),
            (true, false, true) => people.Where(u => u.ChangedAt > from && u.ChangedAt <= to),
            (true, false, false) => people.Where(u => u.ChangedAt > from && u.ChangedAt < to),
            (false, true, true) => people.Where(u => u.CreatedAt >= from && u.CreatedAt <= to),
            (false, true, false) => people.Where(u => u.CreatedAt >= from && u.CreatedAt < to),
            (false, false, true) => people.Where(u => u.CreatedAt > from && u.CreatedAt <= to),
            _ => people.Where(u => u.CreatedAt > from && u.CreatedAt < to),
        };
    }

    private TimeSpanned Overlap(TimeSpanned other)
    {
        var (from, itself) = other.From is null || From > other.From || (From == other.From && !FromItself) ? (From, FromItself) : (other.From, other.FromItself);
        var (to, too) = other.To is null || To < other.To || (To == other.To && !ToItself) ? (To, ToItself) : (other.To, other.ToItself);
        return new(Changed, from, itself, to, too);
    }
}
