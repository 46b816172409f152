using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>
/// A tenant may want passwords replaced after some days. It asks on entering, of whoever comes with a password: the entry opens
/// nothing there until another is chosen. Other tenants of the same person are not concerned.
/// </summary>
internal static class PasswordAge
{
    /// <summary>So long before it is too old the person hears of it.</summary>
    private static readonly TimeSpan Notice = TimeSpan.FromDays(7);

    public static bool IsOver(TenantPolicy policy, Account account, string proof, DateTimeOffset now) =>
        proof == "password" && RunsOutAt(policy, account) <= now;

    /// <summary>When the person's own password is too old for the tenant; null for never, and where it is no password of theirs.</summary>
    public static DateTimeOffset? RunsOutAt(TenantPolicy policy, Account account) =>
        policy.PasswordExpiryDays is { } days && !account.MustChoosePassword ? account.PasswordSetAt?.AddDays(days) : null;

    /// <summary>The same where it is near, and they are to be told.</summary>
    public static DateTimeOffset? RunsOutSoon(TenantPolicy policy, Account account, DateTimeOffset now) =>
        RunsOutAt(policy, account) is { } at && at > now && at - now <= Notice ? at : null;

    /// <summary>Records, once for each password, that it is soon too old: a mail follows.</summary>
    public static async Task TellAsync(EveryTenantDb db, Events events, Membership member, Account account, DateTimeOffset now, CancellationToken cancellation)
    {
        var (tenant, user, since) = (member.Tenant.Id, member.User.Id.Value, account.PasswordSetAt);
        if (RunsOutSoon(member.Tenant.Policy, account, now) is { } at
            && !await db.Set<EventRow>().AnyAsync(e => e.TenantId == tenant && e.SubjectId == user && e.Name == PasswordAges.Word && e.At > since, cancellation))
        {
            events.AddIn(tenant, new PasswordAges(member.User.Id, at) { Personal = member.User.Personal() });
        }
    }

    /// <summary>Whether the entry still waits for another password than the one it was opened with.</summary>
    public static bool Waits(SessionEntry entry, Account account) => entry.AsksForPassword && account.PasswordSetAt <= entry.EnteredAt;

    /// <summary>Whether any tenant that the session has entered waits for another password.</summary>
    public static async Task<bool> RunOutAsync(EveryTenantDb db, Session session, Account account, CancellationToken cancellation) =>
        (await db.Set<SessionEntry>().AsNoTracking().Where(e => e.SessionId == session.Id && e.EndedAt == null && e.AsksForPassword).ToListAsync(cancellation))
        .Exists(entry => Waits(entry, account));
}
