using System.Security.Cryptography;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Roster.Demo;
using Roster.Hosting;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Roles;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Bench.Presence;

/// <summary>The server's side of the row: Roster with as many agents as are to watch, each with a session of their own, or SignalR with a hub that does nothing.</summary>
internal static class Serve
{
    public static async Task RunAsync(string[] what)
    {
        var headers = Path.GetTempFileName();
        await using var app = what[0] == "roster" ? await RosterAsync(what[1], int.Parse(what[2]), headers) : SignalR();
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.First()).Port);
        Console.WriteLine(headers);
        while (Console.ReadLine() is not null)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Console.WriteLine("collected");
        }
    }

    private static WebApplication SignalR()
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders(); // what it prints is its answers
        builder.Services.AddSignalR(hub => (hub.KeepAliveInterval, hub.ClientTimeoutInterval) = (TimeSpan.FromMinutes(20), TimeSpan.FromMinutes(40)));
        var app = builder.Build();
        app.MapHub<Nothing>("/hub");
        app.MapPut("/say", async (IHubContext<Nothing> hub) => await hub.Clients.All.SendAsync("changed", Guid.NewGuid()));
        return app;
    }

    private static async Task<WebApplication> RosterAsync(string database, int watchers, string headers)
    {
        var store = Store.Of(database);
        var connection = await store.CreateAsync("presence");
        var app = RosterApp.Build(new RosterSettings(store.IsSqlite ? DatabaseOptions.From(connection, "") : DatabaseOptions.Postgres(connection), Path.GetTempPath()), [], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
        });
        await Schema.PrepareAsync(app.Services, CancellationToken.None);
        var tenant = (await app.Services.GetRequiredService<OperationRunner>().RunAsync<CreateTenant, TenantId>(
            new CreateTenant("big", "big", Preset.BotPlatform.Word(), "admin@big.example", "Ada", "Moreno", AdminIsOperator: false), Caller.AtCommandLine)).Value;
        // Supervisors: they take work themselves, and see where the others stand.
        await DemoTenant.FillAsync(app.Services, tenant, new DemoPeople(watchers, "big.example").All()
            .Select(p => p with { Type = UserType.Supervisor, Roles = ["supervisor"], Suspended = false, Locked = false, SignIns = [], OnRecord = false }), CancellationToken.None);
        // One for all: whoever has none has to choose one before anything else.
        await store.RunAsync(connection, $"UPDATE accounts SET password_hash = '{PasswordHash.Make("a few words in a row")}', temporary_until = NULL");
        await File.WriteAllLinesAsync(headers, await EnterAsync(app.Services.GetRequiredService<Databases>(), tenant, app.Services.GetRequiredService<JsonText>()));
        await store.SettleAsync(connection);
        return app;
    }

    /// <summary>A session for each, as signing in would have made it.</summary>
    private static async Task<IReadOnlyList<string>> EnterAsync(Databases databases, TenantId tenant, JsonText json)
    {
        await using var db = databases.OpenTenant(tenant);
        var (now, cookies, rows, events) = (DateTimeOffset.UtcNow, new List<string>(), new List<object>(), new List<EventRow>());
        foreach (var user in await db.Set<User>().AsNoTracking().Where(u => u.Type == UserType.Supervisor).Select(u => new { u.Id, u.AccountId }).ToListAsync())
        {
            var token = Secret.Token();
            var session = new Session(user.AccountId!.Value, Secret.Hash(token), "password", Caller.AtCommandLine, now, now.AddHours(12));
            var seen = new SeenSession(tenant, session.Id, now);
            seen.Enter();
            rows.AddRange([session, new SessionEntry(tenant, session.Id, user.Id, session.Proof, now), seen]);
            events.Add(DemoSeed.Happened(tenant, now, Actor.Operator, new SessionEntered(user.Id, session.Id, session.Proof), json));
            cookies.Add($"Cookie: __Host-roster={token}");
        }

        await new BulkWriter(databases, tenant).WriteAsync(rows, events, CancellationToken.None);
        return cookies;
    }

    private sealed class Nothing : Hub;
}
