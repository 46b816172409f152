using System.ComponentModel;
using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Roster.Platform.Text;

namespace Roster.Platform.Mail;

/// <param name="Said">What went wrong, in the mail server's words.</param>
/// <param name="ForGood">The server will never take this mail (5xx for this address).</param>
public sealed record MailFault(string Said, bool ForGood);

/// <summary>Hands one mail over to whatever carries it; null when it was taken.</summary>
public interface IMailer
{
    Task<MailFault?> SendAsync(TakenMail mail, CancellationToken cancellation);
}

/// <summary>By SMTP, one connection for each mail. A mail sent twice has the same Message-ID both times.</summary>
internal sealed class SmtpMailer(MailOptions options, LetterPrinter printer) : IMailer
{
    public async Task<MailFault?> SendAsync(TakenMail mail, CancellationToken cancellation)
    {
        using var message = await MessageAsync(mail);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(options.Timeout);
        using var smtp = new SmtpClient(options.Host, options.Port) { EnableSsl = options.StartTls };
        if (!string.IsNullOrEmpty(options.User))
        {
            smtp.Credentials = new NetworkCredential(options.User, options.Password);
        }

        try
        {
            // A server that says nothing keeps the client's own waiting alive beyond its cancellation.
            await smtp.SendMailAsync(message, patience.Token).WaitAsync(patience.Token);
            return null;
        }
        catch (SmtpFailedRecipientException refused)
        {
            return new MailFault(refused.Message, (int)refused.StatusCode >= 500);
        }
        catch (SmtpException fault)
        {
            return new MailFault(fault.InnerException is { } inner ? $"{fault.Message} {inner.Message}" : fault.Message, ForGood: false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return new MailFault($"The mail server did not answer within {options.Timeout.TotalSeconds:0} seconds.", ForGood: false);
        }
        catch (Exception fault) when (fault is IOException or System.Security.Authentication.AuthenticationException or Win32Exception or InvalidOperationException or FormatException)
        {
            return new MailFault(fault.Message, ForGood: false);
        }
    }

    private async Task<MailMessage> MessageAsync(TakenMail mail)
    {
        var from = new MailAddress(options.From!, mail.Letter.From, Encoding.UTF8);
        // The domain in its ASCII form: not every server knows the other.
        var message = new MailMessage(from, new MailAddress(Ascii(mail.Address)))
        {
            Subject = mail.Letter.Subject,
            SubjectEncoding = Encoding.UTF8,
            Body = printer.Text(mail.Letter),
            BodyEncoding = Encoding.UTF8,
            BodyTransferEncoding = TransferEncoding.QuotedPrintable,
        };
        message.Headers.Add("Message-ID", $"<{mail.Id.Value:N}@{from.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        var html = AlternateView.CreateAlternateViewFromString(await printer.HtmlAsync(mail.Letter), Encoding.UTF8, MediaTypeNames.Text.Html);
        html.TransferEncoding = TransferEncoding.QuotedPrintable;
        message.AlternateViews.Add(html);
        return message;
    }

    private static string Ascii(string address) =>
        EmailAddress.Parse(address, out _) is { } parsed ? address[..address.LastIndexOf('@')] + parsed.Key[parsed.Key.LastIndexOf('@')..] : address;
}
