using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;
using Roster.Tenants;

namespace Roster.Sso.Flow;

/// <summary>A flow whose browser is back, and the provider it was sent to.</summary>
internal sealed record TakenSignOn(SignOnFlow Flow, ProviderDoor Door);

/// <summary>
/// Takes what the provider sent a browser back with: once, for the browser that began it, at the address of the workspace it began at.
/// Of many at once exactly one succeeds: the row's version decides.
/// </summary>
internal sealed record TakeSignOn(string Code, string? State, string? Browser) : IOperation<TakeSignOn, TakenSignOn>
{
    public static Access Access => Access.Public("what the browser holds is the proof");

    public override string ToString() => nameof(TakeSignOn);

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<TakeSignOn, TakenSignOn>
    {
        public async Task<Result<TakenSignOn>> HandleAsync(TakeSignOn operation, CancellationToken cancellation)
        {
            if (operation is not { State: { Length: > 0 } state, Browser: { Length: > 0 } browser })
            {
                return SignOnProblems.Dead;
            }

            var (now, hash) = (clock.GetUtcNow(), Secret.Hash(state));
            var found = await (from flow in db.Set<SignOnFlow>()
                               join tenant in db.Set<Tenant>() on flow.TenantId equals tenant.Id
                               join provider in db.Set<SsoProvider>() on tenant.Id equals provider.TenantId
                               where flow.StateHash == hash && tenant.Code == operation.Code && tenant.State == TenantState.Active
                               select new { flow, tenant, provider }).SingleOrDefaultAsync(cancellation);
            if (found is null || found.flow.TakenAt is not null || !found.flow.IsGood(now) || !CryptographicOperations.FixedTimeEquals(found.flow.BrowserHash, Secret.Hash(browser)))
            {
                return SignOnProblems.Dead;
            }

            if (found.flow.Purpose != SignOnPurpose.Test && found.tenant.Policy.SsoAt(now) == SsoMode.Off)
            {
                return SignOnProblems.Off;
            }

            found.flow.Take(now);
            return new TakenSignOn(found.flow, new ProviderDoor(found.tenant.Id, found.tenant.Code, found.tenant.Name, found.provider));
        }
    }
}
