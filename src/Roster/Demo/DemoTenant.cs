using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Demo;

/// <summary>A workspace full of people, to look around in: <c>./run --demo</c>.</summary>
public static class DemoTenant
{
    public const string Code = "demo";
    public const string Domain = "lumen.example";
    public const string Admin = "ada.moreno@" + Domain;

    /// <summary>Of each of these types the first person in gets a temporary password, so that every portal can be tried.</summary>
    private static readonly UserType[] ToTry = [UserType.Agent, UserType.Supervisor, UserType.Viewer];

    /// <summary>Adds it once; another start only says how to get in again.</summary>
    public static async Task AddAsync(IServiceProvider services, int people, string address, TextWriter output, CancellationToken cancellation)
    {
        var runner = services.GetRequiredService<OperationRunner>();
        if (await IsThereAsync(services.GetRequiredService<Databases>(), cancellation))
        {
            await output.WriteLineAsync("The demo workspace is there already.");
            await PrintLinkAsync(runner, address, output, cancellation);
            return;
        }

        var created = await runner.RunAsync<CreateTenant, TenantId>(
            new CreateTenant(Code, "Lumen Support", Preset.BotPlatform.Word(), Admin, "Ada", "Moreno", AdminIsOperator: false), Caller.AtCommandLine, cancellation);
        if (created.Problem is { } problem)
        {
            await output.WriteLineAsync($"The demo workspace can't be added: {problem.Title}");
            return;
        }

        await output.WriteLineAsync($"Adding the demo workspace “Lumen Support” with {people:N0} people…");
        var keys = await FillAsync(services, created.Value, new DemoPeople(people - 1, Domain).All(), cancellation);
        await PrintLinkAsync(runner, address, output, cancellation);
        foreach (var key in keys)
        {
            await output.WriteLineAsync($"Its {SystemRoles.TypeName(key.Type).ToLowerInvariant()}: {key.Email}, with the temporary password {key.Password} (shown once)");
        }
    }

    private static async Task PrintLinkAsync(OperationRunner runner, string address, TextWriter output, CancellationToken cancellation)
    {
        var link = await runner.RunAsync<MakeSignInLink, string>(new MakeSignInLink(Admin), Caller.AtCommandLine, cancellation);
        await output.WriteLineAsync(link.IsRefused
            ? "Its admin has another address by now. A link for them: ./run sign-in link --email ADDRESS"
            : $"Sign in to it as its admin once, within 15 minutes: {address}/link#{link.Value}\nAnother link: ./run sign-in link --email {Admin}");
    }

    private static async Task<bool> IsThereAsync(Databases databases, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return await db.Set<Tenant>().AnyAsync(t => t.Code == Code, cancellation);
    }

    /// <summary>Adds the people to a workspace of the preset bot-platform.</summary>
    internal static async Task<IReadOnlyList<DemoKey>> FillAsync(IServiceProvider services, TenantId tenant, IEnumerable<DemoPerson> people, CancellationToken cancellation)
    {
        var databases = services.GetRequiredService<Databases>();
        var writer = new BulkWriter(databases, tenant);
        var seed = new DemoSeed(tenant, await RolesAsync(databases, tenant, cancellation),
            services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<JsonText>(), ToTry);
        foreach (var chunk in people.Chunk(BulkWriter.Chunk))
        {
            var (rows, events) = seed.Make(chunk);
            await writer.WriteAsync(rows, events, cancellation);
        }

        var (bots, made) = new DemoBots(tenant, services.GetRequiredService<TimeProvider>().GetUtcNow(), services.GetRequiredService<JsonText>()).Make(seed.Builders, seed.Testers);
        if (bots.Count > 0)
        {
            await writer.WriteAsync(bots, made, cancellation);
        }

        await writer.FinishAsync(cancellation);
        return seed.Keys;
    }

    private static async Task<Dictionary<string, RoleId>> RolesAsync(Databases databases, TenantId tenant, CancellationToken cancellation)
    {
        await using var db = databases.OpenTenant(tenant);
        return await db.Set<Role>().ToDictionaryAsync(r => r.Code, r => r.Id, cancellation);
    }
}

/// <summary>An account to try, with the password that is said once.</summary>
internal sealed record DemoKey(UserType Type, string Email, string Password);
