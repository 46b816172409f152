using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Audit;

/// <summary>What happened in the tenant, newest first.</summary>
public sealed record ListEvents(string? About, string? Subject, string? Actor, string? Name, string? From, string? To, string? Cursor, int? Limit) : IQuery<ListEvents, EventPage>
{
    public const int MostPerPage = 200;

    public static Access Access => Access.Needs(Permissions.AuditRead);

    public sealed class Handler(EventList list) : IHandler<ListEvents, EventPage>
    {
        public async Task<Result<EventPage>> HandleAsync(ListEvents operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            var filter = EventFilter.Read(operation.About, operation.Subject, operation.Actor, operation.Name, operation.From, operation.To, faults);
            var cursor = ReadCursor(operation.Cursor, operation.Limit, faults);
            return faults.Count > 0 ? Problem.Invalid(faults) : await list.PageAsync(filter, cursor, operation.Limit ?? 50, cancellation);
        }
    }

    /// <summary>Where the page begins; what is wrong with it or with the page's size is added to the faults.</summary>
    internal static EventCursor? ReadCursor(string? text, int? limit, List<FieldProblem> faults)
    {
        if (limit is < 1 or > MostPerPage)
        {
            faults.Add(new("limit", "out-of-range", $"A page has 1 to {MostPerPage} events."));
        }

        if (string.IsNullOrEmpty(text) || EventCursor.Read(text) is not null)
        {
            return string.IsNullOrEmpty(text) ? null : EventCursor.Read(text);
        }

        faults.Add(new("cursor", "bad-cursor", "This cursor belongs to another list. Start again without it."));
        return null;
    }
}

/// <summary>What was done by and to one person.</summary>
public sealed record ListUserEvents(UserId Id, string? Cursor, int? Limit) : IQuery<ListUserEvents, EventPage>
{
    public static Access Access => Access.Needs(Permissions.AuditRead);

    public sealed class Handler(TenantDb db, EventList list) : IHandler<ListUserEvents, EventPage>
    {
        public async Task<Result<EventPage>> HandleAsync(ListUserEvents operation, CancellationToken cancellation)
        {
            if (!await db.Set<User>().AnyAsync(u => u.Id == operation.Id, cancellation))
            {
                return Problem.NotFound;
            }

            var faults = new List<FieldProblem>();
            var cursor = ListEvents.ReadCursor(operation.Cursor, operation.Limit, faults);
            var filter = new EventFilter(About: operation.Id.Value, null, null, [], null, null);
            return faults.Count > 0 ? Problem.Invalid(faults) : await list.PageAsync(filter, cursor, operation.Limit ?? 50, cancellation);
        }
    }
}
