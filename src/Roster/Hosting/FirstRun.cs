using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Hosting;

/// <summary>An installation begins with one workspace and its first administrator, who is its operator too.</summary>
public static class FirstRun
{
    /// <summary>The one-time sign-in, while the first administrator has no password yet; null afterwards.</summary>
    public static async Task<string?> PrepareAsync(IServiceProvider services, CancellationToken cancellation)
    {
        var runner = services.GetRequiredService<OperationRunner>();
        await using (var db = services.GetRequiredService<Databases>().OpenEvery())
        {
            if (await db.Set<Tenant>().AnyAsync(cancellation))
            {
                var waiting = await db.Set<Account>().AnyAsync(a => a.IsOperator && a.PasswordHash == null, cancellation);
                return waiting ? await LinkAsync(runner, cancellation) : null;
            }
        }

        var created = await runner.RunAsync<CreateTenant, TenantId>(
            new CreateTenant("home", "My workspace", Preset.BotPlatform.Word(), IntroduceYourself.FirstAddress, "First", "Admin", AdminIsOperator: true),
            Caller.AtCommandLine, cancellation);
        return created.IsRefused ? null : await LinkAsync(runner, cancellation);
    }

    private static async Task<string?> LinkAsync(OperationRunner runner, CancellationToken cancellation)
    {
        var link = await runner.RunAsync<MakeSignInLink, string>(new MakeSignInLink(null), Caller.AtCommandLine, cancellation);
        return link.IsRefused ? null : link.Value;
    }
}
