using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Clients;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Oidc.Tokens;

/// <summary>
/// A portal gives a token back (RFC 7009): with a refresh token goes all that came of its grant, with an access token it alone. Answers
/// whether the portal is who it says; about the token it says nothing.
/// </summary>
internal sealed record RevokeToken(PresentedClient Presented, string Token) : IOperation<RevokeToken, bool>
{
    public static Access Access => Access.Public("the portal's secret and the token are the proof");

    public override string ToString() => nameof(RevokeToken);

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<RevokeToken, bool>
    {
        public async Task<Result<bool>> HandleAsync(RevokeToken operation, CancellationToken cancellation)
        {
            if (await ClientDoor.EnterAsync(db, operation.Presented, cancellation) is not { } client)
            {
                return false;
            }

            var (hash, now) = (Secret.Hash(operation.Token), clock.GetUtcNow());
            if (await FoundToken.Of(db, hash).SingleOrDefaultAsync(cancellation) is { } found && found.Grant.ClientId == client.Id)
            {
                found.Token.Use(now);
                if (found.Token.Kind == TokenKind.Refresh)
                {
                    GrantEnding.End(events, found.Grant, client, "given_back", now);
                }
            }

            return true;
        }
    }
}
