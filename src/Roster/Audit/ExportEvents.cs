using System.Globalization;
using System.Runtime.CompilerServices;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Audit;

/// <summary>Which events; without any member, all of them.</summary>
public sealed record ExportEventsBody(string? About, string? Subject, string? Actor, string? Name, string? From, string? To);

/// <summary>Writes what the filter matches as CSV, and says in the log that it did: whoever takes the log away is in it.</summary>
public sealed record ExportEvents(ExportEventsBody Body) : IOperation<ExportEvents, EventExport>
{
    public static Access Access => Access.Needs(Permissions.AuditExport);

    public sealed class Handler(OperationScope scope, OperationRunner runner, Events events, TimeProvider clock) : IHandler<ExportEvents, EventExport>
    {
        public Task<Result<EventExport>> HandleAsync(ExportEvents operation, CancellationToken cancellation)
        {
            var (body, faults) = (operation.Body, new List<FieldProblem>());
            var filter = EventFilter.Read(body.About, body.Subject, body.Actor, body.Name, body.From, body.To, faults);
            if (faults.Count > 0)
            {
                return Task.FromResult<Result<EventExport>>(Problem.Invalid(faults));
            }

            var now = clock.GetUtcNow();
            events.Add(new AuditExported(scope.Tenant.Tenant, filter.About, filter.Subject, filter.Actor, filter.Names, filter.From, filter.To));
            return Task.FromResult<Result<EventExport>>(new EventExport(runner, scope.Caller, filter with { To = filter.To < now ? filter.To : now }, now));
        }
    }
}

/// <summary>The next thousand events of an export. The gate is asked for each, so that an export stops when its starter loses the right.</summary>
public sealed record ReadEventsToExport(EventFilter Filter, EventCursor? Cursor) : IQuery<ReadEventsToExport, EventPage>
{
    public static Access Access => Access.Needs(Permissions.AuditExport);

    public sealed class Handler(EventList list) : IHandler<ReadEventsToExport, EventPage>
    {
        public async Task<Result<EventPage>> HandleAsync(ReadEventsToExport operation, CancellationToken cancellation) =>
            await list.PageAsync(operation.Filter, operation.Cursor, 1_000, cancellation);
    }
}

/// <summary>An export under way.</summary>
public sealed class EventExport(OperationRunner runner, Caller caller, EventFilter filter, DateTimeOffset now) : CsvFile
{
    public static readonly IReadOnlyList<string> Head =
        ["time", "event", "actor kind", "actor id", "actor", "subject kind", "subject id", "subject", "reason", "changes", "details", "ip", "device", "request id"];

    public override string FileName => string.Create(CultureInfo.InvariantCulture, $"audit-{now:yyyy-MM-dd-HHmmss}.csv");

    protected override IReadOnlyList<string> Columns => Head;

    protected override async IAsyncEnumerable<IEnumerable<IEnumerable<string?>>?> PagesAsync([EnumeratorCancellation] CancellationToken cancellation)
    {
        EventCursor? cursor = null;
        do
        {
            var page = await runner.RunAsync<ReadEventsToExport, EventPage>(new ReadEventsToExport(filter, cursor), caller, cancellation);
            yield return page.IsRefused ? null : page.Value.Items.Select(Cells);
            cursor = page.IsRefused || page.Value.Next is not { } next ? null : EventCursor.Read(next);
        }
        while (cursor is not null);
    }

    private static IEnumerable<string?> Cells(EventView e) =>
    [
        e.At.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture), e.Name, e.Actor.Kind, e.Actor.Id?.ToString(), e.Actor.Name,
        e.Subject.Kind, e.Subject.Id?.ToString(), e.Subject.Name, e.Reason, string.Join("; ", e.Changes.Select(c => $"{c.Field}: {c.Before} → {c.After}")),
        e.Details.GetRawText(), e.Ip, e.UserAgent, e.RequestId,
    ];
}

/// <summary>The audit log was taken away as a file; the members say which part of it.</summary>
public sealed record AuditExported(
    TenantId Tenant, Guid? About, Guid? Of, Guid? By, IReadOnlyList<string> Names, DateTimeOffset? From, DateTimeOffset? To) : Event("audit.exported", Tenant.Value);
