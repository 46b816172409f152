using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Clients;

/// <summary>The portals of the installation. There are a handful.</summary>
public sealed record ListClients : IQuery<ListClients, ClientList>
{
    private const int Most = 500;

    public static Access Access => Access.Operator;

    internal sealed class Handler(EveryTenantDb db, PublicAddress address) : IHandler<ListClients, ClientList>
    {
        public async Task<Result<ClientList>> HandleAsync(ListClients operation, CancellationToken cancellation)
        {
            var clients = await db.Set<OidcClient>().AsNoTracking().OrderBy(c => c.RevokedAt != null).ThenBy(c => c.Name).Take(Most).ToListAsync(cancellation);
            return new ClientList([.. clients.Select(ClientView.Of)], address.Value);
        }
    }
}
