using System.Text.RegularExpressions;

namespace Roster.Tests.Support;

/// <summary>Codes as they arrive by mail, and a person who types them.</summary>
public static partial class CodeMails
{
    /// <summary>The code of the nth mail that carries one.</summary>
    public static async Task<string> CodeAsync(this MailHost mail, string email, int nth = 1)
    {
        await Eventually.TrueAsync(() => Task.FromResult(mail.CodeMailsTo(email).Count >= nth), $"code {nth} to {email}");
        return Code().Match(mail.CodeMailsTo(email)[nth - 1].Text).Groups[1].Value;
    }

    public static List<ReceivedMail> CodeMailsTo(this MailHost mail, string email) => [.. mail.Server.To(email).Where(m => m.Subject == "Your code to sign in")];

    public static Task<Answer> GiveAsync(Client them, string code, string? tenant = null) =>
        them.SubmitAsync("/second-step/mail", ("code", code), ("tenant", tenant ?? ""), ("return", "/account"));

    public static Task<Answer> SendAsync(Client them, string? tenant = null) => them.SubmitAsync("/second-step/mail/send", ("tenant", tenant ?? ""), ("return", "/account"));

    /// <summary>Right in form, and another than this one.</summary>
    public static string Wrong(string code) => code[..^1] + (char)('0' + (code[^1] - '0' + 1) % 10);

    [GeneratedRegex("Your code: ([0-9]{4} [0-9]{4})")]
    private static partial Regex Code();
}

/// <summary>A Roster with a mail server, shared by the tests of a class, each in a workspace of its own.</summary>
public sealed class CodeHost : IAsyncLifetime
{
    public MailHost Mail { get; private set; } = null!;

    public async Task InitializeAsync() => Mail = await MailHost.StartAsync();

    public async Task DisposeAsync() => await Mail.DisposeAsync();
}
