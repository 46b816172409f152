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

    /// <summary>Adds it once, and a small one for each other preset beside it; another start only says how to get in again.</summary>
    public static async Task AddAsync(IServiceProvider services, int people, string address, TextWriter output, CancellationToken cancellation)
    {
        var (runner, databases) = (services.GetRequiredService<OperationRunner>(), services.GetRequiredService<Databases>());
        IReadOnlyList<DemoKey> keys = [];
        if (await FindAsync(databases, Code, cancellation) is not { } first)
        {
            var created = await runner.RunAsync<CreateTenant, TenantId>(
                new CreateTenant(Code, "Lumen Support", Preset.BotPlatform.Word(), Admin, "Ada", "Moreno", AdminIsOperator: false), Caller.AtCommandLine, cancellation);
            if (created.Problem is { } problem)
            {
                await output.WriteLineAsync($"The demo workspace can't be added: {problem.Title}");
                return;
            }

            await output.WriteLineAsync($"Adding the demo workspace “Lumen Support” with {people:N0} people…");
            keys = await FillAsync(services, first = created.Value, new DemoPeople(people - 1, Domain).All(), cancellation);
        }
        else
        {
            await output.WriteLineAsync("The demo workspace is there already.");
        }

        var beside = new DemoBeside(databases, runner, services.GetRequiredService<JsonText>(), services.GetRequiredService<TimeProvider>());
        var there = new List<DemoWorkspace>();
        foreach (var workspace in DemoWorkspaces.All)
        {
            if (await FindAsync(databases, workspace.Code, cancellation) is not null || await beside.AddAsync(workspace, first, cancellation) is null)
            {
                there.Add(workspace);
            }
        }

        await PrintAsync(runner, keys, there, address, output, cancellation);
    }

    private static async Task PrintAsync(OperationRunner runner, IReadOnlyList<DemoKey> keys, IReadOnlyList<DemoWorkspace> beside, string address, TextWriter output, CancellationToken cancellation)
    {
        await output.WriteLineAsync(await LinkAsync(runner, Admin, cancellation) is { } link
            ? $"Sign in to it as its admin once, within 15 minutes: {address}/link#{link}\nAnother link: ./run sign-in link --email {Admin}"
            : "Its admin has another address by now. A link for them: ./run sign-in link --email ADDRESS");
        foreach (var key in keys)
        {
            await output.WriteLineAsync($"Its {SystemRoles.TypeName(key.Type).ToLowerInvariant()}: {key.Email}, with the temporary password {key.Password} (shown once)");
        }

        await output.WriteLineAsync("Beside it, one for each other preset:");
        foreach (var workspace in beside)
        {
            if (await LinkAsync(runner, workspace.AdminEmail, cancellation) is { } own)
            {
                await output.WriteLineAsync($"  {workspace.Preset.Word(),-19} {workspace.Name} ({workspace.AdminEmail}): {address}/link#{own}");
            }
        }
    }

    private static async Task<string?> LinkAsync(OperationRunner runner, string email, CancellationToken cancellation)
    {
        var link = await runner.RunAsync<MakeSignInLink, string>(new MakeSignInLink(email), Caller.AtCommandLine, cancellation);
        return link.IsRefused ? null : link.Value;
    }

    internal static async Task<TenantId?> FindAsync(Databases databases, string code, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        return await db.Set<Tenant>().Where(t => t.Code == code).Select(t => (TenantId?)t.Id).SingleOrDefaultAsync(cancellation);
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

        await writer.WriteAsync(new DemoFigures(tenant, services.GetRequiredService<TimeProvider>().GetUtcNow()).Rows(seed.Agents), [], cancellation);
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
