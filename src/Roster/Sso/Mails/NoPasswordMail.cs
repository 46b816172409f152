using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;
using Roster.Users;

namespace Roster.Sso.Mails;

/// <summary>Someone asked for a new password whom no password lets in: says how they come in instead.</summary>
internal sealed class NoPasswordMail(TimeProvider clock) : MailKind
{
    public override string Word => "no_password";

    public override IReadOnlyCollection<string> Follows { get; } = [UserResetAsked.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        happened.Payload.Contains("\"provider\"", StringComparison.Ordinal) && await Addressees.OfAsync(db, happened, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        clock.GetUtcNow() - mail.CreatedAt < Addressees.News && await Addressees.OfAsync(db, mail, cancellation) is { } to
            ? new Letter(to.Tenant.Name, "You sign in without a password",
                [
                    $"Hello {to.User.DisplayName},",
                    $"Someone asked for a new password for {to.Account.Address}. {to.Tenant.Name} takes none: its people sign in by its identity provider. If you have forgotten that password, it is reset there.",
                ])
            {
                Button = "Sign in by the identity provider",
                Page = $"/sso/{to.Tenant.Code}",
                Last = ["If it was not you, do nothing."],
            }
            : null;
}
