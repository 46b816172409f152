using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Queues;
using Roster.Skills;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Imports;

/// <summary>The workspace's imports, as the API shows them. A file has people's data, and its report more of it: whoever may import sees them, if they may see people.</summary>
public sealed class ImportShelf(OperationScope scope)
{
    public Problem? May() => Import.May(scope.Actor);

    public async Task<Result<Import>> FindAsync(ImportId id, CancellationToken cancellation) =>
        May() is { } refused ? refused : await scope.Tenant.Set<Import>().SingleOrDefaultAsync(i => i.Id == id, cancellation) is { } import ? import : Problem.NotFound;

    public async Task<ImportView> ShowAsync(Import import, CancellationToken cancellation) => (await ShowAsync([import], cancellation))[0];

    public async Task<IReadOnlyList<ImportView>> ShowAsync(IReadOnlyList<Import> imports, CancellationToken cancellation)
    {
        var db = scope.Tenant;
        var starters = imports.Select(i => i.StarterId).Distinct().ToList();
        var names = await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => starters.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.DisplayName, cancellation);
        var ids = imports.Select(i => i.Id).ToList();
        var kept = await db.Set<ImportPage>().Where(p => ids.Contains(p.ImportId) && p.Ordinal == 0).Select(p => p.ImportId).ToHashSetAsync(cancellation);
        var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
        var fields = (await FieldsAsync(tenant, cancellation)).Select(f => new ImportFieldView(f.Name, f.Label, f.CanClear)).ToList();
        var you = scope.Actor.User ?? scope.Actor.KeyOwner;
        return [.. imports.Select(i => new ImportView(
            i.Id.Value, i.FileName, new ImportPerson(i.StarterId.Value, names[i.StarterId], i.StarterId == you), i.StartedAt, i.AppliedAt, i.EndedAt, Words<ImportState>.Of(i.State),
            i.Lines, i.IsAtWork ? Math.Min(i.Through * ImportPage.Size, i.Lines) : i.Lines, i.Counts, i.Encoding, i.EncodingGuessed, i.Delimiter, i.Columns, i.Choices, fields,
            HandOut(i, tenant.Policy) is { } way ? Words<Delivery>.Of(way) : null, kept.Contains(i.Id), i.StoppedBy, i.StoppedText))];
    }

    /// <summary>How those whom an import adds are let in, if by hand.</summary>
    public static Delivery? HandOut(Import import, TenantPolicy policy) =>
        (Words<Delivery>.Parse(import.Choices.Activation) ?? policy.Activation[0]) is var way and not Delivery.MailLink ? way : null;

    /// <summary>What a column can be here: of profile fields those the workspace shows, types where people have any, queues and skills where there are some.</summary>
    public async Task<IReadOnlyList<ImportField>> FieldsAsync(Tenant tenant, CancellationToken cancellation)
    {
        var db = scope.Tenant;
        var matrix = await ProfileShelf.CurrentAsync(db, db.Tenant, cancellation);
        var lacking = new HashSet<ImportField>();
        Lacks(ImportField.Type, !tenant.Preset.HasUserTypes());
        Lacks(ImportField.MaxTotal, tenant.Policy.CapacityTotal != TotalLimit.Yes);
        Lacks(ImportField.Queues, !await db.Set<Queue>().AnyAsync(q => q.ArchivedAt == null, cancellation));
        Lacks(ImportField.Skills, !await db.Set<Skill>().AnyAsync(s => s.ArchivedAt == null, cancellation));
        return [.. ImportField.All.Where(f => f.IsHere(matrix) && !lacking.Contains(f))];

        void Lacks(ImportField field, bool isLacking)
        {
            if (isLacking)
            {
                lacking.Add(field);
            }
        }
    }
}
