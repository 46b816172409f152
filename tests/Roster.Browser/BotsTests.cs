using System.Text.Json;
using System.Text.RegularExpressions;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>The register of bots: making one, who works on it, handing it over, and asking for that.</summary>
[Collection(Demo.Name)]
public sealed class BotsTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task A_bot_is_made_given_to_someone_and_handed_over()
    {
        var heir = await Roster.Add("bot_admin", given: "Hugo");
        var tester = await Roster.Add(given: "Tamsin");
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/users");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Bots" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Bots", Level = 1 })).ToBeVisibleAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Link, new() { Name = "Night desk" })).ToBeVisibleAsync();
        await admin.MustLookRight("bots");

        await admin.Click("New bot");
        await admin.Field("Name").FillAsync("Parcel scout");
        await admin.MustLookRight("new-bot");
        await admin.Click("Make bot");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Parcel scout" })).ToBeVisibleAsync();

        await Pick(admin, "Person", tester);
        await admin.Page.GetByRole(AriaRole.Textbox, new() { Name = "Role", Exact = true }).Or(admin.Page.GetByRole(AriaRole.Combobox, new() { Name = "Role", Exact = true })).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Option, new() { Name = "Tester" }).ClickAsync();
        await admin.Click("Add");
        await Expect(Person(admin, tester)).ToBeVisibleAsync();
        await admin.MustLookRight("bot");

        await admin.Click("Hand over…");
        await Expect(admin.Dialog.GetByPlaceholder("Name or e-mail")).ToBeFocusedAsync();
        await Pick(admin, "New owner", heir);
        await Expect(admin.Dialog).ToContainTextAsync($"{heir.Name} owns the bot at once.");
        await admin.MustLookRight("hand-over");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Hand over", Exact = true }).ClickAsync();
        await Expect(admin.Notice.Last).ToContainTextAsync($"Parcel scout is {heir.Name}'s now");
        await Expect(Person(admin, heir)).ToContainTextAsync("Owner");

        var bot = await Bot("Parcel scout");
        Assert.Equal(heir.Id, bot.GetProperty("owner").GetProperty("id").GetString());
        Assert.Equal(3, bot.GetProperty("members").GetInt32());
    }

    [Fact]
    public async Task Who_may_not_hand_a_bot_over_asks_the_primary_admin()
    {
        var other = await SignedIn(await Roster.Add("tenant_admin", given: "Olga"));
        var bot = await Bot("Night desk");
        await other.Page.GotoAsync($"/console/demo/bots/{bot.GetProperty("id").GetString()}");
        await Expect(other.Button("Hand over…")).ToHaveCountAsync(0);
        await Expect(other.Button("Delete bot")).ToHaveCountAsync(0);

        await other.Click("Ask the primary admin…");
        await Expect(other.Dialog).ToContainTextAsync("Only the primary admin, Ada Moreno, hands bots over.");
        await other.Dialog.GetByLabel("Why (optional)").FillAsync("Its owner leaves on Friday.");
        await other.MustLookRight("ask-for-bot");
        await other.Click("Send request");
        await Expect(other.Notice.Last).ToContainTextAsync("Ada Moreno is asked by mail");

        await other.Click("Ask the primary admin…");
        await other.Click("Send request");
        await Expect(other.Dialog.GetByRole(AriaRole.Alert)).ToContainTextAsync("within the last day");
    }

    [Fact]
    public async Task A_search_without_a_match_and_a_bot_that_is_not_there_say_so_also_on_a_phone()
    {
        var phone = await Admin(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true });
        await phone.Page.GotoAsync("/console/demo/bots");
        await Expect(phone.Page.GetByRole(AriaRole.Link, new() { Name = "Night desk" })).ToBeVisibleAsync();
        await phone.MustLookRight("bots-phone");
        await phone.Page.GetByRole(AriaRole.Searchbox).FillAsync("zzzz");
        await Expect(phone.Page.GetByText("No bot has this name")).ToBeVisibleAsync();
        await phone.MustLookRight("bots-none-phone");
        await phone.Click("Show all bots");
        await phone.Page.GetByRole(AriaRole.Link, new() { Name = "Night desk" }).ClickAsync();
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Name = "Night desk" })).ToBeVisibleAsync();
        await phone.MustLookRight("bot-phone");
        await phone.Page.GotoAsync("/console/demo/bots/00000000-0000-7000-8000-000000000000");
        await Expect(phone.Page.GetByText("This bot is not here")).ToBeVisibleAsync();
        await phone.MustLookRight("bot-gone");
    }

    private static ILocator Person(Visit visit, Newcomer person) => visit.Page.GetByRole(AriaRole.Listitem).Filter(new() { HasText = person.Email });

    private async Task<JsonElement> Bot(string name) =>
        (await Roster.Ask($"/api/v1/bots?search={Uri.EscapeDataString(name)}")).GetProperty("items").EnumerateArray().Single(b => b.GetProperty("name").GetString() == name);

    /// <summary>Types a part of someone's address and takes who is found.</summary>
    private static async Task Pick(Visit visit, string label, Newcomer person)
    {
        await visit.Page.GetByPlaceholder("Name or e-mail").Last.FillAsync(person.Email);
        await visit.Page.GetByRole(AriaRole.Option).Filter(new() { HasTextRegex = new Regex(Regex.Escape(person.Email)) }).ClickAsync();
        await Expect(visit.Page.GetByLabel(label, new() { Exact = true }).Or(visit.Page.GetByLabel(label + " *", new() { Exact = true })).First).ToHaveValueAsync(person.Name);
    }
}
