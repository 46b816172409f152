using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Webhooks.Delivery;

/// <summary>What a receiver was told and is to be told, the newest first.</summary>
public sealed record ListDeliveries(WebhookId Id, string? State, string? Cursor) : IQuery<ListDeliveries, DeliveryPage>
{
    private const int PerPage = 25;

    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public IEnumerable<FieldProblem> Validate()
    {
        if (State is not null && Words<DeliveryState>.Parse(State) is null)
        {
            yield return new("state", "unknown-state", $"The state is one of {string.Join(", ", Words<DeliveryState>.All)}.");
        }

        if (Cursor is not null && !Guid.TryParse(Cursor, out _))
        {
            yield return new("cursor", "bad-cursor", "This is not a place in the list. Begin without one.");
        }
    }

    public sealed class Handler(TenantDb db, WebhookShelf shelf) : IHandler<ListDeliveries, DeliveryPage>
    {
        public async Task<Result<DeliveryPage>> HandleAsync(ListDeliveries operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is null)
            {
                return Problem.NotFound;
            }

            var deliveries = db.Set<WebhookDelivery>().AsNoTracking().Where(d => d.WebhookId == operation.Id);
            if (Words<DeliveryState>.Parse(operation.State) is { } state)
            {
                deliveries = deliveries.Where(d => d.State == state);
            }

            if (operation.Cursor is not null)
            {
                // Ids sort by the time of their making.
                var last = new DeliveryId(Guid.Parse(operation.Cursor));
                deliveries = deliveries.Where(d => d.Id.CompareTo(last) < 0);
            }

            var page = await deliveries.OrderByDescending(d => d.Id).Take(PerPage + 1).ToListAsync(cancellation);
            return new DeliveryPage([.. page.Take(PerPage).Select(DeliveryView.Of)], page.Count > PerPage ? page[PerPage - 1].Id.Value.ToString() : null);
        }
    }
}
