using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;
using Roster.Queues;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Directory;

/// <summary>What every page of a tenant's list repeats: the names of its roles, groups and queues and who is its primary admin. Remembered until a change says otherwise.</summary>
public sealed class TenantFacts(Databases databases, IFeedHealth feed) : ILiveMemory
{
    private readonly ConcurrentDictionary<TenantId, Facts> _known = new();
    private long _generation;

    public async ValueTask<Facts> ForAsync(TenantId tenant, CancellationToken cancellation)
    {
        if (feed.IsUp && _known.TryGetValue(tenant, out var known))
        {
            return known;
        }

        var before = Interlocked.Read(ref _generation);
        await using var db = databases.OpenTenant(tenant);
        var roles = await db.Set<Role>().AsNoTracking().OrderBy(r => r.Name).ToListAsync(cancellation);
        var primary = await db.Set<Tenant>().Where(t => t.Id == tenant).Select(t => t.PrimaryAdmin).SingleAsync(cancellation);
        var queues = await db.Set<Queue>().AsNoTracking().Where(q => q.ArchivedAt == null).ToDictionaryAsync(q => q.Id.Value, q => q.Name, cancellation);
        var facts = new Facts(
            primary, await Holdings.MapAsync(db, cancellation), [.. roles.Select(r => new RoleTag(r.Id.Value, r.Code, r.Name, r.System, Own: true))], queues, Agents.Roles(roles));
        if (before == Interlocked.Read(ref _generation))
        {
            _known[tenant] = facts;
        }

        return facts;
    }

    public void Forget(IReadOnlyCollection<Touched> touched)
    {
        Interlocked.Increment(ref _generation);
        foreach (var tenant in touched.Where(t => t.What == "tenant"))
        {
            _known.TryRemove(new TenantId(tenant.Id), out _);
        }
    }

    public void ForgetAll()
    {
        Interlocked.Increment(ref _generation);
        _known.Clear();
    }

    /// <param name="Queues">The names of those in use.</param>
    /// <param name="Handling">The roles that let people handle conversations.</param>
    public sealed record Facts(UserId? PrimaryAdmin, GroupMap Groups, IReadOnlyList<RoleTag> Roles, IReadOnlyDictionary<Guid, string> Queues, IReadOnlyList<RoleId> Handling)
    {
        private readonly Dictionary<string, RoleTag> _tags = Roles.SelectMany(r => new[] { r, r with { Own = false } }).ToDictionary(r => Mark(r.Id, r.Own));
        private readonly Dictionary<Guid, GroupTag> _groups = Groups.All.ToDictionary(g => g.Id.Value, g => new GroupTag(g.Id.Value, g.Name, g.IsSystem));

        /// <summary>The tags of a comma-separated list of role ids, by name; a mark behind one says that it is held through groups alone.</summary>
        public IReadOnlyList<RoleTag> Tags(string? ids) => ids is null ? []
            : ids.Contains(',', StringComparison.Ordinal) ? [.. ids.Split(',').Select(Tag).OfType<RoleTag>().OrderBy(r => r.Name, StringComparer.Ordinal)]
            : Tag(ids) is { } only ? [only] : [];

        /// <summary>The same of groups.</summary>
        public IReadOnlyList<GroupTag> GroupTags(string? ids) => ids is null ? []
            : [.. ids.Split(',').Select(id => _groups.GetValueOrDefault(Guid.Parse(id))).OfType<GroupTag>().OrderBy(g => g.Name, StringComparer.Ordinal)];

        /// <summary>The same of queues, each with the place in it behind a colon.</summary>
        public IReadOnlyList<QueueTag> QueueTags(string? places) => places is null ? [] : [.. places.Split(',').Select(QueueTagOf).OfType<QueueTag>().OrderBy(q => q.Name, StringComparer.Ordinal)];

        /// <summary>These groups with all that stand inside them.</summary>
        public IReadOnlyList<GroupId> Within(IEnumerable<GroupId> groups) => [.. groups.SelectMany(g => Groups.Find(g) is null ? new HashSet<GroupId> { g } : Groups.Within(g)).Distinct()];

        private QueueTag? QueueTagOf(string place)
        {
            var at = place.IndexOf(':', StringComparison.Ordinal);
            var id = Guid.Parse(place.AsSpan(0, at));
            return Queues.TryGetValue(id, out var name) ? new QueueTag(id, name, int.Parse(place.AsSpan(at + 1), CultureInfo.InvariantCulture)) : null;
        }

        private RoleTag? Tag(string marked) => _tags.GetValueOrDefault(Mark(Guid.Parse(marked.AsSpan().TrimEnd('*')), own: !marked.EndsWith('*')));

        private static string Mark(Guid id, bool own) => own ? id.ToString("N") : $"{id:N}*";
    }
}
