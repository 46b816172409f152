using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Users;

namespace Roster.Operator;

/// <summary>One mail, with what it would say now and what the operator may do with it.</summary>
/// <param name="Mail">To whom, and where it stands.</param>
/// <param name="Preview">Null when what it was for is over.</param>
public sealed record MailDetails(MailView Mail, MailPreview? Preview, MailMay May);

/// <summary>What a mail says, as plain text and as HTML. In the place of a link's secret or a code stand dots.</summary>
public sealed record MailPreview(string From, string Subject, string Text, string Html);

/// <summary>A verdict for each act on a mail.</summary>
public sealed record MailMay(Verdict Retry, Verdict CopyLink);

/// <summary>What may be done with a mail. Pure.</summary>
public static class MailRules
{
    public static readonly Problem WithoutLink = Problem.Conflict("mail-without-link", "This mail has no link, or what it was for is over.");

    public static Problem? Retry(MailState state) =>
        state is MailState.Failed or MailState.Waiting ? null : Problem.Conflict("mail-is-done", "This mail is sent, handed over, or overtaken by what happened since.");

    /// <param name="letter">What it says now; null when that is over.</param>
    public static Problem? CopyLink(Letter? letter) => letter is { HasLink: true } ? null : WithoutLink;
}

/// <summary>One mail of the outbox. Its link or code is made when it is sent, and is not in it.</summary>
public sealed record ReadMail(MailId Id) : IQuery<ReadMail, MailDetails>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, MailDesk desk, MailKinds kinds, LetterPrinter printer) : IHandler<ReadMail, MailDetails>
    {
        public async Task<Result<MailDetails>> HandleAsync(ReadMail operation, CancellationToken cancellation)
        {
            if (await desk.FindAsync(operation.Id, cancellation) is not { } mail)
            {
                return MailDesk.Unknown;
            }

            var letter = kinds.Find(mail.Kind) is { } kind ? await kind.WriteAsync(db, mail, cancellation) : null;
            return new MailDetails(
                (await desk.ShowAsync([mail], cancellation))[0], letter is null ? null : await PrintAsync(printer.Address(letter, secret: null)),
                new MailMay(Verdict.Of(MailRules.Retry(mail.State)), Verdict.Of(MailRules.CopyLink(letter))));
        }

        private async Task<MailPreview> PrintAsync(Letter letter) => new(letter.From, letter.Subject, printer.Text(letter), await printer.HtmlAsync(letter));
    }
}
