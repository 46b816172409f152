using System.Text.Json;
using Microsoft.Playwright;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>One person from their bots to their leaving and back, in a workspace of the enterprise console.</summary>
[Collection(OtherDemo.Name)]
public sealed class EnterpriseTests(DemoRoster roster) : DemoTests(roster)
{
    private const string Preset = "enterprise-console";

    [Fact]
    public async Task Whoever_owns_bots_leaves_once_they_are_handed_over_and_comes_back_from_a_phone()
    {
        var admin = await AdminOf(Preset);
        await Expect(admin.People.First).ToBeVisibleAsync();
        var owner = await OwnerAsync(admin);
        var bot = (await admin.Call("POST", "/bots", new { name = $"Greeter {Guid.NewGuid():N}"[..14], description = "Says hello." })).GetProperty("bot");
        var name = bot.GetProperty("name").GetString()!;

        // Bots: one added by two dropdowns, changed, removed.
        await admin.Page.GotoAsync($"/console/demo-bank/users/{owner.Id}?tab=bots");
        var row = admin.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = name });
        await admin.Page.GetByPlaceholder("Name of a bot").FillAsync(name);
        await admin.Page.GetByRole(AriaRole.Option, new() { Name = name }).ClickAsync();
        await Pick(admin, "Role", "Tester");
        await admin.MustLookRight("person-bots");
        await admin.Click("Add");
        await Expect(row).ToBeVisibleAsync();
        await Pick(admin, $"Role of {name}", "Developer");
        await Expect(admin.Page.GetByRole(AriaRole.Combobox, new() { Name = $"Role of {name}" })).ToHaveValueAsync("Developer");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = $"Remove {name}" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);

        // Leaving: refused with the bots and the way out of it in one dialog.
        await Menu(admin, owner.Name, "Delete");
        await Expect(admin.Dialog.GetByRole(AriaRole.Listitem).First).ToContainTextAsync("Owner");
        await admin.MustLookRight("delete-owner");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Hand over all their bots…" }).ClickAsync(); // their page has one too
        await admin.Top.GetByPlaceholder("Name or e-mail").FillAsync("Ingrid");
        await admin.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "Ingrid Solheim" }).ClickAsync();
        await admin.MustLookRight("hand-over-all");
        await admin.Top.GetByRole(AriaRole.Button, new() { Name = "Hand over", Exact = true }).ClickAsync();
        await Expect(admin.Dialog.GetByText("They can be restored until")).ToBeVisibleAsync();
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Delete {owner.Name}" }).ClickAsync();
        await Expect(admin.Notice.Last).ToContainTextAsync($"{owner.Name} is deleted");

        // And back, where there is little room.
        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.Page.GotoAsync("/console/demo-bank/users/deleted");
        await admin.Page.GetByLabel("Search name or e-mail").FillAsync(owner.Email);
        await Expect(admin.Page.Locator("[data-deleted]")).ToHaveCountAsync(1);
        await admin.MustLookRight("deleted-people-phone");
        await admin.Click($"Restore {owner.Name}");
        await Expect(admin.Field("E-mail")).ToHaveValueAsync(owner.Email);
        await admin.MustLookRight("restore-phone");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = $"Restore {owner.Name}" }).ClickAsync();
        await Expect(admin.Page.Locator("[data-deleted]")).ToHaveCountAsync(0);
        Assert.Equal("invited", (await admin.Call("GET", $"/users/{owner.Id}")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Many_are_deleted_once_their_number_is_typed_where_the_workspace_has_it_typed()
    {
        var admin = await AdminOf("omnichannel");
        await Expect(admin.People.First).ToBeVisibleAsync();
        var family = $"Vasquez{Guid.NewGuid():N}"[..14];
        var group = (await admin.Call("GET", "/groups")).GetProperty("items").EnumerateArray().Single(g => g.GetProperty("name").GetString() == "Client").GetProperty("id").GetString();
        foreach (var given in new[] { "Lia", "Max" })
        {
            await admin.Call("POST", "/users", new { displayName = $"{given} {family}", email = $"{given}.{family}@harborchat.example".ToLowerInvariant(), groupIds = new[] { group } });
        }

        await admin.Page.GotoAsync($"/console/demo-chat/users?search={family}");
        await Expect(admin.People).ToHaveCountAsync(2);
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Select everyone on this page" }).ClickAsync();
        var bar = admin.Page.GetByRole(AriaRole.Region, new() { Name = "Selected people" });
        await bar.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete 2 people" }).ClickAsync();
        await Expect(admin.Dialog.GetByText("Type 2, as it stands above.")).ToBeVisibleAsync();
        await admin.MustLookRight("bulk-delete-typed");
        await admin.Dialog.GetByLabel("Type 2 to go on").FillAsync("2");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Delete 2 people" }).ClickAsync();
        await Expect(admin.Page.Locator("article[data-job]")).ToContainTextAsync("Done for 2 people");
        await Expect(admin.People).ToHaveCountAsync(0);
    }

    /// <summary>Someone of the demo who owns a bot and is not its admin.</summary>
    private static async Task<(string Id, string Name, string Email)> OwnerAsync(Visit admin)
    {
        var me = (await admin.Call("GET", "/me")).GetProperty("user").GetProperty("id").GetString();
        foreach (var bot in (await admin.Call("GET", "/bots?limit=100")).GetProperty("items").EnumerateArray())
        {
            if (bot.GetProperty("owner").GetProperty("id").GetString() is { } id && id != me)
            {
                JsonElement person = await admin.Call("GET", $"/users/{id}");
                if (person.GetProperty("state").GetString() == "active" && person.GetProperty("email").GetString()!.EndsWith("@northwind.example", StringComparison.Ordinal))
                {
                    return (id, person.GetProperty("displayName").GetString()!, person.GetProperty("email").GetString()!);
                }
            }
        }

        throw new InvalidOperationException("Nobody else owns a bot.");
    }

    private static async Task Pick(Visit visit, string list, string option)
    {
        await visit.Page.GetByRole(AriaRole.Combobox, new() { Name = list, Exact = true }).ClickAsync();
        await visit.Page.Locator("[data-combobox-option]:visible").Filter(new() { HasText = option }).ClickAsync();
    }

    private static async Task Menu(Visit visit, string name, string item)
    {
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"More actions for {name}" }).ClickAsync();
        await visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = item, Exact = true }).ClickAsync();
    }
}
