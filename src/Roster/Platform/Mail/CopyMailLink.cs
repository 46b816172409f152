using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Mail;

/// <summary>
/// Makes the link of a mail for the operator to hand over, so that no mail server is needed. Unlike one that was mailed, it proves
/// nothing about the mailbox.
/// </summary>
/// <returns>The whole letter, with the link.</returns>
public sealed record CopyMailLink(string Id) : IOperation<CopyMailLink, Letter>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, MailKinds kinds, LetterPrinter printer, Events events) : IHandler<CopyMailLink, Letter>
    {
        public async Task<Result<Letter>> HandleAsync(CopyMailLink operation, CancellationToken cancellation)
        {
            if (await MailLookup.FindAsync(db, operation.Id, cancellation) is not { } mail)
            {
                return MailLookup.Unknown;
            }

            if (kinds.Find(mail.Kind) is not { } kind || await kind.WriteAsync(db, mail, cancellation) is not { } letter
                || await kind.MakeLinkAsync(db, mail, mailed: false, cancellation) is not { } token)
            {
                return Problem.Conflict("mail-without-link", "This mail has no link, or what it was for is over.");
            }

            mail.HandOver();
            events.AddIn(mail.TenantId, new MailLinkCopied(mail.UserId, mail.Id, mail.Kind) { Personal = new PersonalPart { Subject = mail.Address } });
            return printer.Address(letter, token);
        }
    }
}

/// <summary>Has a mail sent now: one that was given up, or that waits for its next try.</summary>
public sealed record RetryMail(string Id) : IOperation<RetryMail, Done>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<RetryMail, Done>
    {
        public async Task<Result<Done>> HandleAsync(RetryMail operation, CancellationToken cancellation)
        {
            if (await MailLookup.FindAsync(db, operation.Id, cancellation) is not { } mail)
            {
                return MailLookup.Unknown;
            }

            if (mail.State is not (MailState.Failed or MailState.Waiting))
            {
                return Problem.Conflict("mail-is-done", "This mail is sent, handed over, or overtaken by what happened since.");
            }

            mail.TryAgain(clock.GetUtcNow());
            events.AddIn(mail.TenantId, new MailRetried(mail.UserId, mail.Id, mail.Kind) { Personal = new PersonalPart { Subject = mail.Address } });
            return default(Done);
        }
    }
}

internal static class MailLookup
{
    public static readonly Problem Unknown = Problem.Invalid("id", "unknown-mail", "There is no mail by that id in the outbox.");

    public static async Task<MailRow?> FindAsync(EveryTenantDb db, string typed, CancellationToken cancellation)
    {
        var id = Guid.TryParse(typed, out var value) ? new MailId(value) : default;
        return await db.Set<MailRow>().SingleOrDefaultAsync(m => m.Id == id, cancellation);
    }
}
