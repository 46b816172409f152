using Microsoft.EntityFrameworkCore;
using Roster.Imports.Reading;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Imports;

/// <summary>The members to change; what is absent stays.</summary>
/// <param name="Cells">All cells of the line, in the order of the columns.</param>
/// <param name="LeftOut">Whether nothing is to be done with it.</param>
public sealed record EditImportLineBody(IReadOnlyList<string>? Cells = null, bool? LeftOut = null);

/// <summary>Mends one line of a file before it is done, or leaves it out. The line is looked at again.</summary>
/// <param name="Number">The line, as an editor counts.</param>
public sealed record EditImportLine(ImportId Id, int Number, EditImportLineBody Body) : IOperation<EditImportLine, ImportView>
{
    public static Access Access => Access.Needs(Permissions.UsersImport);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Body is { Cells: null, LeftOut: null })
        {
            yield return new("cells", "required", "Say what the cells are, or whether the line is left out.");
        }

        foreach (var (index, _) in (Body.Cells ?? []).Index().Where(c => c.Item is null || c.Item.Length > SheetReader.MostInCell))
        {
            yield return new($"cells[{index}]", "too-long", $"A cell has at most {SheetReader.MostInCell:N0} characters.");
        }
    }

    public sealed class Handler(OperationScope scope, TenantDb db, ImportShelf shelf, Events events) : IHandler<EditImportLine, ImportView>
    {
        public async Task<Result<ImportView>> HandleAsync(EditImportLine operation, CancellationToken cancellation)
        {
            var (body, number) = (operation.Body, operation.Number);
            var found = await shelf.FindAsync(operation.Id, cancellation);
            if (found.Problem is { } refused)
            {
                return refused;
            }

            // Several lines may be mended one after the other, while the first of them is still looked at.
            if (found.Value is not { State: ImportState.Ready or ImportState.Checking } import)
            {
                return EditImport.NotReady;
            }

            var page = await db.Set<ImportPage>().Where(p => p.ImportId == import.Id && p.FirstLine <= number).OrderByDescending(p => p.Ordinal).FirstOrDefaultAsync(cancellation);
            var lines = page?.Lines.ToList() ?? [];
            if (lines.FindIndex(l => l.Number == number) is var at && at < 0)
            {
                return Problem.NotFound;
            }

            if (body.Cells is { } cells && cells.Count != import.Columns.Count)
            {
                return Problem.Invalid("cells", "out-of-range", $"A line has {import.Columns.Count} cells.");
            }

            var left = body.LeftOut ?? (lines[at].State == LineState.LeftOut && body.Cells is null);
            lines[at] = new ImportLine { Number = number, Cells = body.Cells ?? lines[at].Cells, Broken = lines[at].Broken && body.Cells is null, State = left ? LineState.LeftOut : LineState.Waiting };
            import.CheckAgain(page!, lines, (scope.Actor.User ?? scope.Actor.KeyOwner)!.Value, scope.Actor.Key);
            events.Add(new ImportEdited(import.Id, number) { Personal = new PersonalPart { Subject = import.FileName } });
            return await shelf.ShowAsync(import, cancellation);
        }
    }
}
