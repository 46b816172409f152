using System.Collections.Concurrent;
using Deque.AxeCore.Playwright;
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
                && !message.Text.EndsWith("net::ERR_CONNECTION_REFUSED", StringComparison.Ordinal))
            {
                complaints.Enqueue($"{message.Text} ({message.Location})");
            }
        };
    }

    public IPage Page { get; }

    /// <summary>Looks at the page in light and in dark: no axe violation in either, and a picture of both.</summary>
    public async Task MustLookRight(string picture)
    {
        foreach (var scheme in new[] { ColorScheme.Light, ColorScheme.Dark })
        {
            await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await Picture($"{picture}-{scheme}".ToLowerInvariant());
            await MustBeAccessible($"{picture} in {scheme}");
        }
    }

    public async Task MustBeAccessible(string where)
    {
        var found = await Page.RunAxe();
        var violations = found.Violations.Select(violation =>
            $"{violation.Id} ({violation.Impact}): {violation.Help}\n" +
            string.Join('\n', violation.Nodes.Select(node => $"    {node.Html}\n        {string.Join("; ", node.Any.Select(check => check.Message))}")));
        Assert.True(found.Violations.Length == 0, $"axe objects to {where}:\n{string.Join('\n', violations)}");
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
