using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>What comes to someone as an agent: set on their page, and in the drawer that a list opens.</summary>
public sealed class AgentTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    [Fact]
    public async Task What_comes_to_a_person_is_set_in_place()
    {
        await using var admin = await roster.NewWorkspace("balanced", "taking");
        var nia = await AddAsync(admin, "agent");
        await admin.Page.GotoAsync($"/console/taking/users/{nia}?tab=agent");
        await Expect(admin.Page.GetByLabel("Agent", new() { Exact = true }).And(admin.Page.GetByRole(AriaRole.Checkbox))).ToBeCheckedAsync();
        await admin.Page.GetByLabel("Voice calls").UncheckAsync();
        await admin.Page.GetByLabel("Most chats at once").SelectOptionAsync("2");
        await admin.Page.GetByLabel("Transfer number").FillAsync("600 111 222");
        await admin.Click("Save number");
        await Expect(admin.Page.GetByText("This is not a telephone number.")).ToBeVisibleAsync();
        await admin.MustLookRight("agent-fault");
        await admin.Page.GetByLabel("Transfer number").FillAsync("0034 600 111 222");
        await Expect(admin.Page.GetByText("Spain · +34 600 11 12 22")).ToBeVisibleAsync();
        await admin.Click("Save number");
        await Expect(admin.Page.GetByLabel("Transfer number")).ToHaveValueAsync("+34 600 11 12 22");
        await admin.MustLookRight("agent");
        await admin.Page.ReloadAsync();
        await Expect(admin.Page.GetByLabel("Voice calls")).Not.ToBeCheckedAsync();
        await Expect(admin.Page.GetByLabel("Most chats at once")).ToHaveValueAsync("2");
        await Expect(admin.Page.GetByLabel("Transfer number")).ToHaveValueAsync("+34 600 11 12 22");
        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.MustLookRight("agent-phone");
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task Whoever_handles_no_conversations_is_said_to_get_none()
    {
        await using var admin = await roster.NewWorkspace("enterprise-console", "reading");
        var role = (await admin.Call("GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "member").GetProperty("id").GetString();
        var added = await admin.Call("POST", "/users", new { givenName = "Nia", familyName = "Okoro", email = "nia@reading.example", roleIds = new[] { role } });
        await admin.Page.GotoAsync($"/console/reading/users/{added.GetProperty("user").GetProperty("id").GetString()}?tab=agent");
        await Expect(admin.Page.GetByText("None of their roles lets them handle conversations")).ToBeVisibleAsync();
        await admin.Page.GetByLabel("Most of both together").SelectOptionAsync("6");
        await Expect(admin.Page.GetByLabel("Most of both together")).ToHaveValueAsync("6");
        await admin.MustLookRight("agent-without-rights");
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task A_csr_user_is_made_one_in_the_drawer_where_name_and_email_stay()
    {
        await using var admin = await roster.NewWorkspace("omnichannel", "desking");
        var me = (await admin.Call("GET", "/me")).GetProperty("user").GetProperty("id").GetString();
        await admin.Page.GotoAsync($"/console/desking/users?user={me}");
        await Expect(admin.Dialog.GetByLabel("E-mail")).ToBeDisabledAsync();
        await admin.Dialog.GetByRole(AriaRole.Tab, new() { Name = "CSR user" }).ClickAsync();
        await Expect(admin.Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "CSR user" })).Not.ToBeCheckedAsync();
        await admin.Dialog.GetByRole(AriaRole.Checkbox, new() { Name = "CSR user" }).CheckAsync();
        await admin.MustLookRight("csr-user");
        admin.MustBeQuiet();
    }

    private static async Task<string> AddAsync(Visit admin, string type)
    {
        var role = (await admin.Call("GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == type).GetProperty("id").GetString();
        return (await admin.Call("POST", "/users", new { givenName = "Nia", familyName = "Okoro", email = $"nia.{type}@taking.example", type, roleIds = new[] { role }, activation = "shown_once" }))
            .GetProperty("user").GetProperty("id").GetString()!;
    }
}
