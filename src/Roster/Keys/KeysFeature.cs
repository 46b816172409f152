using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Sessions.Addresses;
using Roster.Users;

namespace Roster.Keys;

/// <summary>Bearer keys for scripts: made by an administrator for themselves, or by the operator at the command line.</summary>
public static class KeysFeature
{
    public static IServiceCollection AddKeys(this IServiceCollection services) => services
        .AddSingleton<KeyMemory>()
        .AddSingleton<IActorSource>(p => p.GetRequiredService<KeyMemory>())
        .AddSingleton<ILiveMemory>(p => p.GetRequiredService<KeyMemory>())
        .AddSingleton<KeyUse>()
        .AddHostedService(p => p.GetRequiredService<KeyUse>())
        .AddSingleton<ExpiryWorker>()
        .AddHostedService(p => p.GetRequiredService<ExpiryWorker>())
        .AddSingleton<MailKind, KeyExpiresMail>()
        .AddScoped<KeyShelf>()
        .AddScoped<ILeavingCheck, KeysLeaving>()
        .AddScoped<IAccountRescue, KeysRescue>();

    public static void MapKeys(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListApiKeys, ApiKeyPage>("GET", "/keys", (bool? ended, string? cursor) => new ListApiKeys(ended == true, cursor)).WithSummary("API keys");
        api.MapOperation<ReadApiKey, ApiKeyView>("GET", "/keys/{id:guid}", (Guid id) => new ReadApiKey(new KeyId(id))).WithSummary("One API key").Refuses(404);
        api.MapOperation<CreateApiKey, ApiKeyCreated>("POST", "/keys", (CreateApiKeyBody body) => new CreateApiKey(body)).WithSummary("Make an API key").Refuses(409);
        api.MapOperation<RevokeApiKey, ApiKeyView>("POST", "/keys/{id:guid}/revoke", (Guid id) => new RevokeApiKey(new KeyId(id))).WithSummary("End an API key").Refuses(404);
    }
}
