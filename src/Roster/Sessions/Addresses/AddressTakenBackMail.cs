using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>Tells the address that had been the new one that it no longer signs in.</summary>
internal sealed class AddressTakenBackMail(TimeProvider clock) : MailKind
{
    public override string Word => "address_taken_back";

    public override IReadOnlyCollection<string> Follows { get; } = [AddressTakenBack.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        clock.GetUtcNow() - happened.At < Addressees.News && await AddressNewsReader.NewsAsync(db, happened, cancellation) is { } news
            ? new MailRow(happened, Word, news.To.User.Id, news.Change.Address, clock.GetUtcNow()) : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        clock.GetUtcNow() - mail.CreatedAt < Addressees.News && await AddressNewsReader.NewsAsync(db, mail, cancellation) is { } news
            ? new Letter(news.To.Tenant.Name, "This address no longer signs in",
                [$"{news.Change.Address} no longer signs in to {news.To.Tenant.Name}: the change to it was taken back from the address before, on {Addressees.When(mail.CreatedAt, news.To)}."])
            {
                Last = ["If that is wrong, tell your administrators: whoever holds the address before has it again."],
            }
            : null;
}
