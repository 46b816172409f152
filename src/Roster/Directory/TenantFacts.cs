using System.Collections.Concurrent;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;
using Roster.Presence.States;
using Roster.Queues;
using Roster.Roles;
using Roster.Skills;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Directory;

/// <summary>What every page of a tenant's list repeats: the names of its roles, groups, queues and skills and who is its primary admin. Remembered until a change says otherwise.</summary>
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
        var row = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == tenant, cancellation);
        var queues = await db.Set<Queue>().AsNoTracking().Where(q => q.ArchivedAt == null).ToDictionaryAsync(q => q.Id.Value, q => q.Name, cancellation);
        var skills = await db.Set<Skill>().AsNoTracking().Where(s => s.ArchivedAt == null).ToDictionaryAsync(s => s.Id.Value, s => s.Name, cancellation);
        var facts = new Facts(
            row.PrimaryAdmin, await Holdings.MapAsync(db, cancellation), [.. roles.Select(r => new RoleTag(r.Id.Value, r.Code, r.Name, r.System, Own: true))], queues, Agents.Roles(roles), skills, row.Policy, row.Preset.ServeByDefault(), row.Plan);
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
    /// <param name="Skills">The names of those in use.</param>
    /// <param name="Policy">Whether skills have levels, and how it bears with lost connections.</param>
    /// <param name="Plan">Whether it comes with calls.</param>
    /// <param name="Serve">Whether all who may handle conversations serve as agents until someone says otherwise.</param>
    public sealed record Facts(UserId? PrimaryAdmin, GroupMap Groups, IReadOnlyList<RoleTag> Roles, IReadOnlyDictionary<Guid, string> Queues, IReadOnlyList<RoleId> Handling, IReadOnlyDictionary<Guid, string> Skills, TenantPolicy Policy, bool Serve, Plan Plan)
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
        public IReadOnlyList<QueueTag> QueueTags(string? places) =>
            [.. Numbered(places).Where(p => Queues.ContainsKey(p.Id)).Select(p => new QueueTag(p.Id, Queues[p.Id], p.Number)).OrderBy(q => q.Name, StringComparer.Ordinal)];

        /// <summary>The same of skills, each with its level.</summary>
        public IReadOnlyList<SkillTag> SkillTags(string? held) =>
            [.. Numbered(held).Where(h => Skills.ContainsKey(h.Id)).Select(h => new SkillTag(h.Id, Skills[h.Id], Policy.Skills.Shown(h.Number))).OrderBy(s => s.Name, StringComparer.Ordinal)];

        /// <summary>What someone is shown as, from what they chose, their connection and since when.</summary>
        public static string ShownAs(string? state, string? presence, TenantPolicy policy, DateTimeOffset now) => Words<Shown>.Of(
            presence?.Split(':') is [var chosen, var connection, var since] && state == "active"
                ? new PresenceState(Words<Availability>.Parse(chosen)!.Value, DateTimeOffset.UnixEpoch, Words<Connection>.Parse(connection)!.Value, Microseconds.Back(long.Parse(since, CultureInfo.InvariantCulture))).ShownAt(policy, now)
                : Shown.Offline);

        /// <summary>These groups with all that stand inside them.</summary>
        public IReadOnlyList<GroupId> Within(IEnumerable<GroupId> groups) => [.. groups.SelectMany(g => Groups.Find(g) is null ? new HashSet<GroupId> { g } : Groups.Within(g)).Distinct()];

        private static IEnumerable<(Guid Id, int Number)> Numbered(string? text) => text is null ? [] : text.Split(',').Select(one =>
        {
            var at = one.IndexOf(':', StringComparison.Ordinal);
            return (Guid.Parse(one.AsSpan(0, at)), int.Parse(one.AsSpan(at + 1), CultureInfo.InvariantCulture));
        });

        private RoleTag? Tag(string marked) => _tags.GetValueOrDefault(Mark(Guid.Parse(marked.AsSpan().TrimEnd('*')), own: !marked.EndsWith('*')));

        private static string Mark(Guid id, bool own) => own ? id.ToString("N") : $"{id:N}*";
    }
}
