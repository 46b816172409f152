using Roster.Oidc.Clients;
using Roster.Platform.Data;
using Roster.Platform.Secrets;

namespace Roster.Oidc.Tokens;

/// <summary>What the token endpoint's operations answer. A refusal is an answer too: it may have ended what was given before.</summary>
internal abstract record TokenReply
{
    public sealed record Refused(OAuthError Error) : TokenReply;

    /// <param name="Life">Of the access token: no longer than the session's.</param>
    /// <param name="Identity">What the identity token says; it is signed outside the transaction.</param>
    public sealed record Issued(string Client, string Access, string Refresh, TimeSpan Life, string Scope, Dictionary<string, object> Identity) : TokenReply
    {
        public override string ToString() => nameof(Issued);
    }

    /// <summary>New tokens for a grant that is good: one to ask with, one to renew with, and what the identity token says.</summary>
    public static async Task<TokenReply> IssueAsync(EveryTenantDb db, OidcClient client, OpenGrant open, bool withNonce, DateTimeOffset now, CancellationToken cancellation)
    {
        var (access, refresh, grant) = (Secret.Token(), Secret.Token(), open.Grant);
        var (left, most) = (open.SessionEnds - now, GrantToken.AccessLife);
        var life = left < most ? left : most;
        db.Add(new GrantToken(grant, TokenKind.Access, Secret.Hash(access), now, now + life));
        db.Add(new GrantToken(grant, TokenKind.Refresh, Secret.Hash(refresh), now, open.SessionEnds));
        var claims = await PersonClaims.ReadAsync(db, open, cancellation);
        claims["auth_time"] = grant.ProvenAt.ToUnixTimeSeconds();
        if (withNonce && grant.Nonce is { } nonce)
        {
            claims["nonce"] = nonce;
        }

        return new Issued(client.Id.ToString(), access, refresh, life, grant.Scope, claims);
    }
}
