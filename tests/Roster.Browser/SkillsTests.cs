using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Skills: kept in a register, given to people at a level, and picked by agents themselves.</summary>
public sealed class SkillsTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task Skills_are_made_given_at_a_level_and_found_by()
    {
        await using var admin = await roster.NewWorkspace("balanced", "abilities");
        var nia = await AddAsync(admin, "Nia", "Okoro");
        await AddAsync(admin, "Ola", "Berg");
        await admin.Page.GotoAsync("/console/abilities/skills");
        await Expect(admin.Page.GetByText("No skills yet")).ToBeVisibleAsync();
        await admin.MustLookRight("skills-none");
        await admin.Click("New skill");
        await admin.Dialog.GetByLabel("Name").FillAsync("Spanish");
        await admin.Dialog.GetByLabel("Description").FillAsync("Spoken and written.");
        await admin.MustLookRight("skill-new");
        await admin.Click("Create skill");
        await Expect(admin.Page.GetByText("Nobody has this skill")).ToBeVisibleAsync();

        await admin.Click("Give it to people");
        await admin.Page.GetByLabel("Name or e-mail").FillAsync("Ola");
        await admin.Page.GetByRole(AriaRole.Dialog, new() { Name = "Give it to people" }).GetByRole(AriaRole.Button).Filter(new() { HasText = "Ola Berg" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Dialog, new() { Name = "Give it to people" })).ToContainTextAsync("Has it");
        await admin.MustLookRight("skill-give");
        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Page.GetByLabel("Level of Ola Berg").SelectOptionAsync("4");
        await Expect(admin.Page.GetByLabel("Level of Ola Berg")).ToHaveValueAsync("4");
        await admin.MustLookRight("skill");
        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.MustLookRight("skill-phone");
        await admin.Page.SetViewportSizeAsync(1280, 800);

        // From the person's side: in the drawer.
        await admin.Page.GotoAsync($"/console/abilities/users?user={nia}");
        await admin.Page.GetByRole(AriaRole.Tab, new() { Name = "Skills" }).ClickAsync();
        await admin.Page.GetByPlaceholder("Choose a skill").ClickAsync();
        await admin.Page.Locator("[data-combobox-option]:visible").Filter(new() { HasText = "Spanish" }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Give", Exact = true }).ClickAsync();
        await Expect(admin.Page.GetByLabel("Level in Spanish")).ToHaveValueAsync("1");
        await admin.Page.GetByLabel("Level in Spanish").SelectOptionAsync("3");
        await Expect(admin.Page.GetByLabel("Level in Spanish")).ToHaveValueAsync("3");
        await admin.MustLookRight("skills-of-person");

        await admin.Page.GotoAsync("/console/abilities/users");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Skill", Exact = true }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = "Spanish" }).CheckAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.People).ToHaveCountAsync(2);
        await admin.MustLookRight("with-skill");

        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Skills" }).ClickAsync();
        await admin.Click("Take Spanish from Ola Berg");
        await Expect(admin.Page.GetByRole(AriaRole.List, new() { Name = "People with Spanish" }).GetByRole(AriaRole.Listitem)).ToHaveCountAsync(1);
        await admin.Click("Archive skill");
        await admin.MustLookRight("skill-archive");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Archive Spanish" }).ClickAsync();
        await Expect(admin.Page.GetByText("1 person kept for when it is brought back")).ToBeVisibleAsync();
        await admin.Click("Bring back");
        await Expect(admin.Page.GetByText("1 person has it", new() { Exact = true })).ToBeVisibleAsync();
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task An_agent_picks_their_own_on_their_account_page_where_the_workspace_lets_them()
    {
        await using var admin = await roster.NewWorkspace("balanced", "picking");
        await admin.Call("PATCH", "/settings", new { skillsSelf = "yes" });
        await admin.Call("POST", "/skills", new { name = "Spanish", description = "Spoken and written." });
        await admin.Call("POST", "/skills", new { name = "Refunds" });
        var role = (await admin.Call("GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "agent").GetProperty("id").GetString();
        var added = await admin.Call("POST", "/users", new { givenName = "Nia", familyName = "Okoro", email = "nia@picking.example", type = "agent", roleIds = new[] { role }, activation = "shown_once" });

        await using var nia = await roster.NewVisit();
        await nia.SignIn("nia@picking.example", added.GetProperty("temporaryPassword").GetString()!);
        await nia.ChoosePassword(Newcomer.OwnPassword);
        await nia.Page.GotoAsync("/account");
        await nia.Page.GetByRole(AriaRole.Link, new() { Name = "Your skills in picking" }).ClickAsync();
        await nia.Page.GetByLabel("Spanish", new() { Exact = true }).CheckAsync();
        await nia.Page.GetByLabel("Level in Spanish").SelectOptionAsync("4");
        await nia.MustLookRight("own-skills");
        await nia.Click("Save skills");
        await Expect(nia.Page.GetByText("Your skills are saved.")).ToBeVisibleAsync();
        await Expect(nia.Page.GetByLabel("Spanish", new() { Exact = true })).ToBeCheckedAsync();
        await Expect(nia.Page.GetByLabel("Level in Spanish")).ToHaveValueAsync("4");
        await nia.Page.SetViewportSizeAsync(390, 844);
        await nia.MustLookRight("own-skills-phone");
        nia.MustBeQuiet();
    }

    private static async Task<string> AddAsync(Visit admin, string given, string family)
    {
        var role = (await admin.Call("GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "agent").GetProperty("id").GetString();
        return (await admin.Call("POST", "/users", new { givenName = given, familyName = family, email = $"{given.ToLowerInvariant()}@abilities.example", type = "agent", roleIds = new[] { role }, activation = "shown_once" }))
            .GetProperty("user").GetProperty("id").GetString()!;
    }
}
