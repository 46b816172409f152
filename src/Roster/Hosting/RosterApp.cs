using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using Roster.Audit;
using Roster.Bots;
using Roster.Bulk;
using Roster.Directory;
using Roster.Groups;
using Roster.Imports;
using Roster.Invitations;
using Roster.Keys;
using Roster.Oidc;
using Roster.Oidc.Tokens;
using Roster.Operator;
using Roster.Platform;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Live;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Platform.Outbound;
using Roster.Platform.Secrets;
using Roster.Presence;
using Roster.Queues;
using Roster.Roles;
using Roster.Scim;
using Roster.Sessions;
using Roster.Skills;
using Roster.Sso;
using Roster.Statistics;
using Roster.Users;
using Roster.Webhooks;

namespace Roster.Hosting;

/// <summary>Roster put together: a page of contents. Each feature says what it brings.</summary>
public static class RosterApp
{
    /// <summary>SQLite keeps the thread that waits for its writer or the disk. With as few threads as processors, some who sign in would hold up all who only read.</summary>
    private const int ThreadsAtLeast = 32;

    public static WebApplication Build(RosterSettings settings, string[]? args = null, Action<WebApplicationBuilder>? adjust = null)
    {
        ThreadPool.GetMinThreads(out var threads, out var ports);
        ThreadPool.SetMinThreads(Math.Max(threads, ThreadsAtLeast), ports);
        var builder = WebApplication.CreateBuilder(args ?? []);
        // The keys of data protection that ASP.NET Core makes at a first start lock nothing here: its provider is ephemeral, and the portals' has a folder of its own.
        builder.Logging.AddFilter("Microsoft", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning).AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        });
        AddRoster(builder.Services, settings, builder.Configuration);
        adjust?.Invoke(builder);

        var app = builder.Build();
        Use(app, settings);
        Map(app);
        EndpointRules.Check(app);
        return app;
    }

    private static void AddRoster(IServiceCollection services, RosterSettings settings, IConfiguration configuration)
    {
        services.AddSingleton(settings);
        services.AddSingleton(settings.Database);
        services.AddSingleton(configuration.GetSection("Roster:SignIn").Get<SignInOptions>() ?? new SignInOptions());
        services.AddSingleton(configuration.GetSection("Roster:PortalLimits").Get<PortalLimits>() ?? new PortalLimits());
        // An environment variable's name can have no hyphen in many shells: agent_desktop is agent-desktop.
        services.AddSingleton(new PortalAddresses((configuration.GetSection("Roster:Portals").Get<Dictionary<string, string>>() ?? [])
            .ToDictionary(p => p.Key.Replace('_', '-'), p => p.Value)));
        services.AddSingleton<TimeProvider>(new WholeMicroseconds(TimeProvider.System));
        services.AddSingleton<Databases>();
        services.AddSingleton(_ => TenantReads.Of(settings.Database));
        services.AddSingleton(new JsonText(Json(new JsonSerializerOptions(JsonSerializerDefaults.Web))));
        services.ConfigureHttpJsonOptions(http => Json(http.SerializerOptions));
        services.Configure<RouteHandlerOptions>(routes => routes.ThrowOnBadRequest = true);
        services.AddOperations();
        services.AddTouchedFeed(settings.Database.Dialect).AddLive();
        services.AddMail(settings.Mail, settings.PublicAddress);
        services.AddUsers().AddGroups().AddSessions().AddInvitations().AddKeys().AddBots().AddSkills().AddQueues().AddPresence().AddStatistics().AddSso(configuration).AddOidc().AddImports().AddScim().AddAudit().AddWebhooks(configuration).AddDirectory().AddBulk().AddOperator();
        services.AddSingleton(new KeyFolder(Path.Combine(settings.DataFolder, KeyFolder.Name))).AddSingleton<KeySafe>().AddSingleton<OutboundCaller>();
        services.AddScoped<OwnAccountReader>();
        services.AddRazorComponents();
        // The pages' framework wants one; nothing of ours is protected by it. What is, is in the KeySafe.
        services.AddDataProtection().UseEphemeralDataProtectionProvider();
        services.AddRosterOpenApi();
        services.AddResponseCompression(compression =>
        {
            // Files only: an answer with secrets in it must not be compressed beside what a stranger can put into it.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["text/javascript", "text/css", "image/svg+xml", "text/html"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            forwarded.KnownProxies.Clear();
            forwarded.KnownIPNetworks.Clear();
            foreach (var proxy in settings.Proxies)
            {
                forwarded.KnownProxies.Add(proxy);
            }
        });
    }

    private static void Use(WebApplication app, RosterSettings settings)
    {
        if (settings.Proxies.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.UseProblems();
        app.UseSecurityHeaders();
        app.UseWhen(http => !http.Request.Path.StartsWithSegments("/api"), files => files.UseResponseCompression());
        app.UseWebSockets(new WebSocketOptions { KeepAliveInterval = TimeSpan.FromSeconds(15), KeepAliveTimeout = TimeSpan.FromSeconds(15) });
        app.UseStaticFiles(ConsoleFiles.Options);
        app.UseRouting();
        app.UseSameOrigin();
    }

    private static void Map(WebApplication app)
    {
        var api = app.MapGroup("/api/v1");
        api.MapDirectory();
        api.MapUsers();
        api.MapRoles();
        api.MapGroups();
        api.MapAudit();
        api.MapSessions();
        api.MapInvitations();
        api.MapKeys();
        api.MapWebhooks();
        api.MapBots();
        api.MapSkills();
        api.MapQueues();
        api.MapPresence();
        api.MapStatistics();
        api.MapSso();
        api.MapLive();
        api.MapBulk();
        api.MapImports();
        api.MapScimSettings();
        api.MapOperator();
        api.MapClients();
        app.MapSignIn();
        app.MapSignOn();
        app.MapOidc();
        app.MapScim();
        app.MapOwnSkills();
        app.MapConsole();
        app.MapHealth();
        app.MapRosterOpenApi();
    }

    /// <summary>One way to write and read JSON: camelCase, nothing unknown let in, writers made at build time where it is hot.</summary>
    private static JsonSerializerOptions Json(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.MaxDepth = 16;
        options.Converters.Add(new PatchConverterFactory());
        options.Converters.Add(new IdConverterFactory());
        options.TypeInfoResolver = JsonTypeInfoResolver.Combine(DirectoryJson.Default, new DefaultJsonTypeInfoResolver());
        return options;
    }
}
