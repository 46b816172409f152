using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Live;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Directory;

/// <summary>What every page of a tenant's list repeats: its roles' names and who is its primary admin. Remembered until a change says otherwise.</summary>
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
        var facts = new Facts(primary, [.. roles.Select(r => new RoleTag(r.Id.Value, r.Code, r.Name, r.System, Own: true))]);
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

    public sealed record Facts(UserId? PrimaryAdmin, IReadOnlyList<RoleTag> Roles)
    {
        private readonly Dictionary<Guid, RoleTag> _byId = Roles.ToDictionary(r => r.Id);

        /// <summary>The tags of a comma-separated list of role ids, by name.</summary>
        public IReadOnlyList<RoleTag> Tags(string? ids)
        {
            if (ids is null)
            {
                return [];
            }

            if (!ids.Contains(',', StringComparison.Ordinal))
            {
                return _byId.TryGetValue(Guid.Parse(ids), out var only) ? [only] : [];
            }

            return [.. ids.Split(',').Select(id => _byId.GetValueOrDefault(Guid.Parse(id))).OfType<RoleTag>().OrderBy(r => r.Name, StringComparer.Ordinal)];
        }
    }
}
