using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso.Settings;

/// <summary>Reads what a tenant has settled of its identity provider, and shows it as the API does.</summary>
public sealed class SsoShelf(OperationScope scope, PublicAddress address, TimeProvider clock)
{
    public async Task<SsoView> ShowAsync(Tenant tenant, SsoProvider? provider, IReadOnlyList<string> domains, CancellationToken cancellation)
    {
        var (db, now, at) = (scope.Tenant, clock.GetUtcNow(), provider ?? new SsoProvider(tenant.Id));
        var roles = (await db.Set<Role>().AsNoTracking().ToListAsync(cancellation)).ToDictionary(r => r.Id.Value, r => r.Name);
        var groups = await db.Set<Group>().AsNoTracking().ToDictionaryAsync(g => g.Id, g => g.Name, cancellation);
        var named = groups.ToDictionary(g => g.Key.Value, g => g.Value);
        var settler = at.SettledBy is { } by ? await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.Id == by, cancellation) : null;
        return new SsoView
        {
            Version = at.Version,
            Mode = Words<SsoMode>.Of(tenant.Policy.SsoAt(now)),
            RevertsAt = tenant.Policy.SsoAt(now) == SsoMode.Required ? tenant.Policy.SsoRevertsAt : null,
            MayConfirm = await MayConfirmAsync(db, at, cancellation),
            TestedAt = at.TestedAt,
            Issuer = provider?.Issuer,
            ClientId = provider?.ClientId,
            HasSecret = at.LockedSecret is not null,
            Scopes = provider is null ? SsoFields.UsualScopes : at.Scopes,
            Domains = domains,
            TrustsEmails = at.TrustsEmails,
            SecondStep = Words<ProviderSecondStep>.Of(at.SecondStep),
            StrongClasses = at.StrongClasses,
            JustInTime = at.JustInTime,
            Type = at.Type is { } type ? Words<UserType>.Of(type) : null,
            Roles = [.. at.Roles.Where(roles.ContainsKey).Select(id => new NamedId(id, roles[id]))],
            Groups = [.. at.Groups.Where(named.ContainsKey).Select(id => new NamedId(id, named[id]))],
            AllowedDomains = at.AllowedDomains,
            Claims = provider is null ? SsoFields.UsualClaims : at.Claims,
            GroupClaim = at.GroupClaim,
            GroupRules = [.. at.GroupRules.Select(r => new GroupRuleView(r.Value, r.GroupId, named.GetValueOrDefault(r.GroupId)))],
            GroupSync = Words<GroupSync>.Of(at.GroupSync),
            Bypass = [.. (await BypassAsync(db, tenant.Policy, cancellation)).Select(u => new NamedId(u.Id.Value, u.DisplayName))],
            SettledBy = settler is null ? null : new NamedId(settler.Id.Value, settler.DisplayName),
            Linked = await db.Set<SsoIdentity>().CountAsync(i => i.Issuer == at.Issuer, cancellation),
            RedirectAddress = address.Of($"/sso/{tenant.Code}/callback"),
            SignInAddress = address.Of($"/sso/{tenant.Code}"),
        };
    }

    public async Task<SsoView> ShowAsync(CancellationToken cancellation) => await ShowAsync(
        await scope.Tenant.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == scope.Tenant.Tenant, cancellation),
        await scope.Tenant.Set<SsoProvider>().AsNoTracking().SingleOrDefaultAsync(cancellation),
        await scope.Tenant.Set<SsoDomain>().Select(d => d.Domain).Order().ToListAsync(cancellation), cancellation);

    /// <summary>The named administrators who are here and are administrators.</summary>
    public static async Task<IReadOnlyList<User>> BypassAsync(TenantDb db, TenantPolicy policy, CancellationToken cancellation)
    {
        var ids = policy.SsoBypass.Select(id => new Platform.Kernel.UserId(id)).ToList();
        return ids.Count == 0 ? [] : await db.Set<User>().AsNoTracking().Where(u => ids.Contains(u.Id)).OrderBy(u => u.NameKey).ToListAsync(cancellation);
    }

    /// <summary>Whether the one who asks came by the provider since it was required, in the session at hand.</summary>
    public async Task<bool> MayConfirmAsync(TenantDb db, SsoProvider provider, CancellationToken cancellation) =>
        provider.TrialEndsAt - SwitchSso.Trial is { } since && scope.Actor.Session is { } session
        && await db.Set<ProviderProof>().AnyAsync(p => p.SessionId == session && p.UserId == scope.Actor.User && p.ProvenAt > since, cancellation);
}
