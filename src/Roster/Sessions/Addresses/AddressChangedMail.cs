using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>
/// Tells the old address that it signs in no more, and how to take it back. Of an address that was never proven nobody knows whose it is: it is
/// told that, and neither the new one nor a link. Where only a workspace writes elsewhere from now on, the person is told at what they sign in with.
/// </summary>
internal sealed class AddressChangedMail(TimeProvider clock) : MailKind
{
    public override string Word => "address_changed";

    public override IReadOnlyCollection<string> Follows { get; } = [AddressChanged.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        clock.GetUtcNow() - happened.At >= Addressees.News ? null
        : MovesSignIn(happened)
            ? await AddressNewsReader.NewsAsync(db, happened, cancellation) is { } news ? new MailRow(happened, Word, news.To.User.Id, news.Change.Before, clock.GetUtcNow()) : null
        : await Addressees.OfAsync(db, happened, cancellation) is { } to ? new MailRow(happened, Word, to.User.Id, to.Account.Address, clock.GetUtcNow()) : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        var (now, happened) = (clock.GetUtcNow(), await Addressees.ReasonAsync(db, mail, cancellation));
        if (!MovesSignIn(happened))
        {
            return now - mail.CreatedAt < Addressees.News && await Addressees.OfAsync(db, mail, cancellation) is { } reader
                ? new Letter(reader.Tenant.Name, $"{reader.Tenant.Name} writes to another address",
                    [$"Hello {reader.User.DisplayName},", $"{reader.Tenant.Name} has {reader.User.Email} as your address since {Addressees.When(happened.At, reader)}. You sign in with {reader.Account.Address} as before."])
                {
                    Last = ["If that is wrong, tell its administrators."],
                }
                : null;
        }

        if (await AddressNewsReader.NewsAsync(db, mail, cancellation) is not { } news || !news.Change.CanBeUndone(now))
        {
            return null;
        }

        var ((to, change), when) = (news, Addressees.When(happened.At, news.To));
        return change.BeforeProvenAt is null
            ? new Letter(to.Tenant.Name, "This address no longer signs in", [$"{change.Before} no longer signs in to {to.Tenant.Name}, since {when}."]) { Last = ["If that is wrong, tell its administrators."] }
            : new Letter(to.Tenant.Name, "Your address was changed",
                [$"Hello {to.User.DisplayName},", $"You sign in to {to.Tenant.Name} with {change.Address} since {when}, and no longer with {change.Before}."])
            {
                Button = "It was not me: take it back",
                Last = ["That works for seven days. It also ends every session and the password, and mails you a link to a new one.", "If it is right, there is nothing to do."],
            };
    }

    public override async Task<string?> MakeSecretAsync(EveryTenantDb db, MailRow mail, bool mailed, CancellationToken cancellation) =>
        mailed && await AddressNewsReader.NewsAsync(db, mail, cancellation) is { Change: { BeforeProvenAt: not null, SettledAt: { } done } change }
            ? AddressNewsReader.KeepLink(db, change, done + AddressChange.TimeToUndo, mail) : null;

    private static bool MovesSignIn(EventRow happened) => happened.Payload.Contains("\"signIn\":true", StringComparison.Ordinal);
}
