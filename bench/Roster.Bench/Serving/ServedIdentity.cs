using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Roster.Demo;

namespace Roster.Bench.Serving;

/// <summary>ASP.NET Core Identity as installed: its cookie, which nobody ends for half an hour, and its hash of a password.</summary>
internal static class ServedIdentity
{
    public static async Task<WebApplication> BuildAsync(string database, int people)
    {
        var store = Store.Of(database);
        var connection = await store.CreateAsync($"identity_{Environment.ProcessId}");
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services.AddDbContextPool<IdentityDb>(options => _ = store.IsSqlite ? options.UseSqlite(connection) : options.UseNpgsql(connection));
        builder.Services.AddIdentity<Person, IdentityRole>(identity => identity.Lockout.MaxFailedAccessAttempts = 5).AddEntityFrameworkStores<IdentityDb>();
        builder.Services.ConfigureApplicationCookie(cookie => cookie.Cookie.SecurePolicy = CookieSecurePolicy.None);
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapGet("/here", (HttpContext http) => TypedResults.Ok(new Here(http.User.Identity!.Name!))).RequireAuthorization();
        app.MapPost("/sign-in", async (HttpContext http, SignInManager<Person> door) =>
        {
            var form = await http.Request.ReadFormAsync();
            var came = await door.PasswordSignInAsync(form["email"]!, form["password"]!, isPersistent: false, lockoutOnFailure: true);
            return came.Succeeded ? Results.Redirect("/") : Results.Unauthorized();
        });

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<IdentityDb>();
            await db.Database.EnsureCreatedAsync();
            var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(new Person(), ServedRoster.Password);
            db.AddRange(new DemoPeople(people, ServedRoster.Domain).All().Select(p => new Person
            {
                TenantId = "1", DisplayName = p.Email.Text, Type = "agent", State = "active", CreatedAt = DateTime.UtcNow, LockoutEnabled = true, PasswordHash = hash, SecurityStamp = Guid.NewGuid().ToString(),
                UserName = p.Email.Text, NormalizedUserName = p.Email.Text.ToUpperInvariant(), Email = p.Email.Text, NormalizedEmail = p.Email.Text.ToUpperInvariant(),
            }));
            await db.SaveChangesAsync();
        }

        await store.SettleAsync(connection);
        return app;
    }
}

/// <summary>The answer that all give who are asked who is there.</summary>
internal sealed record Here(string Name);
