using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Mail;

namespace Roster.Sessions.Mails;

/// <summary>Tells a person that someone tried so many wrong passwords that their account is locked. Once a day, however often: their mailbox is nobody's target.</summary>
internal sealed class LockedMail(SignInOptions options, TimeProvider clock) : MailKind
{
    public override string Word => "locked";

    public override IReadOnlyCollection<string> Follows { get; } = ["user.locked"];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (now - happened.At >= Addressees.News || await Addressees.OfAsync(db, happened, cancellation) is not { } to || !await Addressees.IsHomeAsync(db, to, cancellation))
        {
            return null;
        }

        // Several locks may be followed at once, so that the mail about the one before is not stored yet.
        var since = now - Addressees.News;
        var isTold = db.Set<MailRow>().Local.Any(m => m.TenantId == to.User.TenantId && m.UserId == to.User.Id && m.Kind == Word)
            || await db.Set<MailRow>().AnyAsync(m => m.TenantId == to.User.TenantId && m.UserId == to.User.Id && m.Kind == Word && m.CreatedAt > since, cancellation);
        return isTold ? null : new MailRow(happened, Word, to.User.Id, to.Account.Address, now);
    }

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var from = happened.ReadWho();
        return new Letter(to.Tenant.Name, "Wrong passwords were tried at your account",
            [
                $"Hello {to.User.DisplayName},",
                $"{options.Tries.ToString(CultureInfo.InvariantCulture)} wrong passwords or codes in a row were given for {to.Account.Address}, the last on {Addressees.When(happened.At, to)}. None of them opened anything.",
                $"Browser of the last: {Device.Name(from?.UserAgent)}. Network address: {from?.Ip ?? "unknown"}.",
                $"For {options.LockTime.TotalMinutes.ToString("0", CultureInfo.InvariantCulture)} minutes no password is taken from a device that you have not used before. What you have open goes on, and so do devices you have used.",
            ])
        {
            Button = "Choose a new password",
            Page = "/forgot",
            Last = ["If it was you, a new password opens the lock. If it was not, there is nothing to do: no more than one such mail comes in a day."],
        };
    }
}
