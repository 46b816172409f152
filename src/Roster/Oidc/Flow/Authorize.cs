using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Tokens;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Sessions;
using Roster.Sessions.Factors;
using Roster.Tenants;

namespace Roster.Oidc.Flow;

/// <summary>What an authorization request comes to, before anything is changed.</summary>
internal sealed record LookAtAuthorization(OAuthForm Form) : IQuery<LookAtAuthorization, AuthorizeReply>
{
    public static Access Access => Access.Public("whoever is not signed in is sent to sign in");

    internal sealed class Handler(AuthorizeDesk desk) : IHandler<LookAtAuthorization, AuthorizeReply>
    {
        public async Task<Result<AuthorizeReply>> HandleAsync(LookAtAuthorization operation, CancellationToken cancellation) =>
            await desk.LookAsync(operation.Form, cancellation);
    }
}

/// <summary>
/// Gives a portal a code for the person's session: it enters the workspace if it had not, and a code is good once, for a minute, for this
/// portal at this address with the secret that its challenge was made from.
/// </summary>
internal sealed record GiveCode(OAuthForm Form) : IOperation<GiveCode, AuthorizeReply>
{
    public static Access Access => Access.SelfAtTheDoor("each workspace says itself what it asks for");

    internal sealed class Handler(OperationScope scope, AuthorizeDesk desk, EveryTenantDb db, TenantEntry entries, TimeProvider clock) : IHandler<GiveCode, AuthorizeReply>
    {
        public async Task<Result<AuthorizeReply>> HandleAsync(GiveCode operation, CancellationToken cancellation)
        {
            var reply = await desk.LookAsync(operation.Form, cancellation);
            if (reply is not AuthorizeReply.Ready ready)
            {
                return reply;
            }

            var (now, tenant) = (clock.GetUtcNow(), ready.Member.Tenant.Id);
            var session = await db.Set<Session>().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
            var entry = await db.Set<SessionEntry>().FirstOrDefaultAsync(e => e.SessionId == session.Id && e.TenantId == tenant && e.EndedAt == null, cancellation);
            var need = EntryNeed.Nothing;
            if (entry is null)
            {
                (entry, need) = await entries.EnterAsync(session, ready.Account, ready.Member, now, cancellation);
            }
            else if (!Networks.Let(Networks.Read(ready.Member.Tenant.Policy.AllowedNetworks), scope.Caller.Ip))
            {
                (entry, need) = (null, EntryNeed.AnotherNetwork);
            }

            if (entry is null)
            {
                return ready.Request.Silently
                    ? new AuthorizeReply.Back(ready.Redirect, need == EntryNeed.AnotherNetwork
                        ? new OAuthError("access_denied", "The workspace takes nobody from the person's network")
                        : new OAuthError("interaction_required", "The person has to give a second factor first"))
                    : new AuthorizeReply.MoreFirst(ready.Member.Tenant.Code, need);
            }

            if (PasswordAge.Waits(entry, ready.Account))
            {
                return ready.Request.Silently
                    ? new AuthorizeReply.Back(ready.Redirect, new OAuthError("interaction_required", "The person has to choose a password first"))
                    : new AuthorizeReply.ChoosePassword();
            }

            var code = Secret.Token();
            db.Add(new Grant(ready.Client.Id, entry, session.ProvenAt, Secret.Hash(code), ready.Redirect, ready.Request, now));
            return new AuthorizeReply.Granted(ready.Redirect, code);
        }
    }
}
