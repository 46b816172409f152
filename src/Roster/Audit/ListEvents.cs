using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Audit;

/// <summary>What happened in the tenant, newest first.</summary>
public sealed record ListEvents(string? Subject, string? Actor, string? Name, string? From, string? To, string? Cursor, int? Limit) : IQuery<ListEvents, EventPage>
{
    public const int MostPerPage = 200;

    public static Access Access => Access.Needs(Permissions.AuditRead);

    public sealed class Handler(TenantDb db) : IHandler<ListEvents, EventPage>
    {
        public async Task<Result<EventPage>> HandleAsync(ListEvents operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            var query = EventQuery.Read(operation.Subject, operation.Actor, operation.Name, operation.From, operation.To, operation.Cursor, faults);
            if (operation.Limit is < 1 or > MostPerPage)
            {
                faults.Add(new("limit", "out-of-range", $"A page has 1 to {MostPerPage} events."));
            }

            return faults.Count > 0 ? Problem.Invalid(faults) : await query.PageAsync(db, operation.Limit ?? 50, cancellation);
        }
    }
}

/// <summary>What was done by and to one person.</summary>
public sealed record ListUserEvents(UserId Id, string? Cursor, int? Limit) : IQuery<ListUserEvents, EventPage>
{
    public static Access Access => Access.Needs(Permissions.AuditRead);

    public sealed class Handler(TenantDb db) : IHandler<ListUserEvents, EventPage>
    {
        public async Task<Result<EventPage>> HandleAsync(ListUserEvents operation, CancellationToken cancellation)
        {
            if (!await db.Set<User>().AnyAsync(u => u.Id == operation.Id, cancellation))
            {
                return Problem.NotFound;
            }

            var faults = new List<FieldProblem>();
            var query = EventQuery.Read(null, null, null, null, null, operation.Cursor, faults) with { About = operation.Id.Value };
            if (operation.Limit is < 1 or > ListEvents.MostPerPage)
            {
                faults.Add(new("limit", "out-of-range", $"A page has 1 to {ListEvents.MostPerPage} events."));
            }

            return faults.Count > 0 ? Problem.Invalid(faults) : await query.PageAsync(db, operation.Limit ?? 50, cancellation);
        }
    }
}
