using System.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Roster.Demo;
using Roster.Platform.Data;
using Roster.Roles;

namespace Roster.Bench;

/// <summary>A person as a .NET team adds one to ASP.NET Core Identity.</summary>
internal sealed class Person : IdentityUser
{
    public string TenantId { get; set; } = "";

    public string DisplayName { get; set; } = "";

    public string Type { get; set; } = "";

    public string State { get; set; } = "";

    public DateTime? LastSignInAt { get; set; }

    public DateTime CreatedAt { get; set; }
}

internal sealed class IdentityDb(DbContextOptions<IdentityDb> options) : IdentityDbContext<Person>(options);

internal sealed record PersonRow(
    string Id, string DisplayName, string? Email, string? PhoneNumber, string Type, string State, IReadOnlyList<string> Roles, DateTime? LastSignInAt, DateTime CreatedAt);

internal sealed record PersonPage(IReadOnlyList<PersonRow> Items, int Total);

/// <summary>
/// ASP.NET Core Identity with EF Core, as installed: Where(name or e-mail Contains), OrderBy, Skip, Take, and CountAsync for the pager.
/// No session is checked here, which is in its favor.
/// </summary>
internal class IdentityContestant(Store store, string database, string name = "Identity") : Contestant(name), IGivesRoles, IImports
{
    private const string Tenant = "tenant-1";

    private WebApplication? _app;
    private int _count;

    protected Store Store => store;

    protected string Database => database;

    protected string Connection { get; set; } = "";

    public int Count => _count;

    public override string Path(Question question) => question switch
    {
        Question.FirstPage => "/users",
        Question.MiddlePage => $"/users?skip={_count / 2}",
        Question.Cards => "/cards",
        Question.Search search => $"/users?search={Uri.EscapeDataString(search.Term)}",
        _ => throw new ArgumentOutOfRangeException(nameof(question)),
    };

    public override async Task FillAsync(IEnumerable<DemoPerson> people, int count)
    {
        Connection = await store.CreateAsync(database);
        await using (var db = new IdentityDb(Options()))
        {
            await db.Database.EnsureCreatedAsync();
        }

        _count = count;
        await LoadAsync(people);
        await store.SettleAsync(Connection);
    }

    public override async Task StartAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddDbContextPool<IdentityDb>(Use);
        builder.Services.AddIdentityCore<Person>().AddRoles<IdentityRole>().AddEntityFrameworkStores<IdentityDb>();
        _app = builder.Build();
        _app.MapGet("/users", ListAsync);
        _app.MapGet("/cards", CardsAsync);
        await _app.StartAsync();
        Port = new Uri(_app.Urls.First()).Port;
    }

    public async Task<int> GiveAsync(bool give)
    {
        List<string> people;
        await using (var scope = _app!.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
            var holders = from held in db.UserRoles join role in db.Roles on held.RoleId equals role.Id where role.Name == "editor" select held.UserId;
            people = await db.Users.Where(u => u.TenantId == Tenant && (!give || !holders.Contains(u.Id))).Select(u => u.Id).ToListAsync();
        }

        foreach (var chunk in people.Chunk(100))
        {
            // As a careful team does, with a context for some at a time, so that it does not grow.
            await using var scope = _app.Services.CreateAsyncScope();
            var manager = scope.ServiceProvider.GetRequiredService<UserManager<Person>>();
            foreach (var id in chunk)
            {
                var person = (await manager.FindByIdAsync(id))!;
                _ = give ? await manager.AddToRoleAsync(person, "editor") : await manager.RemoveFromRoleAsync(person, "editor");
            }
        }

        return people.Count;
    }

    public async Task<(double Report, double Done)> ImportAsync(IReadOnlyList<string> emails)
    {
        var clock = Stopwatch.StartNew();
        foreach (var chunk in emails.Index().Chunk(1_000))
        {
            await using var scope = _app!.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
            var agent = await db.Roles.Where(r => r.Name == "agent").Select(r => r.Id).SingleAsync();
            var people = chunk.Select(e => new Person
            {
                TenantId = Tenant, DisplayName = $"Newcomer Number {e.Index}", Type = "agent", State = "active", CreatedAt = DateTime.UtcNow,
                UserName = e.Item, NormalizedUserName = e.Item.ToUpperInvariant(), Email = e.Item, NormalizedEmail = e.Item.ToUpperInvariant(), SecurityStamp = Guid.NewGuid().ToString(),
            }).ToList();
            db.Users.AddRange(people);
            db.UserRoles.AddRange(people.Select(p => new IdentityUserRole<string> { UserId = p.Id, RoleId = agent }));
            await db.SaveChangesAsync();
        }

        return (0, clock.Elapsed.TotalSeconds);
    }

    public override async ValueTask DisposeAsync()
    {
        if (_app is not null)
        {
            await _app.DisposeAsync();
        }

        await store.DropAsync(database);
    }

    protected void Holds(int count) => _count = count;

    private static async Task<PersonPage> ListAsync(IdentityDb db, string? search, int skip = 0)
    {
        var people = db.Users.AsNoTracking().Where(u => u.TenantId == Tenant);
        if (search is not null)
        {
            var (lower, upper) = (search.ToLowerInvariant(), search.ToUpperInvariant());
            people = people.Where(u => u.DisplayName.ToLower().Contains(lower) || u.NormalizedEmail!.Contains(upper));
        }

        var total = await people.CountAsync();
        var page = await people.OrderBy(u => u.DisplayName).ThenBy(u => u.Id).Skip(skip).Take(50).ToListAsync();
        var ids = page.Select(u => u.Id).ToList();
        var roles = await (from held in db.UserRoles join role in db.Roles on held.RoleId equals role.Id where ids.Contains(held.UserId) select new { held.UserId, role.Name }).ToListAsync();
        var byUser = roles.ToLookup(r => r.UserId, r => r.Name!);
        return new PersonPage([.. page.Select(u => new PersonRow(u.Id, u.DisplayName, u.Email, u.PhoneNumber, u.Type, u.State, [.. byUser[u.Id]], u.LastSignInAt, u.CreatedAt))], total);
    }

    private static async Task<Dictionary<string, int>> CardsAsync(IdentityDb db) =>
        await db.Users.Where(u => u.TenantId == Tenant).GroupBy(u => u.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count);

    private async Task LoadAsync(IEnumerable<DemoPerson> people)
    {
        var now = DateTime.UnixEpoch.AddYears(50);
        var roles = Enum.GetValues<UserType>().Select(Words<UserType>.Of).Concat(["admin", "editor", "viewer_role"]).ToDictionary(r => r, _ => Guid.NewGuid().ToString());
        await store.LoadAsync(Connection, "\"AspNetRoles\"", Quoted("Id", "Name", "NormalizedName"), ["text", "character varying", "character varying"],
            roles.Select(r => new object?[] { r.Value, r.Key, r.Key.ToUpperInvariant() }));
        foreach (var chunk in people.Select(p => (Id: Guid.NewGuid().ToString(), Person: p)).Chunk(50_000))
        {
            await store.LoadAsync(Connection, "\"AspNetUsers\"",
                Quoted("Id", "TenantId", "DisplayName", "Type", "State", "LastSignInAt", "CreatedAt", "UserName", "NormalizedUserName", "Email", "NormalizedEmail",
                    "EmailConfirmed", "SecurityStamp", "ConcurrencyStamp", "PhoneNumber", "PhoneNumberConfirmed", "TwoFactorEnabled", "LockoutEnabled", "AccessFailedCount"),
                ["text", "text", "text", "text", "text", "timestamp with time zone", "timestamp with time zone", "character varying", "character varying", "character varying", "character varying",
                    "boolean", "text", "text", "text", "boolean", "boolean", "boolean", "integer"],
                chunk.Select(p => new object?[]
                {
                    p.Id, Tenant, p.Person.Display ?? $"{p.Person.Given} {p.Person.Family}", Words<UserType>.Of(p.Person.Type), p.Person.Suspended ? "suspended" : "active",
                    p.Person.SignIns.Count == 0 ? null : Utc(now - p.Person.SignIns[^1]), Utc(now - p.Person.Added), p.Person.Email.Text, p.Person.Email.Text.ToUpperInvariant(),
                    p.Person.Email.Text, p.Person.Email.Text.ToUpperInvariant(), true, p.Id, p.Id, p.Person.Phone, false, false, true, 0,
                }));
            await store.LoadAsync(Connection, "\"AspNetUserRoles\"", Quoted("UserId", "RoleId"), ["text", "text"],
                chunk.SelectMany(p => p.Person.Roles.Select(r => new object?[] { p.Id, roles[r] })));
        }
    }

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);

    private static string[] Quoted(params string[] names) => [.. names.Select(n => $"\"{n}\"")];

    private DbContextOptions<IdentityDb> Options()
    {
        var builder = new DbContextOptionsBuilder<IdentityDb>();
        Use(builder);
        return builder.Options;
    }

    private void Use(DbContextOptionsBuilder options)
    {
        if (store.IsSqlite)
        {
            options.UseSqlite(Connection);
        }
        else
        {
            options.UseNpgsql(Connection);
        }
    }
}

/// <summary>The same program and rows, and the right indexes added by hand, as far as LINQ can use them.</summary>
internal sealed class TunedIdentityContestant(Store store, string database, IdentityContestant installed, string copied) : IdentityContestant(store, database, "Identity, tuned")
{
    public override Contestant? CopyOf => installed;

    public override async Task FillAsync(IEnumerable<DemoPerson> people, int count)
    {
        Connection = await Store.CopyAsync(copied, Database);
        Holds(count);
        await Store.RunAsync(Connection,
            "CREATE INDEX tuned_name ON \"AspNetUsers\" (\"TenantId\", \"DisplayName\", \"Id\")",
            "CREATE INDEX tuned_state ON \"AspNetUsers\" (\"TenantId\", \"State\")");
        if (!Store.IsSqlite)
        {
            await Store.RunAsync(Connection,
                "CREATE EXTENSION IF NOT EXISTS pg_trgm",
                "CREATE INDEX tuned_name_search ON \"AspNetUsers\" USING gin (lower(\"DisplayName\") gin_trgm_ops)",
                "CREATE INDEX tuned_email_search ON \"AspNetUsers\" USING gin (\"NormalizedEmail\" gin_trgm_ops)");
        }

        await Store.SettleAsync(Connection);
    }
}
