using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Signing;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Outbound;
using Roster.Platform.Outbox;

namespace Roster.Oidc.Logout;

/// <summary>Tells portals that sign-ins have ended (OpenID Connect Back-Channel Logout).</summary>
internal sealed partial class LogoutSender(
    Databases databases, OperationRunner runner, TokenSigner signer, OutboundCaller caller, LogoutBell bell, TimeProvider clock, ILogger<LogoutSender> log)
    : Carrier<TakenLogout>(databases, bell.Bell, lines: 8, clock, log)
{
    private static readonly TimeSpan TokenLife = TimeSpan.FromMinutes(2);

    private static readonly Dictionary<string, object> Event = new() { ["http://schemas.openid.net/event/backchannel-logout"] = new Dictionary<string, object>() };

    protected override Task<bool> IsAnyDueAsync(EveryTenantDb db, DateTimeOffset now, CancellationToken cancellation) =>
        db.Set<LogoutDelivery>().AnyAsync(d => d.State == LogoutState.Waiting && d.NextTryAt <= now, cancellation);

    protected override async Task<(bool Any, TakenLogout? Load)> TakeAsync(CancellationToken cancellation) =>
        await runner.RunAsync<TakeLogout, TakenLogoutAnswer>(new TakeLogout(), Caller.Roster, cancellation) is { IsRefused: false } taken ? (taken.Value.Any, taken.Value.Logout) : default;

    protected override async Task CarryAsync(TakenLogout logout, CancellationToken cancellation)
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

    [LoggerMessage(Level = LogLevel.Warning, Message = "The portal {Client} did not take that a sign-in ended: {Fault}")]
    private static partial void LogRefused(ILogger log, Guid client, string fault);
}
