using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso.Flow;

/// <summary>What becomes of someone whom a provider has named.</summary>
internal abstract record Judgment
{
    private Judgment() { }

    /// <summary>Their entry is linked, and they are active here.</summary>
    public sealed record Known(Membership Member, Account Account) : Judgment;

    /// <summary>They are signed in by credentials of their own, and may say that the entry is theirs.</summary>
    public sealed record Linkable(Membership Member) : Judgment;

    /// <summary>Nobody here has their address, or nobody has been who has it; they are to be added, or to be who it is.</summary>
    public sealed record Newcomer(EmailAddress Email) : Judgment;

    public sealed record Refused(Problem Problem) : Judgment;
}

/// <summary>
/// Says who someone is that a provider has named. The link decides, never an address: an address is only where to look for whoever has to
/// prove themselves first. Changes nothing, so that a test shows what a sign-in does.
/// </summary>
internal sealed class SignOnJudge(OperationScope scope, EveryTenantDb db)
{
    public async Task<Judgment> JudgeAsync(Arrived arrived, SignOnFlow flow, CancellationToken cancellation)
    {
        var (tenant, issuer, subject) = (arrived.Door.Tenant, arrived.Issuer, arrived.Subject);
        if (await db.Set<SsoIdentity>().SingleOrDefaultAsync(i => i.TenantId == tenant && i.Issuer == issuer && i.Subject == subject, cancellation) is { } identity)
        {
            return await KnownAsync(tenant, identity.UserId, cancellation);
        }

        if (await OwnAsync(tenant, flow, cancellation) is { } own)
        {
            return new Judgment.Linkable(own);
        }

        if (arrived.Email is not { } email)
        {
            return new Judgment.Refused(SignOnProblems.NotOpen);
        }

        // Whoever was put out is not let in again by the back door, also while only their entry is left.
        var there = await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => u.TenantId == tenant && u.EmailKey == email.Key).OrderBy(u => u.DeletedAt != null).FirstOrDefaultAsync(cancellation);
        return there?.State switch
        {
            UserState.Active when arrived.IsOfTheirs(email) && await Awaited.FindAsync(db, tenant, email, cancellation) is { AccountId: { } account }
                && !await AccountReach.BelongsElsewhereAsync(db, account, tenant, cancellation) => new Judgment.Newcomer(email),
            UserState.Active => new Judgment.Refused(SignOnProblems.NotLinked),
            UserState.Invited => new Judgment.Refused(SignOnProblems.Invited),
            null when arrived.IsWelcome(email) => new Judgment.Newcomer(email),
            _ => new Judgment.Refused(SignOnProblems.NotOpen),
        };
    }

    private async Task<Judgment> KnownAsync(TenantId tenant, UserId user, CancellationToken cancellation)
    {
        var found = await (from u in db.Set<User>()
                           join t in db.Set<Tenant>() on u.TenantId equals t.Id
                           join a in db.Set<Account>() on u.AccountId equals a.Id
                           where u.TenantId == tenant && u.Id == user && u.State == UserState.Active && t.State == TenantState.Active && a.RetiredAt == null
                           select new { u, t, a }).SingleOrDefaultAsync(cancellation);
        return found is null ? new Judgment.Refused(SignOnProblems.NotOpen) : new Judgment.Known(new Membership(found.u, found.t), found.a);
    }

    /// <summary>The person of the session in which the flow was begun, where that session has their own proof and they are active there.</summary>
    private async Task<Membership?> OwnAsync(TenantId tenant, SignOnFlow flow, CancellationToken cancellation)
    {
        if (scope.Actor is not { Kind: ActorKind.User, Session: { } session, Account: { } account } || flow.Session != session
            || !(await db.Set<Session>().SingleAsync(s => s.Id == session, cancellation)).HasOwnProof)
        {
            return null;
        }

        return (await Memberships.ActiveAsync(db, account, cancellation)).Find(m => m.Tenant.Id == tenant);
    }
}
