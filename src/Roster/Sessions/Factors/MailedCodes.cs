using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>Whether a code can be mailed to someone in a session for their second factor, and whether they have given one.</summary>
public enum ByMail { No, Possible, Given }

/// <summary>Codes that are mailed to people who sign in, where a workspace takes them for a second factor.</summary>
public sealed class MailedCodes(EveryTenantDb db, MailOptions mail, Events events, TimeProvider clock)
{
    /// <summary>So many go to one account within an hour, whoever asks: nobody's mailbox is filled by who knows their password.</summary>
    public const int MostInAnHour = 5;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    /// <summary>A password that was just set by a mailed link proves the mailbox, and a mailed code would prove it once more.</summary>
    private static readonly TimeSpan AfterReset = TimeSpan.FromDays(1);

    /// <summary>How it is for someone in a session. A mailed code never stands for an app or a passkey that they have.</summary>
    public async Task<ByMail> OfAsync(Session session, Account account, CancellationToken cancellation) =>
        account.HasSecondFactor || !await AddsToAsync(session, cancellation) ? ByMail.No : session.CodeGivenAt is null ? ByMail.Possible : ByMail.Given;

    /// <summary>
    /// With a workspace that asks for a mailed code, a password alone opens nothing of the account: else it would be enough to set up an app,
    /// and come in with that. It holds for who has more to give too, should that be taken away while the session is open.
    /// </summary>
    public async Task OweAsync(Session session, IEnumerable<Membership> members, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        foreach (var member in members.Where(m => m.Tenant.Policy is { MfaEmailCode: EmailCode.Yes, Mfa: Mfa.Required } policy && policy.At(now).TakesPasswordOf(m.User.Id)))
        {
            var who = await Entrant.OfAsync(db, member.User, member.Tenant.PrimaryAdmin == member.User.Id, cancellation);
            if (EntryRule.DueAt(member.Tenant.Policy, who, member.User.CreatedAt) <= now && await AddsToAsync(session, cancellation))
            {
                session.AskForCode(now);
                return;
            }
        }
    }

    /// <summary>The same where someone is about to enter, and a mail goes out, unless one is on its way.</summary>
    public async Task AskAsync(Session session, Membership member, CancellationToken cancellation)
    {
        session.AskForCode(clock.GetUtcNow());
        if (!await IsOutAsync(session.Id, cancellation))
        {
            await SendAsync(session, member, cancellation);
        }
    }

    /// <summary>Has a mail sent with a code for the session, which takes the place of one before it. Refused when there were many.</summary>
    public async Task<Problem?> SendAsync(Session session, Membership member, CancellationToken cancellation)
    {
        // Of many at once, each waits here for the one before it, and counts it.
        await Account.HoldAsync(db, session.AccountId, cancellation);
        var now = clock.GetUtcNow();
        var asked = await db.Set<MailedCode>().Where(c => c.AccountId == session.AccountId).ToListAsync(cancellation);
        db.RemoveRange(asked.Where(c => c.AskedAt <= now - Hour));
        var lately = asked.Where(c => c.AskedAt > now - Hour).OrderBy(c => c.AskedAt).ToList();
        if (lately.FindLast(c => c.SessionId == session.Id) is { } last && last.AskedAt > now - Pause)
        {
            return new Problem(ProblemKind.TooMany, "code-just-sent", "A code was sent a moment ago. It may take a minute to arrive; look among unwanted mail too.") { RetryAfter = last.AskedAt + Pause - now };
        }

        if (lately.Count >= MostInAnHour)
        {
            return new Problem(ProblemKind.TooMany, "too-many-codes", "Many codes were sent to you within an hour. Wait a while, then ask for another.") { RetryAfter = lately[^MostInAnHour].AskedAt + Hour - now };
        }

        lately.FindAll(c => c.SessionId == session.Id).ForEach(c => c.End(now));
        var code = new MailedCode(session, now);
        db.Add(code);
        events.AddIn(member.Tenant.Id, new MailedCodeAsked(member.User.Id, session.Id, code.Id) { Personal = member.User.Personal() });
        return null;
    }

    /// <summary>Only to a password of the person's own: it adds nothing to a link, nor to a provider that may have their mailbox too.</summary>
    private async Task<bool> AddsToAsync(Session session, CancellationToken cancellation)
    {
        var since = clock.GetUtcNow() - AfterReset;
        return mail.IsConfigured && session.Proof == "password"
            && !await db.Set<Link>().AnyAsync(l => l.AccountId == session.AccountId && l.Purpose == LinkPurpose.Reset && l.MailedTo != null && l.UsedAt > since, cancellation);
    }

    /// <summary>Whether a code for the session is on its way, or there.</summary>
    public async Task<bool> IsOutAsync(SessionId session, CancellationToken cancellation) =>
        (await db.Set<MailedCode>().AsNoTracking().Where(c => c.SessionId == session && c.UsedAt == null && c.EndedAt == null).ToListAsync(cancellation)).Exists(c => c.IsOut(clock.GetUtcNow()));
}
