using System.Globalization;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Users;

namespace Roster.Sessions.Mails;

/// <summary>A link to a new password, for whoever asked for it or whose admin did.</summary>
internal sealed class ResetMail(TimeProvider clock) : MailKind
{
    public override string Word => "reset";

    public override IReadOnlyCollection<string> Follows { get; } = [UserResetAsked.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        happened.Payload.Contains("\"mail_link\"", StringComparison.Ordinal) && await Addressees.OfAsync(db, happened, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        clock.GetUtcNow() - mail.CreatedAt < Addressees.News && await Addressees.OfAsync(db, mail, cancellation) is { } to
            ? new Letter(to.Tenant.Name, "Choose a new password",
                [$"Hello {to.User.DisplayName},", $"Someone asked for a new password for {to.Account.Address}, which signs in to {to.Tenant.Name}."])
            {
                Button = "Choose a new password",
                Last = [$"The link works once, within {to.Tenant.Policy.ResetMinutes.ToString(CultureInfo.InvariantCulture)} minutes.", "If it was not you, do nothing: your password stays as it is."],
            }
            : null;

    public override async Task<string?> MakeSecretAsync(EveryTenantDb db, MailRow mail, bool mailed, CancellationToken cancellation)
    {
        if (await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        await Links.EndAsync(db, to.Account.Id, l => l.Purpose == LinkPurpose.Reset && l.Mail != mail.Id, now, cancellation);
        return Links.Make(db, hash => new Link(to.Account.Id, LinkPurpose.Reset, hash, now.AddMinutes(to.Tenant.Policy.ResetMinutes)) { Mail = mail.Id, MailedTo = mailed ? to.Account.AddressKey : null });
    }
}
