using Roster.Browser.Support;
using Roster.Tests.Sso;

namespace Roster.Browser;

/// <summary>A Roster whose operator named an identity provider on this machine, and that provider.</summary>
public sealed class SsoRoster : RosterInBrowser
{
    public const string Code = "northwind";

    private readonly int port = RealProvider.FreePort();

    public RealProvider Provider { get; private set; } = null!;

    protected override IReadOnlyDictionary<string, string> Configured => new Dictionary<string, string> { ["Roster__Sso__PrivateIssuers__0"] = RealProvider.IssuerAt(port) };

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        Provider = await RealProvider.StartAsync(port, $"{Roster.Address}sso/{Code}/callback");
    }

    public override async Task DisposeAsync()
    {
        await Provider.DisposeAsync();
        await base.DisposeAsync();
    }
}

/// <summary>An administrator sets single sign-on up, tests it, requires it and keeps a way in; people come in by it.</summary>
public sealed class SsoTests(SsoRoster roster) : IClassFixture<SsoRoster>
{
    [Fact]
    public async Task It_is_set_up_tested_switched_on_used_required_and_confirmed()
    {
        await using var admin = await roster.NewWorkspace("bot-platform", SsoRoster.Code);
        await admin.Page.GotoAsync($"/console/{SsoRoster.Code}/sso");
        await Expect(admin.Page.GetByText("Settle the provider below first.")).ToBeVisibleAsync();
        await admin.MustLookRight("sso-empty");
        await SettleAsync(admin);
        await TestAsync(admin);
        await admin.Click("Switch on");
        await Expect(admin.Notice).ToContainTextAsync("Single sign-on is optional now");
        await PeopleComeInAsync();
        await RequireAsync(admin);
    }

    private async Task SettleAsync(Visit admin)
    {
        await admin.Page.GetByLabel("Issuer").FillAsync("https://nobody.invalid");
        await admin.Click("Ask it");
        await Expect(admin.Page.GetByText("Nothing can be read at https://nobody.invalid")).ToBeVisibleAsync();
        await admin.MustLookRight("sso-wrong-issuer");
        await admin.Page.GetByLabel("Issuer").FillAsync(roster.Provider.Issuer);
        await admin.Click("Ask it");
        await Expect(admin.Page.GetByText("It answers: people sign in at")).ToBeVisibleAsync();
        await admin.Page.GetByLabel("Client ID").FillAsync(RealProvider.ClientId);
        await admin.Page.GetByLabel("Client secret", new() { Exact = true }).FillAsync(RealProvider.Secret);
        await admin.Page.GetByLabel("Add them when they first sign in").CheckAsync();
        await admin.Click("Save");
        await Expect(admin.Page.GetByText("Choose the user type of people who are added.").First).ToBeVisibleAsync();
        await admin.MustLookRight("sso-refused-fields");
        await admin.Page.GetByLabel("User type").SelectOptionAsync(new SelectOptionValue { Label = "Agent" });
        await admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Roles" }).ClickAsync();
        await admin.Page.Locator("[data-combobox-option]:visible").Filter(new() { HasText = "Agent" }).First.ClickAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Administrators" }).ClickAsync();
        await admin.Page.Locator("[data-combobox-option]:visible").First.ClickAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Click("Save");
        await Expect(admin.Notice).ToContainTextAsync("The identity provider is saved");
        await admin.MustLookRight("sso-settled");
    }

    private async Task TestAsync(Visit admin)
    {
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Test it" }).ClickAsync();
        await AtProviderAsync(admin, $"mina@{SsoRoster.Code}.example");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "The provider works" })).ToBeVisibleAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Rowheader, new() { Name = "given_name" })).ToBeVisibleAsync();
        await admin.MustLookRight("sso-tested");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Link this entry to" }).ClickAsync();
        await admin.Page.WaitForURLAsync($"**/console/{SsoRoster.Code}/sso");
        await Expect(admin.Page.GetByText("One person is linked to an entry at the provider.")).ToBeVisibleAsync();
    }

    private async Task PeopleComeInAsync()
    {
        await using var them = await roster.NewVisit(new() { ViewportSize = new() { Width = 390, Height = 780 }, HasTouch = true, IsMobile = true });
        await them.Page.GotoAsync("/sign-in");
        await them.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in by your organization" }).ClickAsync();
        await them.MustLookRight("sso-find-on-a-phone");
        await them.Page.GetByLabel("E-mail").FillAsync("rosa@elsewhere.example");
        await them.Click("Go on");
        await Expect(them.Page.GetByRole(AriaRole.Heading, new() { Name = "Nothing found" })).ToBeVisibleAsync();
        await them.MustLookRight("sso-nothing-found");
        await them.Page.GotoAsync($"/sso/{SsoRoster.Code}");
        await AtProviderAsync(them, $"consultant@{SsoRoster.Code}.example");
        await Expect(them.Page.GetByRole(AriaRole.Heading, new() { Name = "You are not signed in" })).ToBeVisibleAsync();
        await Expect(them.Page.GetByText("This workspace is not open to you.")).ToBeVisibleAsync();
        await them.MustLookRight("sso-not-open");

        await using var rosa = await roster.NewVisit();
        await rosa.Page.GotoAsync($"/sso/{SsoRoster.Code}");
        await AtProviderAsync(rosa, $"rosa@{SsoRoster.Code}.example");
        await rosa.Page.WaitForURLAsync($"**/console/{SsoRoster.Code}/desktop");
        await rosa.Page.GotoAsync("/start");
        await Expect(rosa.Page.GetByRole(AriaRole.Heading, new() { Name = "Hello, Rosa Lind" })).ToBeVisibleAsync();
    }

    private async Task RequireAsync(Visit admin)
    {
        await admin.Page.ReloadAsync();
        await Expect(admin.Page.GetByText("2 people are linked to an entry at the provider.")).ToBeVisibleAsync();
        await admin.Click("Require it");
        await admin.MustLookRight("sso-require");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Require it" }).ClickAsync();
        await Expect(admin.Page.GetByText("Required on trial")).ToBeVisibleAsync();
        await admin.MustLookRight("sso-trial");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in by it" }).ClickAsync();
        await AtProviderAsync(admin, $"mina@{SsoRoster.Code}.example");
        await admin.Page.WaitForURLAsync($"**/console/{SsoRoster.Code}/sso");
        await admin.Click("Confirm");
        await Expect(admin.Notice).ToContainTextAsync("It stays required");
        await admin.MustLookRight("sso-required");

        await admin.Page.GotoAsync($"/console/{SsoRoster.Code}/users");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Rosa Lind" }).First.ClickAsync();
        await Expect(admin.Page.GetByText("People of this workspace sign in by its identity provider").First).ToBeVisibleAsync();
        await admin.MustLookRight("sso-no-reset");
    }

    /// <summary>Whatever the provider asks on its way: who they are, and whether Roster may know it.</summary>
    private async Task AtProviderAsync(Visit visit, string email)
    {
        await visit.Page.WaitForURLAsync($"{roster.Provider.Issuer}/**");
        while (visit.Page.Url.StartsWith(roster.Provider.Issuer, StringComparison.Ordinal))
        {
            var before = visit.Page.Url;
            if (await visit.Page.Locator("input[name=login]").CountAsync() > 0)
            {
                await visit.Page.Locator("input[name=login]").FillAsync(email);
                await visit.Page.Locator("input[name=password]").FillAsync("any");
            }

            await visit.Page.Locator("button[type=submit]").ClickAsync();
            await visit.Page.WaitForURLAsync(url => url != before);
        }
    }
}
