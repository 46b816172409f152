using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Users;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>
/// A link to the new address, for whoever holds it. Where it is somebody's already, they are told so instead, and whoever asked never learns of it.
/// </summary>
internal sealed class AddressProofMail(TimeProvider clock) : MailKind
{
    public override string Word => "address_proof";

    public override IReadOnlyCollection<string> Follows { get; } = [AddressChangeAsked.Word];

    public override async Task<MailRow?> AfterAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        await AddressNewsReader.NewsAsync(db, happened, cancellation) is { } news && news.Change.Waits(clock.GetUtcNow())
            ? new MailRow(happened, Word, news.To.User.Id, news.Change.Address, clock.GetUtcNow()) : null;

    public override async Task<Letter?> WriteAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        if (await AddressNewsReader.NewsAsync(db, mail, cancellation) is not { } news || !news.Change.Waits(now))
        {
            return null;
        }

        var (name, days) = (news.To.Tenant.Name, Math.Max(1, (int)Math.Round((news.Change.ExpiresAt - now).TotalDays)));
        return await IsSomebodysAsync(db, news, cancellation)
            ? new Letter(name, "Your address stays yours",
                [$"Someone of {name} asked to use {news.Change.Address} as their address. It is yours here already, so that nothing was changed, and they have not been told of you.", "You go on as before."])
            {
                Last = ["Did you ask for it yourself? Then use the entry that has this address already, or ask for the change with another one."],
            }
            : new Letter(name, "Confirm your new address",
                [$"Someone of {name} asked to use {news.Change.Address} as their address. If that is you, open the link, and sign in as you do now. Nothing changes before."])
            {
                Button = "Confirm the address",
                Last = [$"The link works once, within {days.ToString(CultureInfo.InvariantCulture)} {(days == 1 ? "day" : "days")}.", "If it was not you, do nothing."],
            };
    }

    public override async Task<string?> MakeSecretAsync(EveryTenantDb db, MailRow mail, bool mailed, CancellationToken cancellation) =>
        await AddressNewsReader.NewsAsync(db, mail, cancellation) is { } news && news.Change.Waits(clock.GetUtcNow())
            ? Links.Make(db, hash => new Link(news.Change.AccountId, LinkPurpose.ProveAddress, hash, news.Change.ExpiresAt)
            {
                ForTenant = news.Change.TenantId,
                ForUser = news.Change.UserId,
                ForChange = news.Change.Id,
                Mail = mail.Id,
                MailedTo = mailed ? news.Change.AddressKey : null,
            })
            : null;

    private static async Task<bool> IsSomebodysAsync(EveryTenantDb db, AddressNews news, CancellationToken cancellation) =>
        await AddressMove.IsAnothersAsync(db, news.Change.AccountId, news.Change.AddressKey, cancellation)
        || await db.Set<User>().AnyAsync(u => u.TenantId == news.Change.TenantId && u.EmailKey == news.Change.AddressKey && u.Id != news.Change.UserId, cancellation);
}
