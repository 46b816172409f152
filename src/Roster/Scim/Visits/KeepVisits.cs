using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Scim.Visits;

/// <summary>Writes down when directories last came.</summary>
internal sealed record KeepVisits(IReadOnlyList<SeenVisit> Seen) : IOperation<KeepVisits, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db) : IHandler<KeepVisits, Done>
    {
        public async Task<Result<Done>> HandleAsync(KeepVisits operation, CancellationToken cancellation)
        {
            var keys = operation.Seen.Select(v => v.Key).ToList();
            var rows = await db.Set<ScimVisit>().Where(v => keys.Contains(v.KeyId)).ToDictionaryAsync(v => v.KeyId, cancellation);
            foreach (var seen in operation.Seen)
            {
                if (!rows.TryGetValue(seen.Key, out var visit))
                {
                    db.Add(visit = new ScimVisit(seen.Tenant, seen.Key));
                }

                visit.Came(seen);
            }

            return default(Done);
        }
    }
}
