using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;
using Roster.Oidc.Clients;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Sessions;

namespace Roster.Oidc.Tokens;

/// <summary>A portal exchanges its code for tokens, once. Whoever shows it a second time is refused, and what the first was given ends.</summary>
internal sealed record RedeemCode(PresentedClient Presented, string Code, string? Redirect, string? Verifier) : IOperation<RedeemCode, TokenReply>
{
    public static Access Access => Access.Public("the portal's secret, the code and its verifier are the proof");

    public override string ToString() => nameof(RedeemCode);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, GrantGate gate, Events events, TimeProvider clock) : IHandler<RedeemCode, TokenReply>
    {
        private static readonly TokenReply NotGood = new TokenReply.Refused(OAuthError.Grant("The code is not good for this portal, address and verifier, or not any more"));

        public async Task<Result<TokenReply>> HandleAsync(RedeemCode operation, CancellationToken cancellation)
        {
            if (await ClientDoor.EnterAsync(db, operation.Presented, cancellation) is not { } client)
            {
                return new TokenReply.Refused(OAuthError.Client);
            }

            var (hash, now) = (Secret.Hash(operation.Code), clock.GetUtcNow());
            // Of many at once, each waits here for the one before it, and reads what it left.
            await db.Dialect.LockNameAsync(db, $"code:{Convert.ToHexString(hash)}", cancellation);
            var found = await (from g in db.Set<Grant>()
                               join session in db.Set<Session>() on g.SessionId equals session.Id
                               where g.CodeHash == hash && g.ClientId == client.Id
                               select new { Grant = g, session.TokenHash }).SingleOrDefaultAsync(cancellation);
            if (found is null)
            {
                return NotGood;
            }

            var grant = found.Grant;
            if (grant.OpenedAt is not null)
            {
                GrantEnding.End(events, grant, client, "code_reused", now);
                return NotGood;
            }

            if (grant.CodeUntil <= now || grant.Redirect != operation.Redirect || !Fits(grant.Challenge, operation.Verifier)
                || await gate.LookAsync(grant, client, found.TokenHash, afresh: true, isUnattended: false, cancellation) is not { } open)
            {
                return NotGood;
            }

            grant.Open(now);
            scope.ActsAs(new Actor(ActorKind.User, PermissionSet.None) { User = grant.UserId, Session = grant.SessionId, Name = open.Entry.Name });
            events.AddIn(grant.TenantId, new PortalOpened(grant.UserId, grant.SessionId, client.Id, client.Name) { Personal = new PersonalPart { Subject = open.Entry.Name } });
            return await TokenReply.IssueAsync(db, client, open, withNonce: true, now, cancellation);
        }

        /// <summary>Whether the challenge was made of this verifier (RFC 7636).</summary>
        private static bool Fits(string challenge, string? verifier) =>
            verifier is { Length: >= 43 and <= 128 } && CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(Base64UrlEncoder.Encode(SHA256.HashData(Encoding.ASCII.GetBytes(verifier)))), Encoding.ASCII.GetBytes(challenge));
    }
}
