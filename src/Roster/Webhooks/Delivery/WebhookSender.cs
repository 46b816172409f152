using System.Collections.Concurrent;
using System.Net.Http.Headers;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Outbound;
using Roster.Platform.Outbox;

namespace Roster.Webhooks.Delivery;

/// <summary>Tells receivers what is due. Each has two lines of this node's, so that one that hangs holds up nobody but itself.</summary>
internal sealed partial class WebhookSender(
    Databases databases, OperationRunner runner, OutboundCaller caller, WebhookOptions options, WebhookBell bell, TimeProvider clock, ILogger<WebhookSender> log)
    : Carrier<TakenWebhook>(databases, bell.Bell, lines: 32, clock, log)
{
    private const int LinesEach = 2;

    private static readonly MediaTypeHeaderValue Json = new("application/json");

    private readonly ConcurrentDictionary<WebhookId, int> _lines = [];

    private List<WebhookId> Busy => [.. _lines.Where(l => l.Value >= LinesEach).Select(l => l.Key)];

    protected override Task<bool> IsAnyDueAsync(EveryTenantDb db, DateTimeOffset now, CancellationToken cancellation) => TakeWebhook.Due(db, Busy, now).AnyAsync(cancellation);

    protected override async Task<(bool Any, TakenWebhook? Load)> TakeAsync(CancellationToken cancellation)
    {
        if (await runner.RunAsync<TakeWebhook, TakenWebhookAnswer>(new TakeWebhook(Busy), Caller.Roster, cancellation) is not { IsRefused: false } taken)
        {
            return default;
        }

        if (taken.Value.Load is { } load)
        {
            _lines.AddOrUpdate(load.Webhook, 1, (_, lines) => lines + 1);
        }

        return (taken.Value.Any, taken.Value.Load);
    }

    protected override async Task CarryAsync(TakenWebhook load, CancellationToken cancellation)
    {
        try
        {
            using var content = new StringContent(load.Body, Encoding.UTF8, Json);
            content.Headers.Add("webhook-id", load.MessageId);
            content.Headers.Add("webhook-timestamp", WebhookSignature.Time(load.At));
            content.Headers.Add("webhook-signature", load.Signature);
            var answer = await caller.TellAsync(load.Address, options.MayBePrivate(load.Address), content, WebhookDelivery.AnswerMost, cancellation);
            await runner.RunAsync<NoteWebhook, Done>(
                new NoteWebhook(load.Tenant, load.Id, new Outcome(answer.Fault, answer.Status, Plain(answer.Body), answer.RetryAfter)), Caller.Roster, CancellationToken.None);
            if (answer.Fault is { } fault)
            {
                LogRefused(log, load.Webhook.Value, fault);
            }
        }
        finally
        {
            _lines.AddOrUpdate(load.Webhook, 0, (_, lines) => lines - 1);
            _lines.TryRemove(new(load.Webhook, 0));
            // What waited for the line may go.
            bell.Bell.Ring();
        }
    }

    /// <summary>What a database and a page can hold.</summary>
    private static string? Plain(string body) => body.Length == 0 ? null : new string([.. body.Where(c => !char.IsControl(c) && !char.IsSurrogate(c)).Take(WebhookDelivery.AnswerMost)]);

    [LoggerMessage(Level = LogLevel.Information, Message = "The webhook {Webhook} was not taken by its receiver: {Fault}")]
    private static partial void LogRefused(ILogger log, Guid webhook, string fault);
}
