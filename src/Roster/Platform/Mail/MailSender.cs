using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Platform.Mail;

/// <summary>
/// Sends what is due, a few at a time, so that one slow server holds up no more than its own. The conversation with the mail server is
/// outside every transaction: take, send, note.
/// </summary>
internal sealed partial class MailSender(Databases databases, OperationRunner runner, IMailer mailer, TimeProvider clock, ILogger<MailSender> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private const int Lines = 4;

    private readonly SemaphoreSlim _lines = new(Lines);

    /// <summary>Waits for what is on its way to be noted, so that a stop does not make it be sent twice.</summary>
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
                while (await IsAnyDueAsync(stoppingToken) && await SendOneAsync(stoppingToken))
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

            await Task.Delay(Every, clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> IsAnyDueAsync(CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        await using var db = databases.OpenEvery();
        return await db.Set<MailRow>().AnyAsync(m => m.State == MailState.Waiting && m.NextTryAt <= now, cancellation);
    }

    /// <summary>False when there was none after all.</summary>
    private async Task<bool> SendOneAsync(CancellationToken cancellation)
    {
        await _lines.WaitAsync(cancellation);
        var taken = default(Result<Taken>);
        try
        {
            taken = await runner.RunAsync<TakeMail, Taken>(new TakeMail(), Caller.Roster, cancellation);
        }
        finally
        {
            if (taken is { IsRefused: true } || taken.Value?.Mail is null)
            {
                _lines.Release();
            }
        }

        if (taken.IsRefused || taken.Value.Mail is not { } mail)
        {
            return !taken.IsRefused && taken.Value.Any;
        }

        _ = Task.Run(() => CarryAsync(mail, cancellation), CancellationToken.None);
        return true;
    }

    private async Task CarryAsync(TakenMail mail, CancellationToken cancellation)
    {
        try
        {
            var fault = await mailer.SendAsync(mail, cancellation);
            await runner.RunAsync<NoteMail, Done>(new NoteMail(mail.Tenant, mail.Id, fault), Caller.Roster, CancellationToken.None);
            if (fault is not null)
            {
                LogRefused(log, mail.Id.Value, fault.ForGood);
            }
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException or TimeoutException or InvalidOperationException or OperationCanceledException)
        {
            // Not noted: the lease runs out, and it is sent again.
            LogLost(log, fault);
        }
        finally
        {
            _lines.Release();
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was not taken by the mail server (for good: {ForGood}); the operator's outbox shows why")]
    private static partial void LogRefused(ILogger log, Guid mail, bool forGood);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail could not be taken or noted; trying again")]
    private static partial void LogLost(ILogger log, Exception fault);
}
