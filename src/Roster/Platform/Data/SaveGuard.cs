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

        RefuseForeignRows(db, changed);
        RefuseSilentChanges(db, changed);
        foreach (var entry in changed.Where(e => e is { State: EntityState.Modified, Entity: IVersioned }))
        {
            db.MarkChanged((IVersioned)entry.Entity);
        }

        if (db.Recording is { } recording)
        {
            db.AddRange(recording.Rows(db.Bound));
        }

        return ValueTask.FromResult(result);
    }

    private static void RefuseForeignRows(RosterDb db, List<EntityEntry> changed)
    {
        if (db.Bound is not { } tenant)
        {
            return;
        }

        foreach (var entry in changed)
        {
            if (entry.Entity is ITenantOwned owned && owned.TenantId != tenant)
            {
                throw new InvalidOperationException($"A {entry.Metadata.ClrType.Name} of another tenant was about to be saved.");
            }
        }
    }

    private static void RefuseSilentChanges(RosterDb db, List<EntityEntry> changed)
    {
        if (db.Recording is { Events.Recorded.Count: > 0 })
        {
            return;
        }

        if (changed.Find(e => e.Metadata.ClrType.GetCustomAttribute<UnauditedAttribute>() is null) is { } silent)
        {
            throw new InvalidOperationException($"A {silent.Metadata.ClrType.Name} changed and no event says so.");
        }
    }
}
