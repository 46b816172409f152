using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Users;

namespace Roster.Webhooks.Delivery;

/// <summary>A receiver may have answered with what it was told: of someone who is anonymized, that goes too.</summary>
internal sealed class WebhookErasing : IErasing
{
    public async Task EraseAsync(EveryTenantDb db, User user, CancellationToken cancellation)
    {
        var (tenant, about) = (user.TenantId, user.Id.Value);
#pragma warning disable RS0030 // erasing is itself the event
        await db.Set<WebhookDelivery>().Where(d => d.TenantId == tenant && d.Answer != null && db.Set<EventRow>().Any(e => e.TenantId == tenant && e.Id == d.EventId && e.SubjectId == about))
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.Answer, (string?)null), cancellation);
#pragma warning restore RS0030
    }
}
