using Microsoft.EntityFrameworkCore;
using Roster.Keys;
using Roster.Platform.Data;

namespace Roster.Scim.Visits;

/// <param name="Key">What the key is called.</param>
/// <param name="LastAt">When the directory last came.</param>
/// <param name="ChangedAt">When it last changed something.</param>
/// <param name="RefusedAt">When it was last refused something.</param>
/// <param name="Refused">What that was, such as POST /Users.</param>
/// <param name="Why">And why.</param>
public sealed record ScimVisitView(string Key, DateTimeOffset LastAt, DateTimeOffset? ChangedAt, DateTimeOffset? RefusedAt, string? Refused, string? Why)
{
    public static async Task<IReadOnlyList<ScimVisitView>> AllAsync(TenantDb db, CancellationToken cancellation) => await (
        from visit in db.Set<ScimVisit>().AsNoTracking()
        join key in db.Set<ApiKey>() on visit.KeyId equals key.Id
        where key.RevokedAt == null
        orderby visit.LastAt descending
        select new ScimVisitView(key.Name, visit.LastAt, visit.ChangedAt, visit.RefusedAt, visit.Refused, visit.Why)).Take(20).ToListAsync(cancellation);
}
