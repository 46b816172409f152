using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Statistics.Reporting;

/// <param name="Interactions">1 to 500 of them.</param>
public sealed record ReportInteractionsBody(IReadOnlyList<InteractionBody>? Interactions);

/// <summary>
/// Takes a batch from the platform: what is new is stored, what is known by its id is replaced or left, what is wrong is refused by
/// itself. The days they are counted on change in the same transaction, so that a crash leaves both or neither.
/// </summary>
public sealed record ReportInteractions(ReportInteractionsBody Body) : IOperation<ReportInteractions, InteractionResults>
{
    public const int Most = 500;

    /// <summary>Room for so many in a body.</summary>
    public const long MostBytes = 512 * 1024;

    public static Access Access => Access.Needs(Permissions.InteractionsWrite);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Body.Interactions is not { Count: > 0 and <= Most })
        {
            yield return new("interactions", "out-of-range", $"A batch has 1 to {Most} interactions.");
        }
    }

    public sealed class Handler(TenantDb db, InteractionBook book, Events events, TimeProvider clock) : IHandler<ReportInteractions, InteractionResults>
    {
        public async Task<Result<InteractionResults>> HandleAsync(ReportInteractions operation, CancellationToken cancellation)
        {
            await FigureLock.TakeAsync(db, db.Tenant, cancellation);
            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var (batch, now) = (operation.Body.Interactions!, clock.GetUtcNow());
            await book.OpenAsync(batch, cancellation);
            InteractionResult[] results = [.. batch.Select(one =>
            {
                var read = InteractionRules.Read(one, tenant, now);
                return read.Problem is { } fault ? InteractionResult.Refused(one.Id, fault) : book.Take(one, read.Value);
            })];
            foreach (var user in await book.CountAsync(cancellation))
            {
                events.Stir(db.Tenant, FigureNews.Changed, user.Value);
            }

            return InteractionResults.Of(results);
        }
    }
}
