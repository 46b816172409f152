using Roster.Imports.Reading;
using Roster.Imports.Work;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Imports;

/// <summary>People from a file, or from addresses that were pasted: first a report, then, when someone says so, what it says.</summary>
public static class ImportsFeature
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddScoped<ImportShelf>()
        .AddScoped<IErasing, ImportErasing>()
        .AddSingleton(new ImportPace())
        .AddSingleton<ImportWorker>()
        .AddSingleton<IHearsCommits>(p => p.GetRequiredService<ImportWorker>())
        .AddHostedService(p => p.GetRequiredService<ImportWorker>());

    public static void MapImports(this IEndpointRouteBuilder api)
    {
        api.MapOperation<StartImport, ImportView>("POST", "/imports", (string? name, HttpContext http, OperationRunner runner) => StartImport.TakeAsync(http, name, runner))
            .WithSummary("Send a file of people, and get a report of what it would do").TakesFile(SheetReader.MostBytes + 1024).Refuses(413, 429);
        api.MapOperation<ListImports, ImportList>("GET", "/imports", (string? cursor, int? limit) => new ListImports(cursor, limit)).WithSummary("Imports");
        api.MapOperation<ReadImport, ImportView>("GET", "/imports/{id:guid}", (Guid id) => new ReadImport(new ImportId(id))).WithSummary("One import, and how far it is").Refuses(404);
        api.MapOperation<EditImport, ImportView>("PATCH", "/imports/{id:guid}", (Guid id, EditImportBody body) => new EditImport(new ImportId(id), body))
            .WithSummary("Say what the columns are and what goes for everyone").Refuses(404, 409);
        api.MapOperation<ListImportLines, ImportLinePage>("GET", "/imports/{id:guid}/lines",
                (Guid id, string? state, string? cursor, int? limit) => new ListImportLines(new ImportId(id), state, cursor, limit))
            .WithSummary("The lines of a file, with what they will do or did").Refuses(404);
        api.MapOperation<EditImportLine, ImportView>("PATCH", "/imports/{id:guid}/lines/{number:int}", (Guid id, int number, EditImportLineBody body) => new EditImportLine(new ImportId(id), number, body))
            .WithSummary("Mend a line before it is done, or leave it out").Refuses(404, 409);
        api.MapOperation<ApplyImport, ImportView>("POST", "/imports/{id:guid}/apply", (Guid id) => new ApplyImport(new ImportId(id))).WithSummary("Have done what the report says").Refuses(404, 409);
        api.MapOperation<CancelImport, ImportView>("POST", "/imports/{id:guid}/cancel", (Guid id) => new CancelImport(new ImportId(id))).WithSummary("Give an import up").Refuses(404, 409);
        api.MapOperation<ExportImport, ImportFile>("GET", "/imports/{id:guid}/lines/export", (Guid id, string? state) => new ExportImport(new ImportId(id), state))
            .WithSummary("The file with what each line will do or did, as CSV").Refuses(404);
        api.MapOperation<HandOutImport, HandOutFile>("POST", "/imports/{id:guid}/hand-out", (Guid id) => new HandOutImport(new ImportId(id)))
            .WithSummary("First sign-ins of those whom an import added, to hand over, as CSV").Refuses(404, 409);
    }
}
