using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>Reads a session and all that its rights rest on. Crosses tenants: one session serves all of a person's.</summary>
public sealed class SessionReader(Databases databases, TimeProvider clock)
{
    /// <summary>The session behind a token; null when there is none, or it has ended or run out.</summary>
    public async Task<LiveSession?> ReadAsync(byte[] tokenHash, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        var found = await SessionByToken(db, tokenHash).FirstOrDefaultAsync(cancellation);
        if (found is not ({ EndedAt: null } session, { RetiredAt: null } account) || session.ExpiresAt <= clock.GetUtcNow() || session.EndingAt <= clock.GetUtcNow())
        {
            return null;
        }

        var proofs = await db.Set<ProviderProof>().AsNoTracking().Where(p => p.SessionId == session.Id).ToListAsync(cancellation);
        if (!session.HasOwnProof && proofs.Count == 0)
        {
            // What it rested on is switched off.
            return null;
        }

        var entries = new List<LiveEntry>();
        foreach (var row in await EntriesOf(db, session.Id).ToListAsync(cancellation))
        {
            var roles = await RolesOf(db, row.Tenant.Id, row.User.Id).ToListAsync(cancellation);
            entries.Add(new LiveEntry(
                row.Entry.Id, row.Tenant.Id, row.Tenant.Code, row.User.Id, row.User.DisplayName, row.User.Type,
                RoleRules.Effective(row.User.Type, roles, row.Tenant.PrimaryAdmin == row.User.Id),
                TimeSpan.FromMinutes(row.Tenant.Policy.IdleMinutes), row.Entry.EnteredAt, PasswordAge.Waits(row.Entry, account),
                Networks.Read(row.Tenant.Policy.AllowedNetworks))
            {
                ProviderProvenAt = proofs.Find(p => p.TenantId == row.Tenant.Id)?.ProvenAt,
            });
        }

        if (entries.Count == 0 && (await Memberships.ActiveAsync(db, account.Id, cancellation)).Count == 0
            && (await Memberships.AcceptableAsync(db, account, cancellation)).Count == 0)
        {
            // The last workspace is closed to them, and with it the session.
            return null;
        }

        return new LiveSession
        {
            Id = session.Id,
            Account = account.Id,
            Address = account.Address,
            Proof = session.Proof,
            ProvenAt = session.ProvenAt,
            ExpiresAt = session.EndingAt < session.ExpiresAt ? session.EndingAt.Value : session.ExpiresAt,
            EndingAt = session.EndingAt,
            // Whoever comes by a provider may have no password at all.
            MustChoosePassword = account.MustChoosePassword && session.HasOwnProof,
            OwesOwnProof = !session.HasOwnProof && (account.IsOperator || await AccountReach.BelongsElsewhereAsync(db, account.Id, proofs[0].TenantId, cancellation)),
            OwesSecondFactor = session.Owes(account),
            IsOperator = account.IsOperator,
            Entries = entries,
            LastActivity = session.LastActivityAt,
        };
    }

    private static IQueryable<SessionRow> SessionByToken(EveryTenantDb db, byte[] tokenHash) =>
        from session in db.Set<Session>().AsNoTracking()
        join account in db.Set<Account>() on session.AccountId equals account.Id
        where session.TokenHash == tokenHash
        select new SessionRow(session, account);

    /// <summary>Entries of active users in active tenants only: whoever is blocked has none.</summary>
    private static IQueryable<EntryRow> EntriesOf(EveryTenantDb db, SessionId session) =>
        from entry in db.Set<SessionEntry>().AsNoTracking()
        join user in db.Set<User>() on new { entry.TenantId, Id = entry.UserId } equals new { user.TenantId, user.Id }
        join tenant in db.Set<Tenant>() on entry.TenantId equals tenant.Id
        where entry.SessionId == session && entry.EndedAt == null && user.State == UserState.Active && tenant.State == TenantState.Active
        orderby entry.EnteredAt descending
        select new EntryRow(user, tenant, entry);

    internal static IQueryable<PermissionSet> RolesOf(EveryTenantDb db, TenantId tenant, UserId user) =>
        from held in db.Set<UserRole>().AsNoTracking()
        join role in db.Set<Role>() on new { held.TenantId, Id = held.RoleId } equals new { role.TenantId, role.Id }
        where held.TenantId == tenant && held.UserId == user
        select role.Permissions;

    private sealed record SessionRow(Session Session, Account Account);

    private sealed record EntryRow(User User, Tenant Tenant, SessionEntry Entry);
}
