using System.CommandLine;
using System.Globalization;
using Roster.Operator;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;

namespace Roster.Hosting;

/// <summary>The outbox at the command line.</summary>
internal static class MailCommands
{
    public static Command Create()
    {
        var state = new Option<string?>("--state") { Description = $"Only mails in this state: {string.Join(", ", Words<MailState>.All)}." };
        var workspace = new Option<string?>("--tenant") { Description = "Only mails of this workspace, by its code." };
        var limit = new Option<int>("--limit") { Description = "How many at most (default: 50).", DefaultValueFactory = _ => 50 };
        var list = new Command("list", "Lists the outbox, newest first, without texts and links.") { state, workspace, limit };
        list.SetAction((parsed, cancellation) => CommandLine.RunAsync<ListMails, MailPage>(
            parsed, new ListMails(parsed.GetValue(state), null, parsed.GetValue(workspace), null, parsed.GetValue(limit)), (page, _, output) => Print(page.Items, output), cancellation));

        var id = new Option<string>("--id") { Description = "The mail's id, as listed.", Required = true };
        var retry = new Command("retry", "Has a mail sent now that was given up or waits.") { id };
        retry.SetAction((parsed, cancellation) => CommandLine.RunAsync<RetryMail, Done>(
            parsed, new RetryMail(Id(parsed.GetRequiredValue(id))), (_, _, output) => output.WriteLine("It is sent as soon as the mail server takes it."), cancellation));

        var link = new Command("link", "Prints the link of a mail, to hand over yourself. That is recorded.") { id };
        link.SetAction((parsed, cancellation) => CommandLine.RunAsync<CopyMailLink, MailLink>(
            parsed, new CopyMailLink(Id(parsed.GetRequiredValue(id))), (made, _, output) => output.WriteLine(made.Address), cancellation));
        return new Command("mail", "The mails that wait, were sent, or were given up.") { list, retry, link };
    }

    /// <summary>What is no id at all is as unknown as one that no mail has.</summary>
    private static MailId Id(string typed) => Guid.TryParse(typed, out var id) ? new MailId(id) : default;

    private static void Print(IReadOnlyList<MailView> mails, TextWriter output)
    {
        foreach (var mail in mails)
        {
            output.WriteLine(string.Join('\t', mail.Id, mail.CreatedAt.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture),
                mail.State, mail.Kind, mail.Address, mail.Fault ?? ""));
        }
    }
}
