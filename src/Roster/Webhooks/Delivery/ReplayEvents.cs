using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Webhooks.Delivery;

/// <summary>Sends a receiver what happened since then once more, under the same ids: what it missed, or what it lost.</summary>
public sealed record ReplayEvents(WebhookId Id, DateTimeOffset? Since) : IOperation<ReplayEvents, ReplayAnswer>
{
    public const int Most = 5_000;

    private static readonly TimeSpan Back = TimeSpan.FromDays(30);

    public static Access Access => Access.Needs(Permissions.WebhooksUpdate);

    public IEnumerable<FieldProblem> Validate() => Since is null ? [new("since", "required", "Say from when on.")] : [];

    public sealed class Handler(TenantDb db, WebhookShelf shelf, Events events, TimeProvider clock) : IHandler<ReplayEvents, ReplayAnswer>
    {
        public async Task<Result<ReplayAnswer>> HandleAsync(ReplayEvents operation, CancellationToken cancellation)
        {
            var (since, now) = (operation.Since!.Value, clock.GetUtcNow());
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } webhook)
            {
                return Problem.NotFound;
            }

            if (webhook.Paused is not null)
            {
                return SendAgain.IsPaused;
            }

            if (since < now - Back || since > now)
            {
                return Problem.Invalid("since", "out-of-range", $"It can be at most {Back.TotalDays} days ago.");
            }

            var names = WebhookTypes.All.Select(t => t.Name).Where(webhook.Wants).ToList();
            var found = await db.Set<EventRow>().AsNoTracking().Where(e => e.At >= since && names.Contains(e.Name)).OrderBy(e => e.At)
                .Select(e => new { e.Id, e.Name }).Take(Most + 1).ToListAsync(cancellation);
            if (found.Count > Most)
            {
                return Problem.Invalid("since", "too-many", $"More than {Most:N0} things happened since then. Choose a later time.");
            }

            var there = await db.Set<WebhookDelivery>().Where(d => d.WebhookId == webhook.Id && d.EventId != null
                && db.Set<EventRow>().Any(e => e.TenantId == d.TenantId && e.Id == d.EventId && e.At >= since && names.Contains(e.Name))).ToDictionaryAsync(d => d.EventId!.Value, cancellation);
            foreach (var happened in found)
            {
                if (there.TryGetValue(happened.Id, out var delivery))
                {
                    delivery.SendAgain(now);
                }
                else
                {
                    db.Add(new WebhookDelivery(db.Tenant, webhook.Id, happened.Id, happened.Name, now));
                }
            }

            events.Add(new WebhookReplayed(webhook.Id, since, found.Count) { Personal = new PersonalPart { Subject = webhook.Address } });
            return new ReplayAnswer(found.Count);
        }
    }
}
