using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Queues;
using Roster.Users;

namespace Roster.Statistics.Reporting;

/// <summary>What a batch is compared with, read at once; and what it changes.</summary>
public sealed class InteractionBook(TenantDb db)
{
    private readonly DaySums _sums = new();
    private Dictionary<string, Interaction> _known = [];
    private HashSet<UserId> _users = [];
    private Dictionary<string, UserId> _byExternalId = [];
    private HashSet<QueueId> _queues = [];
    private DateOnly? _closed;

    public async Task OpenAsync(IReadOnlyList<InteractionBody> batch, CancellationToken cancellation)
    {
        var ids = batch.Select(b => b.Id).OfType<string>().Where(InteractionRules.IsId).Distinct().ToList();
        _known = await db.Set<Interaction>().Where(i => ids.Contains(i.Id)).ToDictionaryAsync(i => i.Id, cancellation);
        var users = batch.Select(b => Guid.TryParse(b.UserId, out var id) ? new UserId(id) : default).Where(u => u != default).Distinct().ToList();
        _users = [.. await Everyone.Where(u => users.Contains(u.Id)).Select(u => u.Id).ToListAsync(cancellation)];
        var external = batch.Select(b => b.ExternalId).OfType<string>().Where(InteractionRules.IsId).Distinct().ToList();
        // Whoever has it now comes last, and holds; else whoever was deleted with it last.
        var named = external.Count == 0 ? [] : await Everyone.Where(u => u.ExternalId != null && external.Contains(u.ExternalId)).Select(u => new { u.ExternalId, u.Id, u.DeletedAt }).ToListAsync(cancellation);
        _byExternalId = named.GroupBy(u => u.ExternalId!).ToDictionary(g => g.Key, g => g.MaxBy(u => u.DeletedAt ?? DateTimeOffset.MaxValue)!.Id);
        var queues = batch.Select(b => Guid.TryParse(b.QueueId, out var id) ? new QueueId(id) : default).Where(q => q != default).Distinct().ToList();
        _queues = queues.Count == 0 ? [] : [.. await db.Set<Queue>().Where(q => queues.Contains(q.Id)).Select(q => q.Id).ToListAsync(cancellation)];
        _closed = (await db.Set<StatisticsMark>().SingleOrDefaultAsync(m => m.What == MarkOf.PurgedThrough, cancellation))?.Day.AddDays(Calendar.Apart);
    }

    public InteractionResult Take(InteractionBody body, InteractionFacts read)
    {
        if (Whose(body) is not { } user)
        {
            return Refuse(body.UserId is null ? "externalId" : "userId", "nobody-here", "Nobody here has this ID.");
        }

        if (read.Queue is { } queue && !_queues.Contains(queue))
        {
            return Refuse("queueId", "unknown-queue", "There is no queue by this ID.");
        }

        var facts = read with { User = user };
        var before = _known.GetValueOrDefault(body.Id!);
        if (facts.Day <= _closed || before?.Day <= _closed)
        {
            return Refuse("startedAt", "too-old", "Single interactions of that time are no longer kept, so that nobody can tell whether this one is counted.");
        }

        if (before is null)
        {
            _known[body.Id!] = db.Add(new Interaction(db.Tenant, body.Id!, facts)).Entity;
            _sums.Replace(null, facts);
            return InteractionResult.Of(body.Id, Taken.Stored);
        }

        if (before.Revision > facts.Revision)
        {
            return InteractionResult.Of(body.Id, Taken.Outdated);
        }

        // Under another time zone it may have begun on another day; what is reported again unchanged stays where it was counted.
        if (before.Facts == facts with { Day = before.Day })
        {
            return InteractionResult.Of(body.Id, Taken.Unchanged);
        }

        _sums.Replace(before.Facts, facts);
        before.Become(facts);
        return InteractionResult.Of(body.Id, Taken.Replaced);

        InteractionResult Refuse(string field, string code, string message) => InteractionResult.Refused(body.Id, Problem.Invalid(field, code, message));
    }

    /// <summary>Counts what has changed on the days it belongs to; answers whose figures are others now.</summary>
    public async Task<IReadOnlyCollection<UserId>> CountAsync(CancellationToken cancellation)
    {
        var users = _sums.Changed.Keys.Select(k => k.User).Distinct().ToList();
        if (users.Count > 0)
        {
            await DayBook.AddAsync(db, _sums.Changed, cancellation);
            await DayBook.RecountAsync(db, users, cancellation);
        }

        return users;
    }

    private UserId? Whose(InteractionBody body) =>
        body.UserId is { } id ? _users.TryGetValue(new UserId(Guid.Parse(id)), out var user) ? user : null
        : _byExternalId.TryGetValue(body.ExternalId!, out var named) ? named : null;

    /// <summary>Reports come late: also of people who are out.</summary>
    private IQueryable<User> Everyone => db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).AsNoTracking();
}

/// <summary>Whoever changes a workspace's figures holds this, so that they go one after the other: a batch, a recount, a purge.</summary>
internal static class FigureLock
{
    public static Task TakeAsync(RosterDb db, TenantId tenant, CancellationToken cancellation) => db.Dialect.LockNameAsync(db, $"figures:{tenant.Value:N}", cancellation);
}

internal static class FigureNews
{
    /// <summary>Someone's statistics have changed.</summary>
    public const string Changed = "statistics.changed";
}
