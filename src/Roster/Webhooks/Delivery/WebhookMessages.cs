using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;

namespace Roster.Webhooks.Delivery;

/// <param name="Body">What is sent; null when it is not told.</param>
/// <param name="Withheld">Why not.</param>
public sealed record WebhookMessage(string? Body, string? Withheld = null)
{
    public override string ToString() => nameof(WebhookMessage);
}

/// <summary>Writes what a receiver is told: ids, words, who a person is now; and of all of it only what the owner may read at this moment.</summary>
public sealed class WebhookMessages(JsonText json)
{
    public async Task<WebhookMessage> WriteAsync(EveryTenantDb db, WebhookDelivery delivery, Owner owner, CancellationToken cancellation)
    {
        if (delivery.EventId is not { } id)
        {
            return new WebhookMessage(Text(WebhookTypes.Test, delivery.CreatedAt, new JsonObject { ["webhook"] = delivery.WebhookId.Value.ToString() }));
        }

        var happened = await db.Set<EventRow>().AsNoTracking().SingleAsync(e => e.TenantId == delivery.TenantId && e.Id == id, cancellation);
        var type = WebhookTypes.Find(happened.Name)!;
        if (!owner.Effective.Has(type.Needs))
        {
            return new WebhookMessage(null, $"This needs the permission {type.Needs}, which its owner does not hold.");
        }

        var about = new UserId(happened.SubjectId);
        if (type.ByRank && await OutranksAsync(db, delivery.TenantId, about, owner, cancellation))
        {
            return new WebhookMessage(null, "It is about someone with administrative permissions that its owner does not hold.");
        }

        var data = new JsonObject { ["id"] = happened.SubjectId.ToString() };
        var own = JsonNode.Parse(happened.Payload)!.AsObject();
        foreach (var member in type.Members)
        {
            data[member] = own[member]?.DeepClone();
        }

        data["actor"] = new JsonObject { ["kind"] = happened.ActorKind, ["id"] = happened.ActorId?.ToString() };
        if (type.Area is "user" or "session" && owner.Effective.Has(Permissions.UsersRead))
        {
            data["user"] = await PersonAsync(db, delivery.TenantId, about, cancellation);
        }

        return new WebhookMessage(Text(type.Name, happened.At, data));
    }

    private string Text(string type, DateTimeOffset at, JsonObject data) =>
        new JsonObject { ["type"] = type, ["timestamp"] = at.UtcDateTime.ToString("O"), ["data"] = data }.ToJsonString(json.Options);

    private static async Task<bool> OutranksAsync(EveryTenantDb db, TenantId tenant, UserId user, Owner owner, CancellationToken cancellation) =>
        (await Owners.FindAsync(db, tenant, [user], cancellation)).GetValueOrDefault(user) is not { } target || RoleRules.Rank(owner.Effective, target.Effective) is not null;

    /// <summary>Who it is now; null when they are not in the list any more.</summary>
    private static async Task<JsonObject?> PersonAsync(EveryTenantDb db, TenantId tenant, UserId id, CancellationToken cancellation) =>
        await db.Set<User>().AsNoTracking().SingleOrDefaultAsync(u => u.TenantId == tenant && u.Id == id, cancellation) is { } user
            ? new JsonObject
            {
                ["id"] = user.Id.Value.ToString(),
                ["displayName"] = user.DisplayName,
                ["email"] = user.Email,
                ["type"] = user.Type is { } type ? Words<UserType>.Of(type) : null,
                ["state"] = Words<UserState>.Of(user.State),
            }
            : null;
}
