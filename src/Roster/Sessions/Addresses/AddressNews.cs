using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Sessions.Mails;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>Whom a mail about a change of address tells of it.</summary>
internal sealed record AddressNews(Addressee To, AddressChange Change);

/// <summary>Reads the change that an event tells of. Mails about one go to addresses that are not the account's, or not any more.</summary>
internal static class AddressNewsReader
{
    public static async Task<AddressNews?> NewsAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation)
    {
        using var payload = System.Text.Json.JsonDocument.Parse(happened.Payload);
        if (!payload.RootElement.TryGetProperty("change", out var member) || member.ValueKind != System.Text.Json.JsonValueKind.String)
        {
            return null;
        }

        var (tenant, id) = (happened.TenantId, new AddressChangeId(member.GetGuid()));
        return await db.Set<AddressChange>().AsNoTracking().SingleOrDefaultAsync(c => c.TenantId == tenant && c.Id == id, cancellation) is { } change
            && await Addressees.OfAsync(db, tenant, change.UserId, cancellation) is { } to && to.Account.Id == change.AccountId ? new AddressNews(to, change) : null;
    }

    public static async Task<AddressNews?> NewsAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        await NewsAsync(db, await Addressees.ReasonAsync(db, mail, cancellation), cancellation);

    /// <summary>A link by which whoever holds the old mailbox keeps it.</summary>
    public static string KeepLink(EveryTenantDb db, AddressChange change, DateTimeOffset expires, MailRow mail) =>
        Links.Make(db, hash => new Link(change.AccountId, LinkPurpose.KeepAddress, hash, expires) { ForTenant = change.TenantId, ForUser = change.UserId, ForChange = change.Id, Mail = mail.Id, MailedTo = change.BeforeKey });
}
