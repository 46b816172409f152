using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions.Mails;

/// <summary>Tells a workspace's primary admin that one of its people found a session that was somebody else's.</summary>
internal sealed class SessionReportedMail(TimeProvider clock) : MailKind
{
    public override string Word => "session_reported";

    public override IReadOnlyCollection<string> Follows { get; } = [SessionReported.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - happened.At >= Addressees.News)
        {
            return null;
        }

        var admin = await (from tenant in db.Set<Tenant>()
                           join user in db.Set<User>() on tenant.Id equals user.TenantId
                           join account in db.Set<Account>() on user.AccountId equals account.Id
                           where tenant.Id == happened.TenantId && tenant.PrimaryAdmin == user.Id && user.State == UserState.Active
                           select new { user.Id, account.Address }).SingleOrDefaultAsync(cancellation);
        return admin is null || admin.Id.Value == happened.SubjectId ? null : new MailRow(happened, Word, admin.Id, admin.Address, clock.GetUtcNow());
    }

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var subject = new UserId(happened.SubjectId);
        var who = await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.TenantId == mail.TenantId && u.Id == subject, cancellation);
        return who is null ? null : new Letter(to.Tenant.Name, "Someone reported a session that was not theirs",
            [
                $"Hello {to.User.DisplayName},",
                $"{who.DisplayName} ({who.Email}) found a session of theirs that they do not know, on {Addressees.When(happened.At, to)}. It has ended.",
                .. happened.ReadPersonal()?.Reason is { } from ? (string[])[$"It was: {from}."] : [],
                "They were told to choose a new password. Look at what they have open, and at what was done in their name.",
            ])
        {
            Button = $"Open {who.DisplayName}",
            Page = $"/console/{to.Tenant.Code}/users/{who.Id.Value}?tab=activity",
        };
    }
}
