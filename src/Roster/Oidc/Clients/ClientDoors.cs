using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Sessions;

namespace Roster.Oidc.Clients;

/// <summary>The portals that have a tile.</summary>
internal sealed class ClientDoors(PublicAddress address) : IPortalDoors
{
    public async Task<IReadOnlyList<PortalDoor>> ReadAsync(EveryTenantDb db, CancellationToken cancellation) =>
        [.. (await db.Set<OidcClient>().AsNoTracking().Where(c => c.RevokedAt == null && c.Start != null).OrderBy(c => c.Name).ToListAsync(cancellation))
            .Select(c => new PortalDoor(c.Portal, c.Name, c.Start!, address.Value))];
}
