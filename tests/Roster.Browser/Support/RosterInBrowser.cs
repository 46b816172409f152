using Roster.Tests.Support;

namespace Roster.Browser.Support;

/// <summary>One Roster and one Chromium, shared by the tests of a class: <c>IClassFixture&lt;RosterInBrowser&gt;</c>.</summary>
public class RosterInBrowser : IAsyncLifetime
{
    /// <summary>Milliseconds until something that should be there is missing: long, as the machine may have other work.</summary>
    private const int Patience = 30_000;

    private IPlaywright playwright = null!;
    private IBrowser browser = null!;

    public RosterProcess Roster { get; private set; } = null!;

    /// <summary>What Roster is started with; a fixture that needs a demo tenant says so here.</summary>
    protected virtual string[] Arguments => [];

    protected virtual IReadOnlyDictionary<string, string> Configured => new Dictionary<string, string>();

    public virtual async Task InitializeAsync()
    {
        Roster = await RosterProcess.Start(Configured, Arguments);
        Assertions.SetDefaultExpectTimeout(Patience);
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium(),
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A new person at a new device: no cookies, nothing remembered.</summary>
    public async Task<Visit> NewVisit(BrowserNewContextOptions? options = null)
    {
        options ??= new();
        options.BaseURL ??= Roster.Address.ToString();
        options.ViewportSize ??= new() { Width = 1280, Height = 800 };
        options.Locale ??= "en-US";
        options.TimezoneId ??= "Europe/Berlin";
        options.ReducedMotion ??= ReducedMotion.Reduce;
        var context = await browser.NewContextAsync(options);
        context.SetDefaultTimeout(Patience);
        return new Visit(await context.NewPageAsync());
    }

    /// <summary>The first admin of a new workspace of a preset, at their list of people.</summary>
    public async Task<Visit> NewWorkspace(string preset, string code)
    {
        var (made, said) = await Roster.Run("tenant", "create", "--name", code, "--preset", preset, "--admin-email", $"mina@{code}.example", "--admin-given-name", "Mina", "--admin-family-name", "Park");
        Assert.True(made == 0, said);
        var (_, link) = await Roster.Run("sign-in", "link", "--email", $"mina@{code}.example", "--address", Roster.Address.ToString().TrimEnd('/'));
        var admin = await NewVisit();
        await admin.Page.GotoAsync(link.Trim());
        await admin.ChoosePassword(Newcomer.OwnPassword);
        await admin.Page.WaitForURLAsync($"**/console/{code}/users");
        return admin;
    }

    public virtual async Task DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.CloseAsync();
        }

        playwright?.Dispose();
        if (Roster is not null)
        {
            await Roster.DisposeAsync();
        }
    }

    private static string Chromium() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/bin")
            .SelectMany(folder => new[] { "chromium", "chromium-browser", "google-chrome" }.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
        ?? throw new InvalidOperationException("There is no Chromium on this machine. './test browser' installs it.");
}
