using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Roster.Platform.Http;

namespace Roster.Platform.Mail;

/// <summary>Prints a letter as plain text and as HTML.</summary>
public sealed class LetterPrinter(IServiceProvider services, ILoggerFactory logs, PublicAddress address)
{
    /// <summary>In the place of a secret, wherever a mail is shown and not sent.</summary>
    public const string Mask = "••••••";

    /// <summary>Complete: with the button's address, which is the page it names or a link with this secret behind the #, or with this secret as its code.</summary>
    public Letter Address(Letter letter, string? secret) => letter with
    {
        Address = letter.Button is null ? null : letter.Page is { } page ? address.Of(page) : address.Link(secret ?? Mask),
        Code = letter.CodeLabel is null ? null : secret is null ? Mask : InGroups(secret),
    };

    /// <summary>Four and four are read more easily than eight.</summary>
    private static string InGroups(string code) => string.Join(' ', code.Chunk(4).Select(four => new string(four)));

    public string Text(Letter letter) => letter.ToText(address.Value);

    public async Task<string> HtmlAsync(Letter letter)
    {
        await using var renderer = new HtmlRenderer(services, logs);
        return await renderer.Dispatcher.InvokeAsync(async () => (await renderer.RenderComponentAsync<LetterPage>(ParameterView.FromDictionary(
            new Dictionary<string, object?> { [nameof(LetterPage.Letter)] = letter, [nameof(LetterPage.PublicAddress)] = address.Value }))).ToHtmlString());
    }
}
