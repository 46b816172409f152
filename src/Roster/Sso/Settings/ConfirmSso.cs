using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Sso.Settings;

/// <summary>Says that it stays required. Only someone who has come by the provider since it was.</summary>
public sealed record ConfirmSso : IOperation<ConfirmSso, SsoView>
{
    internal static readonly Problem TooLate = Problem.Conflict("sso-not-required", "Nothing waits to be confirmed: it is not required, or it is already confirmed.");
    private static readonly Problem NotByProvider = Problem.Conflict("sso-not-proven", "Sign in by the identity provider first: that is the proof that it works.");

    public static Access Access => Access.Needs(Permissions.SsoUpdate);

    public sealed class Handler(TenantDb db, SsoShelf shelf, Events events, TimeProvider clock) : IHandler<ConfirmSso, SsoView>
    {
        public async Task<Result<SsoView>> HandleAsync(ConfirmSso operation, CancellationToken cancellation)
        {
            var tenant = await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation);
            if (tenant.Policy.SsoAt(clock.GetUtcNow()) != SsoMode.Required || tenant.Policy.SsoRevertsAt is null)
            {
                return TooLate;
            }

            var provider = await db.Set<SsoProvider>().SingleAsync(cancellation);
            if (!await shelf.MayConfirmAsync(db, provider, cancellation))
            {
                return NotByProvider;
            }

            provider.Try(null);
            tenant.Decide(tenant.Policy with { SsoRevertsAt = null });
            events.Add(new SsoConfirmed(tenant.Id) { Personal = new PersonalPart { Subject = tenant.Name } });
            return await shelf.ShowAsync(tenant, provider, await db.Set<SsoDomain>().Select(d => d.Domain).Order().ToListAsync(cancellation), cancellation);
        }
    }
}
