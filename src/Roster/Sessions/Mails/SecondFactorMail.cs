using Roster.Platform.Data;
using Roster.Platform.Mail;

namespace Roster.Sessions.Mails;

/// <summary>Tells a person of each change of their second step, and of each recovery code that was used: it may not have been them.</summary>
internal sealed class SecondFactorMail(TimeProvider clock) : MailKind
{
    private static readonly Dictionary<string, (string Title, string What)> Said = new()
    {
        ["user.second_factor_set_up"] = ("A second step is set up", "An authenticator app was set up for {0}. Signing in asks for its codes from now on; one that was set up before is no longer taken."),
        ["user.second_factor_removed"] = ("The second step is removed", "The second step at sign-in of {0} was removed. The password is enough from now on, where a workspace asks for no more."),
        ["user.second_factor_reset"] = ("The second step was reset", "An administrator removed the second step at sign-in of {0}, so that another can be set up."),
        ["user.passkey_set_up"] = ("A passkey was added", "A passkey was added for {0}. It signs in by itself, without the password."),
        ["user.passkey_removed"] = ("A passkey was removed", "A passkey of {0} was removed. It opens nothing any more."),
        ["user.recovery_codes_made"] = ("New recovery codes", "New recovery codes were made for {0}. Those before no longer work."),
        ["user.recovery_code_used"] = ("A recovery code was used", "A recovery code of {0} was used to sign in. It does not work again."),
    };

    public override string Word => "second_factor";

    public override IReadOnlyCollection<string> Follows => Said.Keys;

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        clock.GetUtcNow() - happened.At < Addressees.News && await Addressees.OfAsync(db, happened, cancellation) is { } to && await Addressees.IsHomeAsync(db, to, cancellation)
            ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow())
            : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        if (clock.GetUtcNow() - mail.CreatedAt >= Addressees.News || await Addressees.OfAsync(db, mail, cancellation) is not { } to)
        {
            return null;
        }

        var happened = await Addressees.ReasonAsync(db, mail, cancellation);
        var (title, what) = Said[happened.Name];
        return new Letter(to.Tenant.Name, title,
            [
                $"Hello {to.User.DisplayName},",
                string.Format(System.Globalization.CultureInfo.InvariantCulture, what, to.Account.Address),
                $"That was on {Addressees.When(happened.At, to)}.",
            ])
        {
            Button = "It was not me: choose a new password",
            Page = "/forgot",
            Last = ["If it was you, there is nothing to do. If it was not, tell your administrators too: whoever did it knows your password."],
        };
    }
}
