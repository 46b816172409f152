using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions.Mails;

/// <summary>Who a mail is to, as they are now.</summary>
public sealed record Addressee(User User, Tenant Tenant, Account Account);

public static class Addressees
{
    /// <summary>What is told of longer ago than this is no news.</summary>
    public static readonly TimeSpan News = TimeSpan.FromDays(1);

    /// <summary>The person an event is about, if they may sign in here.</summary>
    public static async Task<Addressee?> OfAsync(EveryTenantDb db, EventRow happened, CancellationToken cancellation) =>
        await OfAsync(db, happened.TenantId, new(happened.SubjectId), cancellation);

    /// <summary>The person a mail is to, if they may still sign in here and their address is still the one it goes to.</summary>
    public static async Task<Addressee?> OfAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        await OfAsync(db, mail.TenantId, mail.UserId, cancellation) is { } found && found.Account.Address == mail.Address ? found : null;

    /// <summary>A person, if they may sign in here.</summary>
    public static async Task<Addressee?> OfAsync(EveryTenantDb db, Platform.Kernel.TenantId tenant, Platform.Kernel.UserId user, CancellationToken cancellation) =>
        await (from u in db.Set<User>().AsNoTracking()
               join t in db.Set<Tenant>() on u.TenantId equals t.Id
               join a in db.Set<Account>() on u.AccountId equals a.Id
               where u.TenantId == tenant && u.Id == user && u.State == UserState.Active && t.State == TenantState.Active && a.RetiredAt == null
               select new Addressee(u, t, a)).SingleOrDefaultAsync(cancellation);

    /// <summary>The event that a mail follows.</summary>
    public static Task<EventRow> ReasonAsync(EveryTenantDb db, MailRow mail, CancellationToken cancellation) =>
        db.Set<EventRow>().AsNoTracking().SingleAsync(e => e.TenantId == mail.TenantId && e.Id == mail.EventId, cancellation);

    /// <summary>Whether this tenant is the one to speak for all of the person's: of several that record the same, one writes.</summary>
    public static async Task<bool> IsHomeAsync(EveryTenantDb db, Addressee to, CancellationToken cancellation) =>
        (await Memberships.ActiveAsync(db, to.Account.Id, cancellation)).MaxBy(m => (m.User.SignedInLast, m.User.Id.Value))?.User.Id == to.User.Id;

    /// <summary>A moment as a mail says it: the reader's zone is not known for sure, so it is named.</summary>
    public static string When(DateTimeOffset at, Addressee to)
    {
        var zone = TimeZoneInfo.TryFindSystemTimeZoneById(to.User.TimeZone ?? to.Tenant.TimeZone, out var found) ? found : TimeZoneInfo.Utc;
        var local = TimeZoneInfo.ConvertTime(at, zone);
        return $"{local.ToString("d MMMM yyyy 'at' HH:mm", System.Globalization.CultureInfo.InvariantCulture)} ({zone.Id})";
    }
}
