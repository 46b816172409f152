using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <param name="Changes">Each setting that would change, before and after.</param>
/// <param name="SessionsEnding">Sessions that rest longer than they then may, up to one more than 1,000.</param>
/// <param name="PeopleOverRolesMax">People with more roles than they then may be given, up to one more than 1,000; they keep them.</param>
/// <param name="PeopleWithOldPasswords">People whose password is then too old, up to one more than 1,000; they choose another when they next sign in.</param>
/// <param name="SessionsElsewhere">Open sessions that began at an address outside the networks.</param>
/// <param name="PeopleWithoutSecondFactor">People who then have to set up a second factor once their days of grace are over, up to one more than 1,000.</param>
public sealed record TenantSettingsPreview(IReadOnlyList<SettingChange> Changes, int SessionsEnding, int PeopleOverRolesMax, int PeopleWithOldPasswords,
    int PeopleWithoutSecondFactor, int SessionsElsewhere);

public sealed record SettingChange(string Field, string? Before, string? After);

/// <summary>What saving would change, and whom it would reach. Changes nothing.</summary>
public sealed record PreviewTenantSettings(TenantSettingsBody Body) : IQuery<PreviewTenantSettings, TenantSettingsPreview>
{
    private const int Counted = 1_000;

    public static Access Access => Access.Needs(Permissions.SettingsUpdate);

    public sealed class Handler(TenantDb db, TimeProvider clock) : IHandler<PreviewTenantSettings, TenantSettingsPreview>
    {
        public async Task<Result<TenantSettingsPreview>> HandleAsync(PreviewTenantSettings operation, CancellationToken cancellation)
        {
            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var faults = new List<FieldProblem>();
            var edit = SettingsEdit.Read(tenant, operation.Body, faults);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            return new TenantSettingsPreview(
                [.. edit.Changes.Select(c => new SettingChange(c.Field, c.Before, c.After))],
                edit.Policy.IdleMinutes < tenant.Policy.IdleMinutes ? await EndingAsync(tenant.Policy.IdleMinutes, edit.Policy.IdleMinutes, cancellation) : 0,
                edit.Policy.RolesMax is { } most && (tenant.Policy.RolesMax is not { } was || most < was) ? await OverAsync(most, cancellation) : 0,
                edit.Policy.PasswordExpiryDays is { } days && (tenant.Policy.PasswordExpiryDays is not { } before || days < before) ? await OldAsync(days, cancellation) : 0,
                edit.ShutsOutWithout ? await WithoutAsync(edit.Policy.MfaFor, cancellation) : 0,
                edit.Changes.Any(c => c.Field == "allowedNetworks") ? await ElsewhereAsync(Networks.Read(edit.Policy.AllowedNetworks), cancellation) : 0);
        }

        private async Task<int> EndingAsync(int minutes, int then, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var (alive, resting) = (now.AddMinutes(-minutes), now.AddMinutes(-then));
            return await (
                from entry in db.Set<SessionEntry>()
                join session in db.Set<Session>() on entry.SessionId equals session.Id
                where entry.EndedAt == null && session.EndedAt == null && session.ExpiresAt > now && session.LastActivityAt > alive && session.LastActivityAt <= resting
                select session.Id).Distinct().Take(Counted + 1).CountAsync(cancellation);
        }

        private async Task<int> OldAsync(int days, CancellationToken cancellation)
        {
            var least = clock.GetUtcNow().AddDays(-days);
            return await (
                from user in db.Set<User>()
                join account in db.Set<Account>() on user.AccountId equals account.Id
                where user.State == UserState.Active && account.PasswordSetAt <= least && account.TemporaryUntil == null
                select user.Id).Take(Counted + 1).CountAsync(cancellation);
        }

        private async Task<int> ElsewhereAsync(IReadOnlyList<IPNetwork> allowed, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var addresses = await (
                from entry in db.Set<SessionEntry>()
                join session in db.Set<Session>() on entry.SessionId equals session.Id
                where entry.EndedAt == null && session.EndedAt == null && session.ExpiresAt > now
                group session by session.Ip into at
                select new { At = at.Key, Count = at.Count() }).ToListAsync(cancellation);
            return addresses.Where(a => !Networks.Let(allowed, IPAddress.TryParse(a.At, out var from) ? from : null)).Sum(a => a.Count);
        }

        private async Task<int> WithoutAsync(MfaFor whom, CancellationToken cancellation)
        {
            var roles = whom == MfaFor.Everyone ? null
                : (await db.Set<Role>().AsNoTracking().ToListAsync(cancellation)).Where(r => r.Permissions.Administrative != PermissionSet.None).Select(r => r.Id).ToList();
            return await (
                from user in db.Set<User>()
                join account in db.Set<Account>() on user.AccountId equals account.Id
                where user.State == UserState.Active && account.SecondFactorSince == null && (roles == null || user.Roles.Any(r => roles.Contains(r.RoleId)))
                select user.Id).Take(Counted + 1).CountAsync(cancellation);
        }

        private async Task<int> OverAsync(int most, CancellationToken cancellation) =>
            await db.Set<UserRole>().Where(r => r.Own).GroupBy(r => r.UserId).Where(g => g.Count() > most).Select(g => g.Key).Take(Counted + 1).CountAsync(cancellation);
    }
}
