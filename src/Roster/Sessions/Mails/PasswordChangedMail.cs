using Roster.Platform.Data;
using Roster.Platform.Mail;

namespace Roster.Sessions.Mails;

/// <summary>Tells a person that their password is another now: by themselves, by a link, or by an admin.</summary>
internal sealed class PasswordChangedMail(TimeProvider clock) : MailKind
{
    public override string Word => "password_changed";

    public override IReadOnlyCollection<string> Follows { get; } = ["user.password_chosen", "user.password_reset"];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        clock.GetUtcNow() - happened.At < Addressees.News && !happened.Payload.Contains("\"first\":true", StringComparison.Ordinal)
        && await Addressees.OfAsync(db, happened, cancellation) is { } to && await Addressees.IsHomeAsync(db, to, cancellation)
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        clock.GetUtcNow() - mail.CreatedAt < Addressees.News && await Addressees.OfAsync(db, mail, cancellation) is { } to
            ? new Letter(to.Tenant.Name, "Your password was changed",
                [$"Hello {to.User.DisplayName},", $"The password of {to.Account.Address} was changed on {Addressees.When(mail.CreatedAt, to)}. Other sessions were ended."])
            {
                Button = "It was not me: choose a new password",
                Page = "/forgot",
                Last = ["If it was you, there is nothing to do."],
            }
            : null;
}
