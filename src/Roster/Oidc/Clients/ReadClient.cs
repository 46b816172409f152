using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Logout;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Clients;

/// <summary>One portal.</summary>
public sealed record ReadClient(ClientId Id) : IQuery<ReadClient, ClientDetails>
{
    private const int MostChanges = 50;

    public static Access Access => Access.Operator;

    internal sealed class Handler(EveryTenantDb db) : IHandler<ReadClient, ClientDetails>
    {
        public async Task<Result<ClientDetails>> HandleAsync(ReadClient operation, CancellationToken cancellation)
        {
            if (await db.Set<OidcClient>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == operation.Id, cancellation) is not { } client)
            {
                return Problem.NotFound;
            }

            var untold = db.Set<LogoutDelivery>().AsNoTracking().Where(d => d.ClientId == client.Id && d.State != LogoutState.Delivered);
            var fault = await untold.Where(d => d.Fault != null).OrderByDescending(d => d.NextTryAt).Select(d => d.Fault).FirstOrDefaultAsync(cancellation);
            var events = await db.Set<EventRow>().AsNoTracking().Where(e => e.TenantId == TenantId.None && e.SubjectId == client.Id.Value)
                .OrderByDescending(e => e.Seq).Take(MostChanges).ToListAsync(cancellation);
            return new ClientDetails(
                ClientView.Of(client), await untold.CountAsync(d => d.State == LogoutState.Waiting, cancellation), fault,
                [.. events.Select(e => new ClientChange(e.At, e.Name, e.ReadWho()?.Actor))]);
        }
    }
}
