using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Clients;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;
using Roster.Sessions;

namespace Roster.Oidc.Tokens;

/// <summary>A portal renews its tokens. Each refresh token is good once; one that comes again is in two hands, and all of them are closed.</summary>
internal sealed record RefreshTokens(PresentedClient Presented, string Token, string? Scope) : IOperation<RefreshTokens, TokenReply>
{
    public static Access Access => Access.Public("the portal's secret and the token are the proof");

    public override string ToString() => nameof(RefreshTokens);

    internal sealed class Handler(EveryTenantDb db, GrantGate gate, Events events, TimeProvider clock) : IHandler<RefreshTokens, TokenReply>
    {
        private static readonly TokenReply NotGood = new TokenReply.Refused(OAuthError.Grant("The refresh token is not good for this portal, or not any more"));

        public async Task<Result<TokenReply>> HandleAsync(RefreshTokens operation, CancellationToken cancellation)
        {
            if (await ClientDoor.EnterAsync(db, operation.Presented, cancellation) is not { } client)
            {
                return new TokenReply.Refused(OAuthError.Client);
            }

            var (hash, now) = (Secret.Hash(operation.Token), clock.GetUtcNow());
            await db.Dialect.LockNameAsync(db, $"refresh:{Convert.ToHexString(hash)}", cancellation);
            if (await FoundToken.Of(db, hash).SingleOrDefaultAsync(cancellation) is not { Token.Kind: TokenKind.Refresh } found || found.Grant.ClientId != client.Id)
            {
                return NotGood;
            }

            if (found.Token.UsedAt is not null)
            {
                GrantEnding.End(events, found.Grant, client, "token_reused", now);
                return NotGood;
            }

            if (found.Token.ExpiresAt <= now
                || await gate.LookAsync(found.Grant, client, found.Session, afresh: true, isUnattended: true, cancellation) is not { } open)
            {
                return NotGood;
            }

            if (operation.Scope?.Split(' ', StringSplitOptions.RemoveEmptyEntries).Except(found.Grant.Scope.Split(' ')).Any() == true)
            {
                return new TokenReply.Refused(new OAuthError("invalid_scope", "More than was asked for at first"));
            }

            found.Token.Use(now);
            return await TokenReply.IssueAsync(db, client, open, withNonce: false, now, cancellation);
        }
    }
}

/// <summary>A token with what it rests on.</summary>
internal sealed record FoundToken(GrantToken Token, Grant Grant, byte[] Session)
{
    public static IQueryable<FoundToken> Of(EveryTenantDb db, byte[] hash) =>
        from token in db.Set<GrantToken>()
        join grant in db.Set<Grant>() on new { token.TenantId, Id = token.GrantId } equals new { grant.TenantId, grant.Id }
        join session in db.Set<Session>() on grant.SessionId equals session.Id
        where token.Hash == hash
        select new FoundToken(token, grant, session.TokenHash);
}
