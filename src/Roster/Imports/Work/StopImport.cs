using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports.Work;

/// <summary>Ends an import whose starter lost the right to it, or their access. No other line is reached.</summary>
internal sealed record StopImport(TenantId Tenant, ImportId Id, Problem Why) : IOperation<StopImport, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<StopImport, Done>
    {
        public async Task<Result<Done>> HandleAsync(StopImport operation, CancellationToken cancellation)
        {
            var import = await db.Set<Import>().SingleAsync(i => i.TenantId == operation.Tenant && i.Id == operation.Id, cancellation);
            if (!import.IsOver)
            {
                import.Stop(operation.Why, clock.GetUtcNow());
                events.AddIn(import.TenantId, new ImportStopped(import.Id, import.Counts.Done, operation.Why.Code) { Personal = new PersonalPart { Subject = import.FileName } });
            }

            return default(Done);
        }
    }
}
