using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Roster.Browser.Support;

/// <summary>One person's browser: its page, and what went wrong in it.</summary>
public sealed class Visit : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> complaints = new();

    public Visit(IPage page)
    {
        Page = page;
        Page.PageError += (_, error) => complaints.Enqueue(error);
        Page.Console += (_, message) =>
        {
            // An answer of 4xx and a server that is gone are part of the play; a broken script or a breach of the content security policy is not.
            if (message.Type == "error" && !message.Text.StartsWith("Failed to load resource", StringComparison.Ordinal)
                && !message.Text.EndsWith("net::ERR_CONNECTION_REFUSED", StringComparison.Ordinal)
                // What Chrome calls a 401 to a websocket: of a page that is still opening when its session is ended.
                && !message.Text.EndsWith("HTTP Authentication failed; no valid credentials available", StringComparison.Ordinal)
                && !message.Text.EndsWith("Connection closed before receiving a handshake response", StringComparison.Ordinal))
            {
                complaints.Enqueue($"{message.Text} ({message.Location})");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Looks at the page in light and in dark: no axe violation in either, and a picture of both.</summary>
    public async Task MustLookRight(string picture)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await Picture($"{picture}-dark");
        await MustBeAccessible($"{picture} in the dark", "color-contrast"); // all that a scheme changes
        await Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Picture($"{picture}-light");
        await MustBeAccessible(picture);
    }

    /// <param name="rules">Only these rules of axe; all when there are none.</param>
    public async Task MustBeAccessible(string where, params string[] rules)
    {
        var found = await Axe.ViolationsAsync(Page, rules);
        Assert.True(found.Count == 0, $"axe objects to {where}:\n{string.Join('\n', found)}");
    }

    /// <summary>Saves what the person sees as <c>TestResults/screens/NAME.png</c>.</summary>
    public Task Picture(string name) =>
        Page.ScreenshotAsync(new() { Path = Path.Combine(Screens(), $"{name}.png"), Animations = ScreenshotAnimations.Disabled });

    /// <summary>No script failed and no policy was breached so far.</summary>
    public void MustBeQuiet() => Assert.True(complaints.IsEmpty, string.Join('\n', complaints));

    public async ValueTask DisposeAsync() => await Page.Context.CloseAsync();

    private static string Screens() =>
        Path.Combine(Environment.GetEnvironmentVariable("ROSTER_TEST_RESULTS") ?? Path.Combine(AppContext.BaseDirectory, "TestResults"), "screens");
}
