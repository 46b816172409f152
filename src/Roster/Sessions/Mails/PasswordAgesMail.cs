using Roster.Platform.Data;
using Roster.Platform.Mail;

namespace Roster.Sessions.Mails;

/// <summary>Tells a person some days before that a workspace will ask for another password.</summary>
internal sealed class PasswordAgesMail(TimeProvider clock) : MailKind
{
    public override string Word => "password_ages";

    public override IReadOnlyCollection<string> Follows { get; } = [PasswordAges.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        clock.GetUtcNow() - happened.At < Addressees.News && await Addressees.OfAsync(db, happened, cancellation) is { } to
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow()) : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        await Addressees.OfAsync(db, mail, cancellation) is { } to && PasswordAge.RunsOutAt(to.Tenant.Policy, to.Account) is { } at && at > clock.GetUtcNow()
            ? new Letter(to.Tenant.Name, "Your password is soon to be changed",
                [
                    $"Hello {to.User.DisplayName},",
                    $"{to.Tenant.Name} asks for a new password from time to time. From {Addressees.When(at, to)} on, the password of {to.Account.Address} opens nothing there until you have chosen another.",
                    "You can choose it now, on your account page under Password, or wait until you are asked.",
                ])
            {
                Button = "Go to my account",
                Page = "/account",
            }
            : null;
}
