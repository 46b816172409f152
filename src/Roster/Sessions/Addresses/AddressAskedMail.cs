using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>Tells whoever holds the address there is that another was asked for, and how to stop it. Once for each change.</summary>
internal sealed class AddressAskedMail(TimeProvider clock) : MailKind
{
    public override string Word => "address_asked";

    public override IReadOnlyCollection<string> Follows { get; } = [AddressChangeAsked.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        !happened.Payload.Contains("\"again\":true", StringComparison.Ordinal) && clock.GetUtcNow() - happened.At < Addressees.News
        && await AddressNewsReader.NewsAsync(db, happened, cancellation) is { Change.BeforeProvenAt: not null } news && news.Change.Waits(clock.GetUtcNow())
            ? new MailRow(happened, Word, news.To.User.Id, news.Change.Before, clock.GetUtcNow()) : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        await AddressNewsReader.NewsAsync(db, mail, cancellation) is { } news && news.Change.Waits(clock.GetUtcNow())
            ? new Letter(news.To.Tenant.Name, "A change of your address was asked for",
                [
                    $"Hello {news.To.User.DisplayName},",
                    $"{(news.Change.ByThemselves ? "You, or someone in your name," : $"An administrator of {news.To.Tenant.Name}")} asked on {Addressees.When(news.Change.AskedAt, news.To)} to change your address from {news.Change.Before} to {news.Change.Address}.",
                    "Nothing changes until whoever holds the new one confirms it, signed in as you.",
                ])
            {
                Button = "Stop the change",
                Last = ["If it is right, there is nothing to do."],
            }
            : null;

    public override async Task<string?> MakeSecretAsync(EveryTenantDb db, MailRow mail, bool mailed, CancellationToken cancellation) =>
        mailed && await AddressNewsReader.NewsAsync(db, mail, cancellation) is { } news
            ? AddressNewsReader.KeepLink(db, news.Change, news.Change.ExpiresAt + AddressChange.TimeToUndo, mail) : null;
}
