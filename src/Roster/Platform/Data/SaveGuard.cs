using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Roster.Platform.Data;

/// <summary>
/// Stands before every save: no row of another tenant, no change without an event, versions that rise.
/// What a person could forget is refused here.
/// </summary>
internal sealed class SaveGuard : SaveChangesInterceptor
{
    public static readonly SaveGuard Instance = new();

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (RosterDb)eventData.Context!;
        var changed = db.ChangeTracker.Entries()
            .Where(e => e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted).ToList();

        Check(db, changed.Select(e => e.Entity));
        foreach (var entry in changed.Where(e => e is { State: EntityState.Modified, Entity: IVersioned }))
        {
            db.MarkChanged((IVersioned)entry.Entity);
        }

        foreach (var entry in changed.Where(e => e.State == EntityState.Modified))
        {
            if (entry.Entity is IDated dated && db.Recording is { } under && !IsQuiet(entry, dated))
            {
                dated.ChangedAt = under.Clock.GetUtcNow();
            }
        }

        if (db.Recording is { AreWritten: false } recording)
        {
            db.AddRange(recording.Rows(db.Bound));
        }

        return ValueTask.FromResult(result);
    }

    /// <summary>A version that rises alone tells of a change of what hangs on the row; one that rises beside what is quiet tells of that.</summary>
    private static bool IsQuiet(EntityEntry entry, IDated dated) =>
        entry.Properties.Where(p => p.IsModified && p.Metadata.Name != nameof(IVersioned.Version)).Select(p => p.Metadata.Name).ToList() is { Count: > 0 } names && names.TrueForAll(dated.IsQuiet);

    /// <summary>The two laws of every row that is written, whichever way.</summary>
    public static void Check(RosterDb db, IEnumerable<object> changed)
    {
        var (tenant, isSilent) = (db.Bound, db.Recording is not { Events.Recorded.Count: > 0 });
        foreach (var row in changed)
        {
            if (tenant is { } bound && row is ITenantOwned owned && owned.TenantId != bound)
            {
                throw new InvalidOperationException($"A {row.GetType().Name} of another tenant was about to be saved.");
            }

            if (isSilent && row.GetType().GetCustomAttribute<UnauditedAttribute>() is null)
            {
                throw new InvalidOperationException($"A {row.GetType().Name} changed and no event says so.");
            }
        }
    }
}
