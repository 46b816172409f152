using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Operator;

/// <summary>One workspace, with what suspending it would end and what the operator may do.</summary>
/// <param name="Version">Rises with each change; the ETag.</param>
/// <param name="PrimaryAdmin">Who answers for it.</param>
/// <param name="OpenSessions">Sign-ins that are in it at this moment.</param>
/// <param name="Keys">Bearer keys in use.</param>
public sealed record TenantDetails(TenantView Tenant, int Version, TenantAdmin? PrimaryAdmin, long OpenSessions, long Keys, TenantMay May) : IHasETag
{
    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Waiting">sign_in_link: they have never chosen a password and need a link; invitation: they were mailed one; acceptance: they sign in elsewhere and have not accepted; null: they are in.</param>
public sealed record TenantAdmin(string DisplayName, string Email, [OneOf("sign_in_link", "invitation", "acceptance")] string? Waiting);

/// <summary>A verdict for each act on a workspace.</summary>
public sealed record TenantMay(Verdict Suspend, Verdict Resume);

/// <summary>Who may do what to a workspace. Pure.</summary>
public static class TenantRules
{
    /// <param name="state">The workspace's state.</param>
    /// <param name="locksOut">Whether an operator has no other workspace to sign in to.</param>
    public static Problem? Suspend(TenantState state, bool locksOut) =>
        state == TenantState.Suspended ? Problem.Conflict("tenant-suspended", "This workspace is suspended already.")
        : locksOut ? Problem.Conflict("operators-home", "An operator signs in through this workspace alone, and would be locked out of Roster. Give them another workspace first.")
        : null;

    public static Problem? Resume(TenantState state) =>
        state == TenantState.Active ? Problem.Conflict("tenant-active", "This workspace is not suspended.") : null;
}

/// <summary>Reads one workspace for the operator's operations, and shows it.</summary>
public sealed class TenantDesk(EveryTenantDb db, TimeProvider clock)
{
    public async Task<Tenant?> FindAsync(TenantId id, CancellationToken cancellation) => await db.Set<Tenant>().SingleOrDefaultAsync(t => t.Id == id, cancellation);

    public async Task<TenantDetails> ShowAsync(Tenant tenant, CancellationToken cancellation)
    {
        var people = await ListTenants.PeopleAsync(db, [tenant.Id], cancellation);
        var sessions = await OpenEntries(db, tenant.Id, clock.GetUtcNow()).LongCountAsync(cancellation);
        var now = clock.GetUtcNow();
        var keys = await db.Set<ApiKey>().LongCountAsync(k => k.TenantId == tenant.Id && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now), cancellation);
        return new TenantDetails(TenantView.Of(tenant, people.GetValueOrDefault(tenant.Id)), tenant.Version, await AdminAsync(tenant, cancellation), sessions, keys,
            new TenantMay(Verdict.Of(TenantRules.Suspend(tenant.State, await LocksOutAsync(tenant.Id, cancellation))), Verdict.Of(TenantRules.Resume(tenant.State))));
    }

    /// <summary>Whether an operator is active here and in no other open workspace.</summary>
    public async Task<bool> LocksOutAsync(TenantId id, CancellationToken cancellation) =>
        await (from user in db.Set<User>()
               join account in db.Set<Account>() on user.AccountId equals account.Id
               where user.TenantId == id && user.State == UserState.Active && account.IsOperator && account.RetiredAt == null
                   && !(from other in db.Set<User>()
                        join home in db.Set<Tenant>() on other.TenantId equals home.Id
                        where other.AccountId == account.Id && other.TenantId != id && other.State == UserState.Active && home.State == TenantState.Active
                        select other.Id).Any()
               select user.Id).AnyAsync(cancellation);

    /// <summary>Entries of sessions that have neither ended nor run out.</summary>
    internal static IQueryable<SessionEntry> OpenEntries(EveryTenantDb db, TenantId tenant, DateTimeOffset now) =>
        from entry in db.Set<SessionEntry>()
        join session in db.Set<Session>() on entry.SessionId equals session.Id
        where entry.TenantId == tenant && entry.EndedAt == null && session.EndedAt == null && session.ExpiresAt > now
        select entry;

    private async Task<TenantAdmin?> AdminAsync(Tenant tenant, CancellationToken cancellation)
    {
        var primary = db.Set<User>().Local.FirstOrDefault(u => u.TenantId == tenant.Id && u.Id == tenant.PrimaryAdmin)
            ?? await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.TenantId == tenant.Id && u.Id == tenant.PrimaryAdmin, cancellation);
        if (primary is null)
        {
            return null;
        }

        var hasPassword = await db.Set<Account>().AnyAsync(a => a.Id == primary.AccountId && a.PasswordHash != null, cancellation);
        return new TenantAdmin(primary.DisplayName, primary.Email, primary.State == UserState.Invited ? primary.AccountId is null ? "acceptance" : "invitation" : hasPassword ? null : "sign_in_link");
    }
}
