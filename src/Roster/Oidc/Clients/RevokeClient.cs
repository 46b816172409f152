using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Clients;

/// <summary>Disconnects a portal. Its codes and tokens are worth nothing from then on: each use looks at it.</summary>
public sealed record RevokeClient(ClientId Id) : IOperation<RevokeClient, Done>
{
    public static Access Access => Access.Operator.AfterFreshSignIn("nobody can sign in to that portal any more");

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<RevokeClient, Done>
    {
        public async Task<Result<Done>> HandleAsync(RevokeClient operation, CancellationToken cancellation)
        {
            if (await db.Set<OidcClient>().SingleOrDefaultAsync(c => c.Id == operation.Id && c.RevokedAt == null, cancellation) is not { } client)
            {
                return Problem.NotFound;
            }

            client.Revoke(clock.GetUtcNow());
            events.AddAtLarge(new ClientRevoked(client.Id) { Personal = new PersonalPart { Subject = client.Name } });
            return default(Done);
        }
    }
}
