using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Sso.Settings;
using Roster.Tenants;

namespace Roster.Sso.Flow;

/// <summary>A workspace's way to its provider.</summary>
/// <param name="Tenant">Whose.</param>
/// <param name="Code">The workspace's code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Provider">As it is settled.</param>
public sealed record ProviderDoor(TenantId Tenant, string Code, string Name, SsoProvider Provider);

/// <summary>The provider of a workspace, as whoever begins there needs it. To test it, it need not be switched on yet.</summary>
internal sealed record FindProvider(string Code, bool ToTest = false) : IQuery<FindProvider, ProviderDoor>
{
    public static Access Access => Access.Public("signing in comes before being signed in");

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<FindProvider, ProviderDoor>
    {
        public async Task<Result<ProviderDoor>> HandleAsync(FindProvider operation, CancellationToken cancellation)
        {
            var found = await (from tenant in db.Set<Tenant>().AsNoTracking()
                               join provider in db.Set<SsoProvider>().AsNoTracking() on tenant.Id equals provider.TenantId
                               where tenant.Code == operation.Code && tenant.State == TenantState.Active
                               select new { tenant, provider }).SingleOrDefaultAsync(cancellation);
            return found is null || !operation.ToTest && found.tenant.Policy.SsoAt(clock.GetUtcNow()) == SsoMode.Off
                ? SignOnProblems.Off
                : new ProviderDoor(found.tenant.Id, found.tenant.Code, found.tenant.Name, found.provider);
        }
    }
}

/// <summary>Where the people of a domain can sign in by their organization. It tells of the domain, never of an address.</summary>
internal sealed record FindByDomain(string? Address) : IQuery<FindByDomain, IReadOnlyList<ProviderDoor>>
{
    private const int Most = 10;

    public static Access Access => Access.Public("signing in comes before being signed in");

    public override string ToString() => nameof(FindByDomain);

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<FindByDomain, IReadOnlyList<ProviderDoor>>
    {
        public async Task<Result<IReadOnlyList<ProviderDoor>>> HandleAsync(FindByDomain operation, CancellationToken cancellation)
        {
            var domain = SsoFields.Domain(operation.Address?[(operation.Address.LastIndexOf('@') + 1)..]);
            var found = await (from routed in db.Set<SsoDomain>().AsNoTracking()
                               join tenant in db.Set<Tenant>() on routed.TenantId equals tenant.Id
                               join provider in db.Set<SsoProvider>() on tenant.Id equals provider.TenantId
                               where routed.Domain == domain && tenant.State == TenantState.Active
                               orderby tenant.Name
                               select new { tenant, provider }).Take(Most).ToListAsync(cancellation);
            // Interfaces have no conversions of their own.
            return (ProviderDoor[])[.. found.Where(f => f.tenant.Policy.SsoAt(clock.GetUtcNow()) != SsoMode.Off).Select(f => new ProviderDoor(f.tenant.Id, f.tenant.Code, f.tenant.Name, f.provider))];
        }
    }
}
