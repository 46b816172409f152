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

/// <summary>Where someone stands whom a provider has named.</summary>
public abstract record Arrival
{
    private Arrival() { }

    /// <summary>They have a session; a fresh one, unless they were signed in to the same account already.</summary>
    public sealed record In(Admitted? Fresh, EntryNeed Need) : Arrival;

    /// <summary>They are to say first that the entry is theirs.</summary>
    public sealed record MayLink(string Workspace, string Account, string Entry) : Arrival;

    /// <summary>They are to be added first.</summary>
    public sealed record IsNew : Arrival;
}

/// <summary>Lets someone in whom a provider has named: into the workspace of that provider, and no further.</summary>
internal sealed record ArriveBySignOn(SignOnId Flow, Arrived Who, string? DeviceToken) : IOperation<ArriveBySignOn, Arrival>
{
    public static Access Access => Access.Public("signing in comes before being signed in; what the provider said was checked");

    public override string ToString() => nameof(ArriveBySignOn);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, SignOnJudge judge, SignOnEntry entry, TimeProvider clock) : IHandler<ArriveBySignOn, Arrival>
    {
        public async Task<Result<Arrival>> HandleAsync(ArriveBySignOn operation, CancellationToken cancellation)
        {
            var (who, tenant) = (operation.Who, operation.Who.Door.Tenant);
            var flow = await db.Set<SignOnFlow>().SingleAsync(f => f.TenantId == tenant && f.Id == operation.Flow, cancellation);
            var policy = (await db.Set<Tenant>().SingleAsync(t => t.Id == tenant, cancellation)).Policy;
            if (policy.SsoAt(clock.GetUtcNow()) == SsoMode.Off || !await db.Set<SsoProvider>().AnyAsync(p => p.TenantId == tenant && p.Issuer == who.Issuer, cancellation))
            {
                return SignOnProblems.Off;
            }

            switch (await judge.JudgeAsync(who, flow, cancellation))
            {
                case Judgment.Known known:
                    return await entry.LetInAsync(known.Member, known.Account, who.IsStrong, operation.DeviceToken, cancellation);
                case Judgment.Linkable own:
                    flow.Offer(who.Issuer, who.Subject, who.IsStrong);
                    var account = await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
                    return new Arrival.MayLink(own.Member.Tenant.Name, account.Address, who.SaidEmail?.Text ?? who.Claims["name"] ?? who.Subject);
                case Judgment.Newcomer:
                    return new Arrival.IsNew();
                case Judgment.Refused refused:
                    return refused.Problem;
                default:
                    throw new InvalidOperationException("A judgment of no kind.");
            }
        }
    }
}

/// <summary>Opens the workspace of a provider to the person whom it has named.</summary>
internal sealed class SignOnEntry(OperationScope scope, EveryTenantDb db, TenantEntry entry, Events events, TimeProvider clock)
{
    /// <param name="member">Who, and where.</param>
    /// <param name="account">Theirs.</param>
    /// <param name="strong">Whether the provider's word counts as a second factor.</param>
    /// <param name="deviceToken">The secret the browser is known by. It becomes no known device: that would be the provider's word on the account.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Arrival> LetInAsync(Membership member, Account account, bool strong, string? deviceToken, CancellationToken cancellation)
    {
        var (now, tenant) = (clock.GetUtcNow(), member.Tenant.Id);
        var (session, fresh) = (scope.Actor.Account == account.Id ? await db.Set<Session>().SingleOrDefaultAsync(s => s.Id == scope.Actor.Session, cancellation) : null, default(Admitted));
        if (session is null)
        {
            var token = Secret.Token();
            session = new Session(account.Id, Secret.Hash(token), Session.SignOn, scope.Caller, now, now.AddHours(member.Tenant.Policy.AbsoluteHours));
            db.Add(session);
            await SeenSessions.OpenAsync(db, session, now, cancellation);
            fresh = new Admitted(token, deviceToken ?? Secret.Token(), session.ExpiresAt, MustChoosePassword: false);
            scope.ActsAs(new Actor(ActorKind.User, PermissionSet.None) { Account = account.Id, User = member.User.Id, Name = member.User.DisplayName });
        }

        await ProviderProofs.GiveAsync(db, session, tenant, member.User.Id, strong, now, cancellation);
        if (await db.Set<SessionEntry>().AnyAsync(e => e.SessionId == session.Id && e.TenantId == tenant && e.EndedAt == null, cancellation))
        {
            events.AddIn(tenant, new SessionProven(member.User.Id, session.Id));
            return new Arrival.In(fresh, EntryNeed.Nothing);
        }

        return new Arrival.In(fresh, (await entry.EnterAsync(session, account, member, now, cancellation)).Need);
    }
}
