using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Sessions;
using Roster.Sessions.Factors;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso.Flow;

/// <summary>
/// A person says that the entry at the provider is theirs, signed in by credentials of their own: both proofs, and their own word. Without
/// the word, someone who is signed in to the provider in a stranger's name would be linked without noticing.
/// </summary>
internal sealed record LinkIdentity(string State, string Browser) : IOperation<LinkIdentity, Arrival>
{
    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to add a way in");

    public override string ToString() => nameof(LinkIdentity);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, SignOnEntry entry, IdentityShelf shelf, TimeProvider clock) : IHandler<LinkIdentity, Arrival>
    {
        public async Task<Result<Arrival>> HandleAsync(LinkIdentity operation, CancellationToken cancellation)
        {
            var (now, state, browser) = (clock.GetUtcNow(), Secret.Hash(operation.State), Secret.Hash(operation.Browser));
            var flow = await db.Set<SignOnFlow>().SingleOrDefaultAsync(f => f.StateHash == state && f.BrowserHash == browser, cancellation);
            if (flow is not { TakenAt: not null, ConfirmedAt: null, Issuer: { } issuer, Subject: { } subject } || !flow.IsGood(now) || flow.Session != scope.Actor.Session
                || (await Memberships.ActiveAsync(db, scope.Actor.Account!.Value, cancellation)).Find(m => m.Tenant.Id == flow.TenantId) is not { } member
                || !await db.Set<SsoProvider>().AnyAsync(p => p.TenantId == flow.TenantId && p.Issuer == issuer, cancellation))
            {
                return SignOnProblems.Dead;
            }

            flow.Confirm(now);
            await shelf.LinkAsync(member.User, issuer, subject, "own_proof", cancellation);
            if (member.Tenant.Policy.SsoAt(now) == SsoMode.Off)
            {
                // Only tested so far: it opens nothing yet.
                return new Arrival.In(null, EntryNeed.Nothing);
            }

            var account = await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            return await entry.LetInAsync(member, account, flow.Strong, null, cancellation);
        }
    }
}

/// <summary>Keeps who is who at the providers.</summary>
internal sealed class IdentityShelf(EveryTenantDb db, Events events, TimeProvider clock)
{
    /// <summary>Of several entries at one provider the last counts.</summary>
    public async Task LinkAsync(User user, string issuer, string subject, string way, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Set<SsoIdentity>().Where(i => i.TenantId == user.TenantId && i.UserId == user.Id && i.Issuer == issuer).ToListAsync(cancellation));
        db.Add(new SsoIdentity(user.TenantId, user.Id, issuer, subject, clock.GetUtcNow()));
        events.AddIn(user.TenantId, new IdentityLinked(user.Id, way) { Personal = user.Personal() });
    }
}
