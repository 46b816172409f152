using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Outbox;
using Roster.Users;
using Roster.Webhooks.Delivery;

namespace Roster.Webhooks;

/// <summary>Receivers that are told what happens in a workspace, signed (Standard Webhooks).</summary>
public static class WebhooksFeature
{
    public static IServiceCollection AddWebhooks(this IServiceCollection services, IConfiguration configuration) => services
        .AddSingleton(configuration.GetSection("Roster:Webhooks").Get<WebhookOptions>() ?? new WebhookOptions())
        .AddSingleton<WebhookFields>()
        .AddSingleton<WebhookMessages>()
        .AddScoped<WebhookShelf>()
        .AddSingleton<WebhookBell>()
        .AddSingleton<IEventFollower, WebhookFollower>()
        .AddHostedService<WebhookSender>()
        .AddHostedService<PruneDeliveriesWorker>()
        .AddScoped<ILeavingCheck, WebhooksLeaving>()
        .AddScoped<IErasing, WebhookErasing>()
        .AddSingleton<MailKind, WebhookStoppedMail>();

    public static void MapWebhooks(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListWebhooks, WebhookList>("GET", "/webhooks", () => new ListWebhooks()).WithSummary("Webhooks, and what they can be told of");
        api.MapOperation<ReadWebhook, WebhookView>("GET", "/webhooks/{id:guid}", (Guid id) => new ReadWebhook(new WebhookId(id))).WithSummary("One webhook").Refuses(404);
        api.MapOperation<CreateWebhook, WebhookCreatedAnswer>("POST", "/webhooks", (CreateWebhookBody body) => new CreateWebhook(body)).WithSummary("Make a webhook").Refuses(409);
        api.MapOperation<EditWebhook, WebhookView>("PATCH", "/webhooks/{id:guid}",
                (Guid id, EditWebhookBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditWebhook(new WebhookId(id), ETags.Version(ifMatch), body))
            .WithSummary("Change a webhook").Refuses(404, 412, 428);
        api.MapOperation<PauseWebhook, WebhookView>("POST", "/webhooks/{id:guid}/pause", (Guid id) => new PauseWebhook(new WebhookId(id))).WithSummary("Pause a webhook").Refuses(404);
        api.MapOperation<ResumeWebhook, WebhookView>("POST", "/webhooks/{id:guid}/resume", (Guid id) => new ResumeWebhook(new WebhookId(id))).WithSummary("Resume a webhook").Refuses(404);
        api.MapOperation<DeleteWebhook, Done>("DELETE", "/webhooks/{id:guid}", (Guid id) => new DeleteWebhook(new WebhookId(id))).WithSummary("Delete a webhook").Refuses(404);
        api.MapOperation<ReplaceWebhookSecret, WebhookSecretAnswer>("POST", "/webhooks/{id:guid}/secret", (Guid id) => new ReplaceWebhookSecret(new WebhookId(id)))
            .WithSummary("Give a webhook another secret").Refuses(404);
        api.MapOperation<SendTest, DeliveryView>("POST", "/webhooks/{id:guid}/test", (Guid id) => new SendTest(new WebhookId(id))).WithSummary("Send a test").Refuses(404, 409);
        api.MapOperation<ReplayEvents, ReplayAnswer>("POST", "/webhooks/{id:guid}/replay", (Guid id, ReplayBody body) => new ReplayEvents(new WebhookId(id), body.Since))
            .WithSummary("Send what happened since a time once more").Refuses(404, 409);
        api.MapOperation<ListDeliveries, DeliveryPage>("GET", "/webhooks/{id:guid}/deliveries", (Guid id, string? state, string? cursor) => new ListDeliveries(new WebhookId(id), state, cursor))
            .WithSummary("What a webhook was told").Refuses(404);
        api.MapOperation<SendAgain, DeliveryView>("POST", "/webhooks/{id:guid}/deliveries/{delivery:guid}/resend",
                (Guid id, Guid delivery) => new SendAgain(new WebhookId(id), new DeliveryId(delivery)))
            .WithSummary("Send one thing once more").Refuses(404, 409);
    }
}
