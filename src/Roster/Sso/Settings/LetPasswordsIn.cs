using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Sso.Settings;

/// <summary>The operator opens a workspace to its people's own passwords again, whose identity provider has failed with nobody left who has a way in.</summary>
public sealed record LetPasswordsIn(string Code) : IOperation<LetPasswordsIn, Done>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<LetPasswordsIn, Done>
    {
        public async Task<Result<Done>> HandleAsync(LetPasswordsIn operation, CancellationToken cancellation)
        {
            if (await db.Set<Tenant>().SingleOrDefaultAsync(t => t.Code == operation.Code, cancellation) is not { } tenant)
            {
                return Problem.NotFound;
            }

            if (tenant.Policy.SsoAt(clock.GetUtcNow()) != SsoMode.Required)
            {
                return ConfirmSso.TooLate;
            }

            (await db.Set<SsoProvider>().SingleAsync(p => p.TenantId == tenant.Id, cancellation)).Try(null);
            tenant.Decide(tenant.Policy with { Sso = SsoMode.Optional, SsoRevertsAt = null });
            events.AddIn(tenant.Id, new SsoSwitched(tenant.Id, Words<SsoMode>.Of(SsoMode.Required), Words<SsoMode>.Of(SsoMode.Optional)) { Personal = new PersonalPart { Subject = tenant.Name } });
            return default(Done);
        }
    }
}
