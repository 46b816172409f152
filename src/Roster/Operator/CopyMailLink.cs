using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;

namespace Roster.Operator;

/// <param name="Address">The whole link. Shown here and never again; what stands behind the # reaches no log.</param>
public sealed record MailLink(string Address)
{
    public override string ToString() => nameof(MailLink);
}

/// <summary>
/// Makes the link of a mail for the operator to hand over, so that no mail server is needed. Unlike one that was mailed, it proves
/// nothing about the mailbox.
/// </summary>
public sealed record CopyMailLink(MailId Id) : IOperation<CopyMailLink, MailLink>
{
    public static Access Access => Access.Operator.AfterFreshSignIn("the link opens somebody's account");

    public sealed class Handler(EveryTenantDb db, MailDesk desk, MailKinds kinds, LetterPrinter printer, Events events) : IHandler<CopyMailLink, MailLink>
    {
        public async Task<Result<MailLink>> HandleAsync(CopyMailLink operation, CancellationToken cancellation)
        {
            if (await desk.FindAsync(operation.Id, cancellation) is not { } mail)
            {
                return MailDesk.Unknown;
            }

            var kind = kinds.Find(mail.Kind);
            var letter = kind is null ? null : await kind.WriteAsync(db, mail, cancellation);
            if (MailRules.CopyLink(letter) is { } refused)
            {
                return refused;
            }

            if (await kind!.MakeSecretAsync(db, mail, mailed: false, cancellation) is not { } token)
            {
                return MailRules.WithoutLink;
            }

            mail.HandOver();
            events.AddIn(mail.TenantId, new MailLinkCopied(mail.UserId, mail.Id, mail.Kind) { Personal = new PersonalPart { Subject = mail.Address } });
            return new MailLink(printer.Address(letter!, token).Address!);
        }
    }
}
