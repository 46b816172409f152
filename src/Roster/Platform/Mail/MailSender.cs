using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Outbox;

namespace Roster.Platform.Mail;

/// <summary>Sends the mails that are due.</summary>
internal sealed partial class MailSender(Databases databases, OperationRunner runner, IMailer mailer, TimeProvider clock, ILogger<MailSender> log)
    : Carrier<TakenMail>(databases, new Bell(clock), lines: 4, clock, log)
{
    protected override Task<bool> IsAnyDueAsync(EveryTenantDb db, DateTimeOffset now, CancellationToken cancellation) =>
        db.Set<MailRow>().AnyAsync(m => m.State == MailState.Waiting && m.NextTryAt <= now, cancellation);

    protected override async Task<(bool Any, TakenMail? Load)> TakeAsync(CancellationToken cancellation) =>
        await runner.RunAsync<TakeMail, Taken>(new TakeMail(), Caller.Roster, cancellation) is { IsRefused: false } taken ? (taken.Value.Any, taken.Value.Mail) : default;

    protected override async Task CarryAsync(TakenMail mail, CancellationToken cancellation)
    {
        var fault = await mailer.SendAsync(mail, cancellation);
        await runner.RunAsync<NoteMail, Done>(new NoteMail(mail.Tenant, mail.Id, fault), Caller.Roster, CancellationToken.None);
        if (fault is not null)
        {
            LogRefused(log, mail.Id.Value, fault.ForGood);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {Mail} was not taken by the mail server (for good: {ForGood}); the operator's outbox shows why")]
    private static partial void LogRefused(ILogger log, Guid mail, bool forGood);
}
