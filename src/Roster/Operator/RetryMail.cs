using Roster.Platform.Kernel;
using Roster.Platform.Mail;

namespace Roster.Operator;

/// <summary>Has a mail sent now: one that was given up, or that waits for its next try.</summary>
public sealed record RetryMail(MailId Id) : IOperation<RetryMail, Done>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(MailDesk desk, Events events, TimeProvider clock) : IHandler<RetryMail, Done>
    {
        public async Task<Result<Done>> HandleAsync(RetryMail operation, CancellationToken cancellation)
        {
            if (await desk.FindAsync(operation.Id, cancellation) is not { } mail)
            {
                return MailDesk.Unknown;
            }

            if (MailRules.Retry(mail.State) is { } refused)
            {
                return refused;
            }

            mail.TryAgain(clock.GetUtcNow());
            events.AddIn(mail.TenantId, new MailRetried(mail.UserId, mail.Id, mail.Kind) { Personal = new PersonalPart { Subject = mail.Address } });
            return default(Done);
        }
    }
}
