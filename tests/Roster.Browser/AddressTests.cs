using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>A change of address that is proven, from the administrator's form to the link. No mail server is configured.</summary>
public sealed class AddressTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task An_admin_asks_for_another_address_and_the_person_confirms_it_signed_in()
    {
        var (made, said) = await roster.Roster.Run("tenant", "create", "--name", "Quay", "--preset", "balanced",
            "--admin-email", "mina@quay.example", "--admin-given-name", "Mina", "--admin-family-name", "Park");
        Assert.True(made == 0, said);
        var (_, link) = await roster.Roster.Run("sign-in", "link", "--email", "mina@quay.example", "--address", roster.Roster.Address.ToString().TrimEnd('/'));
        await using var admin = await roster.NewVisit();
        await admin.Page.GotoAsync(link.Trim());
        await admin.ChoosePassword(Newcomer.OwnPassword);
        await admin.Page.WaitForURLAsync("**/console/quay/users");
        var added = await admin.Call("POST", "/users", new { givenName = "Tom", familyName = "Reyes", email = "tom@quay.example", type = "viewer", roleIds = new[] { await ViewerAsync(admin) }, activation = "copy_link" });
        await using var tom = await roster.NewVisit();
        await tom.Page.GotoAsync(added.GetProperty("link").GetString()!);
        await tom.Page.GetByLabel("New password", new() { Exact = true }).FillAsync(Newcomer.OwnPassword);
        await tom.Page.GetByLabel("New password again").FillAsync(Newcomer.OwnPassword);
        await tom.Click("Set password");
        await Expect(tom.Page.GetByText("You are a viewer here.")).ToBeVisibleAsync();

        await admin.Page.GotoAsync($"/console/quay/users/{added.GetProperty("user").GetProperty("id").GetString()}");
        await Email(admin).FillAsync("tom.reyes@quay.example");
        await Expect(admin.Page.GetByText("Nothing changes until they follow it.")).ToBeVisibleAsync();
        await admin.MustLookRight("address-typed");
        await admin.Click("Save");
        await Expect(admin.Notice.Last).ToContainTextAsync("A link for tom.reyes@quay.example waits in the outbox");
        await Expect(Email(admin)).ToHaveValueAsync("tom@quay.example");
        await Expect(admin.Page.GetByText("whoever runs Roster has the link for tom.reyes@quay.example")).ToBeVisibleAsync();
        await admin.Click("Send again");
        await Expect(admin.Notice.Last).ToContainTextAsync("Another link for tom.reyes@quay.example waits");
        await admin.MustLookRight("address-asked");
        await admin.Page.SetViewportSizeAsync(390, 780);
        await admin.MustLookRight("address-asked-on-a-phone");
        Assert.InRange(await admin.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth"), int.MinValue, 0);
        await admin.Page.SetViewportSizeAsync(1280, 800);

        await tom.Page.GotoAsync("/account#address-title");
        await Expect(tom.Page.GetByText("An administrator of Quay asked for another address")).ToBeVisibleAsync();
        await tom.MustLookRight("address-own");

        var token = await TokenAsync("tom.reyes@quay.example");
        await using var elsewhere = await roster.NewVisit();
        await elsewhere.Page.GotoAsync($"/link#{token}");
        await Expect(elsewhere.Page.GetByRole(AriaRole.Heading, new() { Name = "Sign in first" })).ToBeVisibleAsync();
        await elsewhere.MustLookRight("address-sign-in-first");
        await elsewhere.Page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).ClickAsync();
        await elsewhere.TrySignIn("tom@quay.example", Newcomer.OwnPassword);
        await Expect(elsewhere.Page.GetByRole(AriaRole.Heading, new() { Name = "Your new address" })).ToBeVisibleAsync();
        await elsewhere.MustLookRight("address-confirm");
        await elsewhere.Click("Use this address");
        await Expect(elsewhere.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("You sign in with tom.reyes@quay.example from now on.");
        await elsewhere.MustLookRight("address-changed");

        // The open form follows.
        await Expect(Email(admin)).ToHaveValueAsync("tom.reyes@quay.example");
        await Expect(admin.Page.GetByText("has the link for")).ToHaveCountAsync(0);
        await tom.Page.GotoAsync($"/link#{token}");
        await Expect(tom.Page.GetByRole(AriaRole.Heading, new() { Name = "This link has been used" })).ToBeVisibleAsync();
        await tom.MustLookRight("address-used");
        foreach (var visit in new[] { admin, tom, elsewhere })
        {
            visit.MustBeQuiet();
        }
    }

    private static ILocator Email(Visit visit) => visit.Page.GetByRole(AriaRole.Textbox, new() { NameRegex = new("^E-mail") });

    private static async Task<string> ViewerAsync(Visit admin) =>
        (await admin.Call("GET", "/roles")).GetProperty("items").EnumerateArray().First(r => r.GetProperty("code").GetString() == "viewer").GetProperty("id").GetString()!;

    /// <summary>As the operator hands it over.</summary>
    private async Task<string> TokenAsync(string address)
    {
        var (_, list) = await roster.Roster.Run("mail", "list");
        var (code, link) = await roster.Roster.Run("mail", "link", "--id", list.Split('\n').First(l => l.Contains("address_proof") && l.Contains(address)).Split('\t')[0]);
        Assert.True(code == 0, link);
        return link.Trim().Split('#')[1];
    }
}
