using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Platform.Mail;

/// <summary>A mail to be sent now, complete, with its secret. It lives in memory only.</summary>
public sealed record TakenMail(TenantId Tenant, MailId Id, string Address, Letter Letter)
{
    public override string ToString() => nameof(TakenMail);
}

/// <param name="Any">Whether one was due at all.</param>
/// <param name="Mail">What is to be sent; null when it had been overtaken by what happened since.</param>
public sealed record Taken(bool Any, TakenMail? Mail)
{
    public override string ToString() => nameof(Taken);
}

/// <summary>
/// Takes the mail that has been due longest, for one try. What it says is written now and its secret made now; a crash before the try
/// is noted lets another take it when the lease is over.
/// </summary>
internal sealed record TakeMail : IOperation<TakeMail, Taken>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, MailKinds kinds, LetterPrinter printer, TimeProvider clock) : IHandler<TakeMail, Taken>
    {
        public async Task<Result<Taken>> HandleAsync(TakeMail operation, CancellationToken cancellation)
        {
            // One taker at a time, so that two nodes never take the same.
            await db.Dialect.LockNameAsync(db, "mail:take", cancellation);
            var now = clock.GetUtcNow();
            var mail = await db.Set<MailRow>().Where(m => m.State == MailState.Waiting && m.NextTryAt <= now).OrderBy(m => m.NextTryAt).FirstOrDefaultAsync(cancellation);
            if (mail is null)
            {
                return new Taken(false, null);
            }

            if (kinds.Find(mail.Kind) is not { } kind || await kind.WriteAsync(db, mail, cancellation) is not { } letter)
            {
                mail.Overtake();
                return new Taken(true, null);
            }

            mail.BeginTry(now);
            var secret = letter.HasSecret ? await kind.MakeSecretAsync(db, mail, mailed: true, cancellation) : null;
            return new Taken(true, new TakenMail(mail.TenantId, mail.Id, mail.Address, printer.Address(letter, secret)));
        }
    }
}

/// <summary>Notes how a try ended.</summary>
internal sealed record NoteMail(TenantId Tenant, MailId Id, MailFault? Fault) : IOperation<NoteMail, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<NoteMail, Done>
    {
        public async Task<Result<Done>> HandleAsync(NoteMail operation, CancellationToken cancellation)
        {
            var mail = await db.Set<MailRow>().SingleAsync(m => m.TenantId == operation.Tenant && m.Id == operation.Id, cancellation);
            if (operation.Fault is { } fault)
            {
                mail.Refused(fault.Said, fault.ForGood, clock.GetUtcNow());
            }
            else
            {
                mail.Delivered(clock.GetUtcNow());
            }

            return default(Done);
        }
    }
}
