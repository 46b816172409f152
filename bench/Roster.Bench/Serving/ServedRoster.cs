using Microsoft.EntityFrameworkCore;
using Roster.Demo;
using Roster.Hosting;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Roles;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Bench.Serving;

/// <summary>Roster with people who are signed in, each with a session of their own.</summary>
internal static class ServedRoster
{
    public const string Domain = "big.example";

    /// <summary>Everyone's.</summary>
    public const string Password = "a few words in a row";

    /// <param name="visitors">The file into which each one's header goes.</param>
    public static async Task<WebApplication> BuildAsync(string database, int people, string visitors)
    {
        var store = Store.Of(database);
        var connection = await store.CreateAsync($"roster_{Environment.ProcessId}");
        var app = RosterApp.Build(new RosterSettings(store.IsSqlite ? DatabaseOptions.From(connection, "") : DatabaseOptions.Postgres(connection), Path.GetTempPath()), [], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders(); // what it prints is its answers
            // All clients come from one address, which no office does at this pace.
            builder.Services.AddSingleton(new SignInOptions { PerMinute = 1_000_000 });
            builder.Services.AddScoped<IHandler<SayWho, Here>, SayWho.Handler>();
        });
        app.MapGroup("/api/v1").MapOperation<SayWho, Here>("GET", "/here", () => new SayWho());
        await Schema.PrepareAsync(app.Services, CancellationToken.None);
        var tenant = (await app.Services.GetRequiredService<OperationRunner>().RunAsync<CreateTenant, TenantId>(
            new CreateTenant("big", "big", Preset.BotPlatform.Word(), $"admin@{Domain}", "Ada", "Moreno", AdminIsOperator: false), Caller.AtCommandLine)).Value;
        // Supervisors: they take work themselves, and see where the others stand.
        await DemoTenant.FillAsync(app.Services, tenant, new DemoPeople(people, Domain).All()
            .Select(p => p with { Type = UserType.Supervisor, Roles = ["supervisor"], Suspended = false, Locked = false, SignIns = [], OnRecord = false }), CancellationToken.None);
        // One for all: whoever has none has to choose one before anything else.
        await store.RunAsync(connection, $"UPDATE accounts SET password_hash = '{PasswordHash.Make(Password)}', temporary_until = NULL");
        await File.WriteAllLinesAsync(visitors, await EnterAsync(app.Services.GetRequiredService<Databases>(), tenant, app.Services.GetRequiredService<JsonText>()));
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
}

/// <summary>The least that an operation can do: through the gate, with its session and rights checked, and nothing behind it.</summary>
internal sealed record SayWho : IQuery<SayWho, Here>
{
    public static Access Access => Access.Anyone("it is who they are");

    internal sealed class Handler(OperationScope scope) : IHandler<SayWho, Here>
    {
        public Task<Result<Here>> HandleAsync(SayWho operation, CancellationToken cancellation) => Task.FromResult<Result<Here>>(new Here(scope.Actor.Name));
    }
}
