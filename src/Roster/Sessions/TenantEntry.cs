using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions.Factors;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Sessions;

/// <summary>What came of entering: an entry, or what is needed first.</summary>
public sealed record Entered(SessionEntry? Entry, EntryNeed Need);

/// <summary>What entering comes to, before anything is changed.</summary>
/// <param name="Need">What is needed first.</param>
/// <param name="Proven">Who says whose the session is, as far as the tenant is concerned.</param>
/// <param name="Second">What of a second factor counts there; null for nothing.</param>
/// <param name="IsBypass">Whether they come past the tenant's identity provider.</param>
public sealed record EntryLook(EntryNeed Need, Proven Proven, string? Second, bool IsBypass);

/// <summary>Enters a session into a tenant; the tenant sees it as a sign-in. Every way in comes through here, and so does what the tenant asks for.</summary>
public sealed class TenantEntry(OperationScope scope, EveryTenantDb db, MailedCodes codes, Events events, TimeProvider clock)
{
    public async Task<EntryLook> LookAsync(Session session, Account account, Membership member, CancellationToken cancellation)
    {
        var (policy, now) = (member.Tenant.Policy, clock.GetUtcNow());
        var proven = Proven.By(session, await ProviderProofs.FindAsync(db, session.Id, member.Tenant.Id, member.User.Id, cancellation));
        var who = await Entrant.OfAsync(db, member.User, member.Tenant.PrimaryAdmin == member.User.Id, cancellation);
        var isBypass = SignOnRule.IsBypass(policy, proven, member.User.Id, who.IsAdministrator, now);
        var asksTheDevice = policy.TrustedDeviceDays > 0 && account.HasSecondFactor && session.SecondFactor is null && !isBypass;
        var mailed = policy.MfaEmailCode == EmailCode.Yes && !isBypass ? await codes.OfAsync(session, account, cancellation) : ByMail.No;
        var second = EntryRule.Counts(policy, session.SecondFactor, asksTheDevice ? await KnownDevices.TrustedAsync(db, session, cancellation) : null, mailed, now);
        var factors = new Given(account.HasSecondFactor, second is not null, mailed);
        return new EntryLook(SignOnRule.Of(policy, proven, member.User.Id, scope.Caller.Ip, who, factors, member.User.CreatedAt, now), proven, second, isBypass);
    }

    public async Task<Entered> EnterAsync(Session session, Account account, Membership member, DateTimeOffset now, CancellationToken cancellation, bool newDevice = false)
    {
        var policy = member.Tenant.Policy;
        var (need, proven, second, isBypass) = await LookAsync(session, account, member, cancellation);
        if (need != EntryNeed.Nothing)
        {
            Event refused = need switch
            {
                EntryNeed.AnotherNetwork => new AddressRefused(member.User.Id, session.Id),
                EntryNeed.Provider or EntryNeed.OwnProof => new ProofRefused(member.User.Id, session.Id, need == EntryNeed.Provider ? "provider" : "own"),
                _ => new SecondFactorAsked(member.User.Id, session.Id),
            };
            events.AddIn(member.Tenant.Id, refused with { Personal = member.User.Personal() });
            if (need == EntryNeed.MailedCode)
            {
                await codes.AskAsync(session, member, cancellation);
            }

            return new Entered(null, need);
        }

        await SeenSessions.EnterAsync(db, session, member.Tenant.Id, cancellation);
        var proof = SignOnRule.IsByProvider(policy, proven, now) ? Session.SignOn : session.Proof;
        second ??= SignOnRule.CountsAsSecond(policy, proven, now) ? "provider" : null;
        var entry = new SessionEntry(member.Tenant.Id, session.Id, member.User.Id, proof, now)
        {
            ProfileVersion = (await ProfileShelf.CurrentAsync(db, member.Tenant.Id, cancellation)).Version,
            AsksForPassword = PasswordAge.IsOver(policy, account, proof, now),
            SecondFactor = second,
        };
        db.Add(entry);
        member.User.SignedInAt(now);
        events.AddIn(member.Tenant.Id, new SessionEntered(member.User.Id, session.Id, proof, newDevice, second)
        {
            Personal = member.User.Personal(),
        });
        if (proof == "password")
        {
            await PasswordAge.TellAsync(db, events, member, account, now, cancellation);
        }

        if (isBypass)
        {
            events.AddIn(member.Tenant.Id, new ProviderBypassed(member.User.Id, session.Id) { Personal = member.User.Personal() });
        }

        return new Entered(entry, need);
    }
}
