using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Imports.Planning;

/// <summary>Compares lines with who is here: whom each is about, and what it would change. Whether that may be done, the operation behind it is asked after.</summary>
internal sealed record PlanLines(IReadOnlyList<ImportColumn> Columns, ImportChoices Choices, IReadOnlyList<ImportLine> Lines) : IQuery<PlanLines, IReadOnlyList<Plan>>
{
    public static Access Access => Access.Needs(Permissions.UsersImport);

    internal sealed class Handler(TenantDb db) : IHandler<PlanLines, IReadOnlyList<Plan>>
    {
        public async Task<Result<IReadOnlyList<Plan>>> HandleAsync(PlanLines operation, CancellationToken cancellation)
        {
            var matrix = await ProfileShelf.CurrentAsync(db, db.Tenant, cancellation);
            var roles = await db.Set<Role>().AsNoTracking().Select(r => new Named(r.Id.Value, r.Name, r.Code)).ToListAsync(cancellation);
            var groups = await db.Set<Group>().AsNoTracking().Select(g => new Named(g.Id.Value, g.Name, null)).ToListAsync(cancellation);
            var lines = operation.Lines.Select(l => (Line: l, Cells: new LineCells(operation.Columns, l.Cells))).ToList();
            var people = await FindAsync([.. lines.Select(l => l.Cells)], cancellation);
            var columns = operation.Columns.Select(c => ImportField.Find(c.Field)).OfType<ImportField>().ToHashSet();
            var works = await WorkHere.FindAsync(db, columns, people.Found, cancellation);
            var planner = new LinePlanner(matrix, operation.Choices, new NamesHere(roles, groups), people, works);
            // Interfaces have no conversions of their own.
            return (Plan[])[.. lines.Select(l => l.Line.Broken ? Broken : planner.Of(l.Cells))];
        }

        private async Task<PeopleHere> FindAsync(IReadOnlyList<LineCells> lines, CancellationToken cancellation)
        {
            var ids = Distinct(lines, ImportField.Id).Select(id => Guid.TryParse(id, out var guid) ? guid : default).Where(id => id != default).Select(id => new UserId(id)).ToList();
            var keys = Distinct(lines, ImportField.Email).Select(e => EmailAddress.Parse(e, out _)?.Key).OfType<string>().Distinct().ToList();
            var people = await PeopleHere.FindAsync(db, ids, Distinct(lines, ImportField.ExternalId), keys, cancellation);
            if (lines.Any(l => l[ImportField.Verb] is { } verb && ImportVerbs.Read(verb) is ImportVerb.Restore or ImportVerb.Activate))
            {
                await people.FindDeletedAsync(db, ids, keys, cancellation);
            }

            return people;
        }

        private static List<string> Distinct(IReadOnlyList<LineCells> lines, ImportField field) => [.. lines.Select(l => l[field]).OfType<string>().Distinct()];

        private static readonly Plan Broken = new Plan.Fault(null, "broken-line", "A quotation mark is out of place in this line, so that its cells can't be told apart.");
    }
}
