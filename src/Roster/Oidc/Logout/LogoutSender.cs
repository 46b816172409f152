using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Signing;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Outbound;

namespace Roster.Oidc.Logout;

/// <summary>
/// Tells portals that sign-ins have ended (OpenID Connect Back-Channel Logout), some at a time, so that a slow portal holds up no more
/// than its own. The call is outside every transaction: take, tell, note.
/// </summary>
internal sealed partial class LogoutSender(
    Databases databases, OperationRunner runner, TokenSigner signer, OutboundCaller caller, LogoutBell bell, TimeProvider clock, ILogger<LogoutSender> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1), TokenLife = TimeSpan.FromMinutes(2);

    private const int Lines = 8;

    private static readonly Dictionary<string, object> Event = new() { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() };

    private readonly SemaphoreSlim _lines = new(Lines);

    /// <summary>Waits for what is on its way to be noted, so that a stop does not make it be told twice.</summary>
    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        for (var line = 0; line < Lines; line++)
        {
            await _lines.WaitAsync(cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                while (await IsAnyDueAsync(stoppingToken) && await TellOneAsync(stoppingToken))
                {
                }
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException)
            {
                LogLost(log, fault);
            }

            await bell.Bell.WaitAsync(Every, stoppingToken);
        }
    }

    private async Task<bool> IsAnyDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = databases.OpenEvery();
        return await db.Set<LogoutDelivery>().AnyAsync(d => d.State == LogoutState.Waiting && d.NextTryAt <= now, cancellation);
    }

    /// <summary>False when there was none after all.</summary>
    private async Task<bool> TellOneAsync(CancellationToken cancellation)
    {
        await _lines.WaitAsync(cancellation);
        var carried = false;
        try
        {
            var taken = await runner.RunAsync<TakeLogout, TakenLogoutAnswer>(new TakeLogout(), Caller.Roster, cancellation);
            if (taken is { IsRefused: false, Value.Logout: { } logout })
            {
                carried = true;
                _ = Task.Run(() => CarryAsync(logout, cancellation), CancellationToken.None);
            }

            return taken is { IsRefused: false, Value.Any: true };
        }
        finally
        {
            if (!carried)
            {
                _lines.Release();
            }
        }
    }

    private async Task CarryAsync(TakenLogout logout, CancellationToken cancellation)
    {
        try
        {
            var token = await signer.SignAsync(TokenSigner.Logout, logout.Client.ToString(), TokenLife, new Dictionary<string, object>
            {
                ["jti"] = Guid.NewGuid().ToString("N"),
                ["sub"] = logout.User.Value.ToString(),
                ["sid"] = logout.Entry.Value.ToString(),
                ["events"] = Event,
            }, cancellation);
            using var form = new FormUrlEncodedContent([KeyValuePair.Create("logout_token", token)]);
            var fault = await caller.PostAsync(new Uri(logout.Address), logout.IsPrivate, form, cancellation);
            await runner.RunAsync<NoteLogout, Done>(new NoteLogout(logout.Tenant, logout.Id, fault), Caller.Roster, CancellationToken.None);
            if (fault is not null)
            {
                LogRefused(log, logout.Client.Value, fault);
            }
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException or OperationCanceledException)
        {
            // Not noted: the lease runs out, and it is told again.
            LogLost(log, fault);
        }
        finally
        {
            _lines.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The portal {Client} did not take that a sign-in ended: {Fault}")]
    private static partial void LogRefused(ILogger log, Guid client, string fault);

    [LoggerMessage(Level = LogLevel.Warning, Message = "What ended could not be told to portals or noted; trying again")]
    private static partial void LogLost(ILogger log, Exception fault);
}
