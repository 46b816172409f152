using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Scim.Filtering;
using Roster.Scim.Protocol;
using Roster.Scim.Schemas;
using Roster.Users;

namespace Roster.Scim.People;

/// <param name="Total">Of the whole list.</param>
/// <param name="People">The page, not yet with their groups and roles.</param>
/// <param name="Next">The cursor of the next page; null at the end, and where pages go by number.</param>
internal sealed record PeopleFound(long Total, IReadOnlyList<User> People, string? Next);

/// <summary>
/// Finds a page of people. Everyone, those who are let in or put out, and those of a stretch of time are walked along an index, however
/// many they are. For any other filter an index gathers whom it can be true of, and each of them is asked; where they are too many, it says so.
/// </summary>
internal sealed class PersonList(TenantDb db, ScimPlace place)
{
    /// <summary>Most people who are asked one by one.</summary>
    public const int Most = 10_000;

    private const int AtOnce = 500;

    public async Task<Result<PeopleFound>> FindAsync(Filter? filter, PagePlace page, CancellationToken cancellation) => filter switch
    {
        null => await EveryoneAsync(page, cancellation),
        Filter.Compare { By: Comparison.Eq, Truth: { } active } compare when compare.Path.Is("active") => await StandingAsync(active, page, cancellation),
        _ when TimeSpanned.Of(filter) is { } span => await SpannedAsync(span, page, cancellation),
        _ => await GatheredAsync(filter, page, cancellation),
    };

    /// <summary>The statements behind a list, as they are sent: one walk after the other, or what gathers candidates.</summary>
    internal IReadOnlyList<IQueryable<User>> Walks(Filter? filter) => filter switch
    {
        null => [Everyone],
        Filter.Compare { By: Comparison.Eq, Truth: { } active } compare when compare.Path.Is("active") => [.. States(active).Select(Standing)],
        _ when TimeSpanned.Of(filter) is { } span => [Spanned(span)],
        _ => [Among(PersonReader.Living(db), PersonReach.Of(filter))],
    };

    private IQueryable<User> Everyone => PersonReader.Living(db).OrderBy(u => u.CreatedAt).ThenBy(u => u.Id);

    private IQueryable<User> Standing(UserState state) => PersonReader.Living(db).Where(u => u.State == state).OrderBy(u => u.NameKey).ThenBy(u => u.Id);

    private static UserState[] States(bool active) => active ? [UserState.Active, UserState.Invited] : [UserState.Suspended, UserState.Deactivated];

    private IQueryable<User> Spanned(TimeSpanned span)
    {
        var people = span.Within(PersonReader.Living(db));
        return span.Changed ? people.OrderBy(u => u.ChangedAt).ThenBy(u => u.Id) : people.OrderBy(u => u.CreatedAt).ThenBy(u => u.Id);
    }

    private async Task<PeopleFound> EveryoneAsync(PagePlace page, CancellationToken cancellation)
    {
        var (living, gone) = (await CountAsync(null, cancellation), place.ShowsDeleted ? await PersonReader.Gone(db).CountAsync(cancellation) : 0);
        if (page.After is not { } after)
        {
            return await WalkAsync([(Everyone, living)], gone, u => !page.ByCursor ? null : (u.CreatedAt, u.Id.Value), page, cancellation);
        }

        var (at, id) = (after.At, new UserId(after.Id));
        var rest = Everyone.Where(u => u.CreatedAt >= at && (u.CreatedAt > at || u.Id.CompareTo(id) > 0));
        var people = await rest.Take(page.Size + 1).ToListAsync(cancellation);
        // Behind the last of them come those who are deleted, by number.
        return people.Count > page.Size ? new(living + gone, people[..page.Size], (page with { After = (people[page.Size - 1].CreatedAt, people[page.Size - 1].Id.Value) }).Write())
            : new(living + gone, people, gone > 0 ? (page with { After = null, Skip = (int)living }).Write() : null);
    }

    private async Task<PeopleFound> StandingAsync(bool active, PagePlace page, CancellationToken cancellation)
    {
        var walks = new List<(IQueryable<User>, long)>();
        foreach (var state in States(active))
        {
            walks.Add((Standing(state), await CountAsync(state, cancellation)));
        }

        var gone = !active && place.ShowsDeleted ? await PersonReader.Gone(db).CountAsync(cancellation) : 0;
        return await WalkAsync(walks, gone, _ => null, page, cancellation);
    }

    private async Task<PeopleFound> SpannedAsync(TimeSpanned span, PagePlace page, CancellationToken cancellation)
    {
        var gone = place.ShowsDeleted ? await span.Within(PersonReader.Gone(db)).CountAsync(cancellation) : 0;
        return await WalkAsync([(Spanned(span), await span.Within(PersonReader.Living(db)).LongCountAsync(cancellation))], gone, _ => null, page, cancellation, span.Within);
    }

    /// <summary>A page of some walks, one after the other, whose lengths are known; and behind them the deleted.</summary>
    private async Task<PeopleFound> WalkAsync(
        IReadOnlyList<(IQueryable<User> People, long Count)> walks, int gone, Func<User, (DateTimeOffset, Guid)?> after, PagePlace page, CancellationToken cancellation, Func<IQueryable<User>, IQueryable<User>>? within = null)
    {
        var (found, skip) = (new List<User>(), page.Skip);
        var total = walks.Sum(w => w.Count) + gone;
        IQueryable<User> deleted = (within ?? (p => p))(PersonReader.Gone(db)).OrderBy(u => u.Id);
        foreach (var (people, count) in walks.Append((deleted, gone)))
        {
            if (skip < count && found.Count < page.Size)
            {
                found.AddRange(await PageAsync(people, skip, page.Size - found.Count, cancellation));
            }

            skip = (int)Math.Max(0, skip - count);
        }

        var seen = page.Skip + found.Count;
        return new(total, found, !page.ByCursor || seen >= total || found.Count == 0 ? null
            : (seen < walks.Sum(w => w.Count) && after(found[^1]) is { } place ? page with { After = place } : page with { Skip = seen }).Write());
    }

    /// <summary>What is passed over is passed over in the index alone.</summary>
    private async Task<IReadOnlyList<User>> PageAsync(IQueryable<User> people, int skip, int take, CancellationToken cancellation)
    {
        if (skip == 0)
        {
            return await people.Take(take).ToListAsync(cancellation);
        }

        var ids = await people.Select(u => u.Id).Skip(skip).Take(take).ToListAsync(cancellation);
        var rows = await PersonReader.Living(db).IgnoreQueryFilters([Filters.Deleted]).Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
        return [.. ids.Where(rows.ContainsKey).Select(id => rows[id])];
    }

    private async Task<Result<PeopleFound>> GatheredAsync(Filter filter, PagePlace page, CancellationToken cancellation)
    {
        var reach = PersonReach.Of(filter);
        if (reach is null && await CountAsync(null, cancellation) > Most)
        {
            return ScimProblems.TooMany($"no index answers this filter, and the workspace has more than {Most:N0} people. Filter by id, userName, externalId, emails.value, active, meta.created or meta.lastModified; more may stand beside it with and.");
        }

        var people = new Dictionary<UserId, User>();
        await GatherAsync(reach, people, cancellation);
        if (people.Count > Most)
        {
            return ScimProblems.TooMany($"more than {Most:N0} people would have to be looked at. Narrow it by id, userName, externalId or emails.value.");
        }

        var met = new List<User>();
        foreach (var some in people.Values.OrderBy(u => u.CreatedAt).ThenBy(u => u.Id.Value).Chunk(AtOnce))
        {
            met.AddRange((await PersonReader.ShowAsync(db, place, some, cancellation)).Where(p => FilterMatch.Matches(filter, p.Resource, UserSchema.Resource)).Select(p => p.Entry));
        }

        var shown = met.Skip(page.Skip).Take(page.Size).ToList();
        return new PeopleFound(met.Count, shown, page.ByCursor && page.Skip + shown.Count < met.Count && shown.Count > 0 ? (page with { Skip = page.Skip + shown.Count }).Write() : null);
    }

    private async Task GatherAsync(PersonReach? reach, Dictionary<UserId, User> people, CancellationToken cancellation)
    {
        if (reach is PersonReach.Either either)
        {
            await GatherAsync(either.Left, people, cancellation);
            await GatherAsync(either.Right, people, cancellation);
            return;
        }

        foreach (var source in place.ShowsDeleted ? new[] { PersonReader.Living(db), PersonReader.Gone(db) } : [PersonReader.Living(db)])
        {
            foreach (var user in await Among(source, reach).Take(Most + 1).ToListAsync(cancellation))
            {
                people[user.Id] = user;
            }
        }
    }

    private IQueryable<User> Among(IQueryable<User> people, PersonReach? reach)
    {
        switch (reach)
        {
            case PersonReach.Ids { All: var guids }:
                var ids = guids.Select(g => new UserId(g)).ToList();
                return people.Where(u => ids.Contains(u.Id));
            case PersonReach.Addresses { Keys: var keys }:
                return people.Where(u => keys.Contains(u.EmailKey));
            case PersonReach.ExternalIds { All: var externalIds }:
                return people.Where(u => externalIds.Contains(u.ExternalId!));
            case PersonReach.Groups { All: var all }:
                var groups = all.Select(g => new GroupId(g)).ToList();
                return people.Where(u => db.Set<GroupMember>().Any(m => m.UserId == u.Id && groups.Contains(m.GroupId)));
            case PersonReach.Blocked:
                return people.Where(u => u.State == UserState.Suspended || u.State == UserState.Deactivated || u.State == UserState.Deleted);
            default:
                return people;
        }
    }

    /// <summary>From the counters that each change keeps: people are not counted.</summary>
    private async Task<long> CountAsync(UserState? state, CancellationToken cancellation) =>
        await (state is { } one ? db.Set<UserCount>().AsNoTracking().Where(c => c.State == one) : db.Set<UserCount>().AsNoTracking()).SumAsync(c => c.N, cancellation);
}
