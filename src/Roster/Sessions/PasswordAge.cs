using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Tenants;

namespace Roster.Sessions;

/// <summary>
/// A tenant may want passwords replaced after some days. It asks on entering, of whoever comes with a password: the entry opens
/// nothing there until another is chosen. Other tenants of the same person are not concerned.
/// </summary>
internal static class PasswordAge
{
    public static bool IsOver(TenantPolicy policy, Account account, string proof, DateTimeOffset now) =>
        proof == "password" && policy.PasswordExpiryDays is { } days && account.PasswordSetAt <= now.AddDays(-days);

    /// <summary>Whether the entry still waits for another password than the one it was opened with.</summary>
    public static bool Waits(SessionEntry entry, Account account) => entry.AsksForPassword && account.PasswordSetAt <= entry.EnteredAt;

    /// <summary>Whether any tenant that the session has entered waits for another password.</summary>
    public static async Task<bool> RunOutAsync(EveryTenantDb db, Session session, Account account, CancellationToken cancellation) =>
        (await db.Set<SessionEntry>().AsNoTracking().Where(e => e.SessionId == session.Id && e.EndedAt == null && e.AsksForPassword).ToListAsync(cancellation))
        .Exists(entry => Waits(entry, account));
}
