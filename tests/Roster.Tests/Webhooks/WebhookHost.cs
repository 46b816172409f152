using Microsoft.Extensions.DependencyInjection;
using Roster.Tests.Support;
using Roster.Webhooks;

namespace Roster.Tests.Webhooks;

/// <summary>A Roster whose operator lets webhooks lead to receivers on this machine, as tests start them.</summary>
public sealed class WebhookHost : IAsyncLifetime, IAsyncDisposable
{
    private readonly System.Collections.Concurrent.ConcurrentQueue<string> sites = [];

    public RosterHost Roster { get; private set; } = null!;

    public static async Task<WebhookHost> StartAsync()
    {
        var host = new WebhookHost();
        await host.InitializeAsync();
        return host;
    }

    /// <summary>One more node on the same database.</summary>
    public async Task<RosterHost> AnotherAsync() => await RosterHost.StartAsync(adjust: Adjust, beside: Roster);

    public async Task InitializeAsync() => Roster = await RosterHost.StartAsync(adjust: Adjust);

    public Task DisposeAsync() => Roster.DisposeAsync().AsTask();

    ValueTask IAsyncDisposable.DisposeAsync() => Roster.DisposeAsync();

    internal async Task<Receiver> ReceiverAsync(int port = 0)
    {
        var receiver = await Receiver.StartAsync(port);
        sites.Enqueue(receiver.Site);
        return receiver;
    }

    private void Adjust(IServiceCollection services) => services.AddSingleton(new WebhookOptions { PrivateSites = sites });
}

/// <summary>One webhook as its administrator has it.</summary>
internal sealed record WebhookOf(Client By, string Path, string Secret)
{
    public static async Task<WebhookOf> NewAsync(Client by, string address, params string[] types)
    {
        var made = (await by.PostAsync("/api/v1/webhooks", new { address, types })).IsCreated();
        return new WebhookOf(by, made.Location, made["secret"].GetString()!);
    }

    public Task<Answer> ShowAsync() => By.GetAsync(Path);

    public async Task<IReadOnlyList<System.Text.Json.JsonElement>> DeliveriesAsync(string query = "") => (await By.GetAsync(Path + "/deliveries" + query)).IsOk().Items;

    /// <summary>Waits until its newest delivery is in that state.</summary>
    public Task IsAsync(string state) => Eventually.TrueAsync(async () => await DeliveriesAsync() is [var first, ..] && first.GetProperty("state").GetString() == state, $"it is {state}");

    public Task IsPausedAsync(string because) => Eventually.TrueAsync(async () => (await ShowAsync())["paused"].GetString() == because, $"it is paused: {because}");

    public bool IsGenuine(Told told, string? secret = null) =>
        SampleReceiver.IsGenuine(secret ?? Secret, told.Id, told.Timestamp, told.Signature, told.Body, DateTimeOffset.FromUnixTimeSeconds(long.Parse(told.Timestamp, null)));
}
