using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Imports.Work;

/// <summary>
/// Takes the import that has waited longest for its turn, for a while: on several nodes one has it at a time. One whose process died is
/// taken when its time is over. That nothing is done twice does not rest on this, but on each page's own row.
/// </summary>
internal sealed record TakeImport(string By) : IOperation<TakeImport, Import>
{
    public static readonly TimeSpan Length = TimeSpan.FromSeconds(20);

    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<TakeImport, Import>
    {
        public async Task<Result<Import>> HandleAsync(TakeImport operation, CancellationToken cancellation)
        {
            await db.Dialect.LockNameAsync(db, "imports", cancellation);
            if (await Free(db, operation.By, clock.GetUtcNow()).OrderBy(i => i.TurnAt).FirstOrDefaultAsync(cancellation) is not { } import)
            {
                return Problem.NotFound;
            }

            import.Lease(operation.By, clock.GetUtcNow(), Length);
            return import;
        }
    }

    /// <summary>On SQLite there is one server, and whoever else had an import is dead.</summary>
    public static IQueryable<Import> Free(EveryTenantDb db, string by, DateTimeOffset now)
    {
        var open = db.Set<Import>().Where(i => i.State == ImportState.Checking || i.State == ImportState.Applying);
        return db.Dialect is SqliteDialect ? open : open.Where(i => i.LeasedUntil == null || i.LeasedUntil < now || i.LeasedBy == by);
    }
}

/// <summary>Gives back the imports that a process has which is stopping, so that another can go on at once.</summary>
internal sealed record ReleaseImports(string By) : IOperation<ReleaseImports, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db) : IHandler<ReleaseImports, Done>
    {
        public async Task<Result<Done>> HandleAsync(ReleaseImports operation, CancellationToken cancellation)
        {
            foreach (var import in await db.Set<Import>().Where(i => i.LeasedBy == operation.By).ToListAsync(cancellation))
            {
                import.Release();
            }

            return default(Done);
        }
    }
}
