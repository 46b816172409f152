using Microsoft.EntityFrameworkCore;
using Roster.Imports.Reading;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;

namespace Roster.Imports;

/// <summary>Takes in a file of people, or a list of addresses that was pasted, and has it compared with who is here. Nobody is changed before someone says so.</summary>
/// <param name="FileName">As whoever sends it calls it.</param>
/// <param name="Sheet">The file as it was read before, or what is wrong with it.</param>
public sealed record StartImport(string? FileName, Result<Sheet> Sheet) : IOperation<StartImport, ImportView>, IBeginsWork
{
    /// <summary>Most imports of one workspace that are not over.</summary>
    public const int MostAtOnce = 20;

    private static readonly Problem TooMany = new(ProblemKind.TooMany, "too-many-imports", $"There are {MostAtOnce} imports in this workspace that are not done. Apply them, or cancel some.") { RetryAfter = TimeSpan.FromMinutes(1) };

    public static Access Access => Access.Needs(Permissions.UsersImport);

    /// <summary>Reads the body of a request, if whoever sends it may.</summary>
    internal static async Task<StartImport> TakeAsync(HttpContext http, string? name, OperationRunner runner)
    {
        var may = await runner.RunAsync<MayImport, Done>(new MayImport(), CallerOf.Request(http), http.RequestAborted);
        if (may.Problem is { } refused)
        {
            return new StartImport(name, refused);
        }

        using var body = new MemoryStream();
        await http.Request.Body.CopyToAsync(body, http.RequestAborted);
        return new StartImport(name, SheetReader.Read(body.GetBuffer().AsSpan(0, (int)body.Length)));
    }

    public sealed class Handler(OperationScope scope, TenantDb db, ImportShelf shelf, Events events, TimeProvider clock) : IHandler<StartImport, ImportView>
    {
        public async Task<Result<ImportView>> HandleAsync(StartImport operation, CancellationToken cancellation)
        {
            if ((shelf.May() ?? operation.Sheet.Problem) is { } refused)
            {
                return refused;
            }

            if (await db.Set<Import>().CountAsync(i => i.EndedAt == null, cancellation) >= MostAtOnce)
            {
                return TooMany;
            }

            var (sheet, actor) = (operation.Sheet.Value, scope.Actor);
            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var columns = ImportColumns.Recognize(sheet.Head, await shelf.FieldsAsync(tenant, cancellation));
            var pages = sheet.Lines.Chunk(ImportPage.Size).ToList();
            var import = new Import(db.Tenant, (actor.User ?? actor.KeyOwner)!.Value, actor.Key, Name(operation.FileName), clock.GetUtcNow())
            {
                Encoding = sheet.Encoding,
                EncodingGuessed = sheet.Guessed,
                Delimiter = sheet.Delimiter?.ToString() ?? "",
                Lines = sheet.Lines.Count,
                Pages = pages.Count,
                Columns = columns,
                Ip = scope.Caller.Ip?.ToString(),
                UserAgent = scope.Caller.UserAgent,
            };
            db.Add(import);
            db.AddRange(pages.Index().Select(p => new ImportPage(db.Tenant, import.Id, p.Index, [.. p.Item.Select(Line)])));
            events.Add(new ImportStarted(import.Id, import.Lines) { Personal = new PersonalPart { Subject = import.FileName } });
            return await shelf.ShowAsync(import, cancellation) with { HasLines = true };
        }

        /// <summary>What is longer than a cell may be is cut one sign too late, so that it is seen to be too long.</summary>
        private static ImportLine Line(SheetLine line) => new()
        {
            Number = line.Number,
            Cells = [.. line.Cells.Select(c => c.Length > SheetReader.MostInCell ? c[..(SheetReader.MostInCell + 1)] : c)],
            Broken = line.Broken,
        };

        private static string Name(string? typed) => Platform.Text.NameRule.Tidy(typed ?? "") is { Length: > 0 } name ? name[..Math.Min(name.Length, 200)] : "Pasted list";
    }
}

/// <summary>Whether the caller may import: asked before a file is taken in.</summary>
internal sealed record MayImport : IQuery<MayImport, Done>
{
    public static Access Access => Access.Needs(Permissions.UsersImport);

    internal sealed class Handler(ImportShelf shelf) : IHandler<MayImport, Done>
    {
        public Task<Result<Done>> HandleAsync(MayImport operation, CancellationToken cancellation) => Task.FromResult<Result<Done>>(shelf.May() is { } refused ? refused : default(Done));
    }
}
