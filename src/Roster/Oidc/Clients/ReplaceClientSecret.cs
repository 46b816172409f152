using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Oidc.Clients;

/// <summary>Gives a confidential portal another secret; the old one ends at once.</summary>
public sealed record ReplaceClientSecret(ClientId Id) : IOperation<ReplaceClientSecret, ClientSecret>
{
    public static Access Access => Access.Operator.AfterFreshSignIn("whoever has the secret is the portal");

    internal sealed class Handler(EveryTenantDb db, Events events) : IHandler<ReplaceClientSecret, ClientSecret>
    {
        public async Task<Result<ClientSecret>> HandleAsync(ReplaceClientSecret operation, CancellationToken cancellation)
        {
            if (await db.Set<OidcClient>().SingleOrDefaultAsync(c => c.Id == operation.Id && c.RevokedAt == null, cancellation) is not { } client)
            {
                return Problem.NotFound;
            }

            if (client.Kind == ClientKind.Public)
            {
                return Problem.Conflict("client-is-public", "This portal is public: it has no secret, because it could not keep one.");
            }

            var secret = Secret.Token();
            client.ReplaceSecret(Secret.Hash(secret));
            events.AddAtLarge(new ClientSecretReplaced(client.Id) { Personal = new PersonalPart { Subject = client.Name } });
            return new ClientSecret(secret);
        }
    }
}
