using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Clients;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;

namespace Roster.Oidc.Tokens;

/// <param name="Client">Whom the token was given to.</param>
/// <param name="Claims">What it stands for.</param>
internal sealed record TokenFacts(string Client, GrantToken Token, Grant Grant, Dictionary<string, object> Claims);

/// <summary>Looks whether an access token is good at this moment; null for one that is not.</summary>
internal sealed class TokenDesk(OperationScope scope, EveryTenantDb db, GrantGate gate, TimeProvider clock)
{
    public async Task<(FoundToken Found, OidcClient Client, OpenGrant Open)?> LookAsync(string token, CancellationToken cancellation)
    {
        var hash = Secret.Hash(token);
        if (await FoundToken.Of(db, hash).AsNoTracking().SingleOrDefaultAsync(cancellation) is not { Token: { Kind: TokenKind.Access, UsedAt: null } } found
            || found.Token.ExpiresAt <= clock.GetUtcNow())
        {
            return null;
        }

        var client = await db.Set<OidcClient>().AsNoTracking().SingleAsync(c => c.Id == found.Grant.ClientId, cancellation);
        return await gate.LookAsync(found.Grant, client, found.Session, afresh: false, scope.Caller.IsUnattended, cancellation) is { } open ? (found, client, open) : null;
    }
}

/// <summary>
/// A portal's server asks whether an access token is good, and what it stands for (RFC 7662). It may ask about tokens of the same portal, so
/// that a page's token can be looked at by the server behind it; for any other, as for one that is not good, the answer is only "no".
/// </summary>
internal sealed record IntrospectToken(PresentedClient Presented, string Token) : IQuery<IntrospectToken, Introspection>
{
    public static Access Access => Access.Public("the portal's secret is the proof");

    public override string ToString() => nameof(IntrospectToken);

    internal sealed class Handler(EveryTenantDb db, TokenDesk desk) : IHandler<IntrospectToken, Introspection>
    {
        public async Task<Result<Introspection>> HandleAsync(IntrospectToken operation, CancellationToken cancellation)
        {
            if (await ClientDoor.EnterAsync(db, operation.Presented, cancellation) is not { Kind: ClientKind.Confidential } asks)
            {
                return new Introspection(OAuthError.Client, null);
            }

            return await desk.LookAsync(operation.Token, cancellation) is { } good && good.Client.Portal == asks.Portal
                ? new Introspection(null, new TokenFacts(good.Client.Id.ToString(), good.Found.Token, good.Found.Grant, PersonClaims.Rights(good.Open)))
                : new Introspection(null, null);
        }
    }
}

/// <param name="Error">The one who asks is not who they say.</param>
/// <param name="Facts">Null: the token is not good.</param>
internal sealed record Introspection(OAuthError? Error, TokenFacts? Facts);

/// <summary>Tells the holder of an access token whose it is; null for one that is not good.</summary>
internal sealed record ReadUserInfo(string Token) : IQuery<ReadUserInfo, UserInfo>
{
    public static Access Access => Access.Public("the token is the proof");

    public override string ToString() => nameof(ReadUserInfo);

    internal sealed class Handler(EveryTenantDb db, TokenDesk desk) : IHandler<ReadUserInfo, UserInfo>
    {
        public async Task<Result<UserInfo>> HandleAsync(ReadUserInfo operation, CancellationToken cancellation) =>
            new UserInfo(await desk.LookAsync(operation.Token, cancellation) is { } good ? await PersonClaims.ReadAsync(db, good.Open, cancellation) : null);
    }
}

internal sealed record UserInfo(Dictionary<string, object>? Claims);
