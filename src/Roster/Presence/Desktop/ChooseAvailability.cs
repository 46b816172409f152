using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Presence.States;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Presence.Desktop;

public sealed record ChooseAvailabilityBody([WordOf<Availability>] string? Availability);

/// <summary>An agent chooses their own availability.</summary>
public sealed record ChooseAvailability(ChooseAvailabilityBody Body) : IOperation<ChooseAvailability, DesktopView>
{
    public static Access Access => Access.Needs(Permissions.AvailabilityOwn);

    public IEnumerable<FieldProblem> Validate() => AvailabilityFields.Validate(Body.Availability);

    public sealed class Handler(OperationScope scope, TenantDb db, PresenceShelf shelf, DesktopShelf desktop, Events events) : IHandler<ChooseAvailability, DesktopView>
    {
        public async Task<Result<DesktopView>> HandleAsync(ChooseAvailability operation, CancellationToken cancellation)
        {
            if (PresenceRules.Choose(scope.Actor) is { } refused)
            {
                return refused;
            }

            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            if (AvailabilityFields.Read(operation.Body.Availability, tenant) is not { } to)
            {
                return AvailabilityFields.NotOffered;
            }

            var user = await db.Set<User>().SingleAsync(u => u.Id == scope.Actor.User, cancellation);
            shelf.Move(user, await shelf.FindAsync(user.Id, cancellation), to, Cause.Chosen, events);
            return await desktop.ReadAsync(cancellation);
        }
    }
}
