using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>What saving a role will change, and two who save.</summary>
[Collection(Demo.Name)]
public sealed class RoleSavingTests(DemoRoster roster) : RolePageTests(roster)
{
    [Fact]
    public async Task What_saving_will_change_is_shown_before_it_is_saved_and_not_a_moment_sooner()
    {
        var (admin, _) = await AtRoleWith("users:read", "queues:read");
        await GiveTo(admin, "supervisor", "supervisor", "agent");
        await admin.Page.ReloadAsync();

        await Permission(admin, "queues:read").UncheckAsync();
        await Permission(admin, "bots:create").CheckAsync();
        await Permission(admin, "settings:update").CheckAsync();
        await Expect(admin.Page.GetByText("3 changes")).ToBeVisibleAsync();
        await admin.MustLookRight("role-unsaved");
        await admin.Click("Save…");

        // Supervisors have queues by their other role, and neither type lets the others through.
        await Expect(admin.Dialog).ToContainTextAsync("3 people hold this role. The rights of none of them change.");
        await Expect(admin.Dialog).ToContainTextAsync("Create bots, Change settings, See queues");
        await admin.Click("Cancel");
        await admin.Click("Discard");
        await Expect(Permission(admin, "queues:read")).ToBeCheckedAsync();

        await GiveTo(admin, "bot_admin", "viewer");
        await Permission(admin, "bots:create").CheckAsync();
        await Permission(admin, "settings:read").CheckAsync();
        await admin.Click("Save…");
        await Expect(admin.Dialog).ToContainTextAsync("5 people hold this role");
        await admin.MustLookRight("role-preview");
        await admin.Click("Cancel");
        Assert.Equal(["users:read", "queues:read"], Words(await ReadRole(admin)));

        await admin.Click("Save…");
        await admin.Click("Save changes");
        await Expect(admin.Notice).ToContainTextAsync("is saved");
        await Expect(admin.Page.Locator("[data-save-bar]")).ToHaveCountAsync(0);
        Assert.Equal(["users:read", "queues:read", "settings:read", "bots:create"], Words(await ReadRole(admin)));
    }

    [Fact]
    public async Task Gains_and_losses_are_counted_in_people()
    {
        var (admin, id) = await AtRoleWith("statistics:read");
        var people = await GiveTo(admin, "supervisor", "supervisor");
        foreach (var person in people)
        {
            await admin.Call("PATCH", $"/users/{person}", new { roleIds = new[] { id } });
        }

        await admin.Page.ReloadAsync();
        await Permission(admin, "statistics:read").UncheckAsync();
        await Permission(admin, "agents:monitor").CheckAsync();
        await admin.Click("Save…");

        await Expect(admin.Dialog).ToContainTextAsync("2 people hold this role: 2 gain by this, 2 lose.");
        await Expect(admin.Dialog.GetByRole(AriaRole.Listitem)).ToHaveTextAsync(["Watch agents live2 people", "Read statistics2 people"]);
        await admin.MustLookRight("role-gains-and-losses");
    }

    [Fact]
    public async Task Of_two_admins_at_one_role_the_second_is_told_and_loses_nothing()
    {
        var (first, id) = await AtRoleWith("users:read", "bots:read");
        var second = await Admin();
        await second.Page.GotoAsync($"/console/demo/roles?role={id}");

        await Text(second, "Description").FillAsync("Typed by the second.");
        await Permission(second, "bots:read").UncheckAsync();
        await Text(second, "Name").FillAsync("The second’s name");
        await Text(first, "Name").FillAsync("The first’s name");
        await first.Click("Save");
        await Expect(first.Notice).ToContainTextAsync("is saved");
        await Permission(first, "queues:read").CheckAsync();
        await first.Click("Save…");
        await first.Click("Save changes");
        await Expect(first.Page.Locator("[data-save-bar]")).ToHaveCountAsync(0);

        await Expect(second.Alert).ToContainTextAsync("Changed by someone else");
        await Expect(second.Alert).ToContainTextAsync("See queues");
        await Expect(Text(second, "Description")).ToHaveValueAsync("Typed by the second.");
        await second.MustLookRight("role-conflict");
        await second.Page.GetByRole(AriaRole.Radio, new() { NameRegex = new("^Theirs") }).CheckAsync();
        await second.Click("Save…");
        await second.Click("Save changes");
        await Expect(second.Notice).ToContainTextAsync("is saved");

        var role = await ReadRole(second);
        Assert.Equal(("The first’s name", "Typed by the second."), (role.GetProperty("name").GetString(), role.GetProperty("description").GetString()));
        Assert.Equal(["users:read", "queues:read"], Words(role));
    }

    [Fact]
    public async Task Unsaved_changes_are_not_lost_by_leaving_nor_by_an_ended_session()
    {
        var (admin, id) = await AtRoleWith("users:read");
        await Permission(admin, "bots:read").CheckAsync();

        await RoleLink(admin, "Supervisor").ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("Leave without saving?");
        await admin.MustLookRight("role-leave");
        await admin.Click("Keep editing");
        await Expect(Permission(admin, "bots:read")).ToBeCheckedAsync();

        // As after signing in again in this tab: the page is loaded anew, and the draft is still there.
        admin.Page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await admin.Page.ReloadAsync();
        await Expect(admin.Page.GetByText("Your unsaved changes are back.")).ToBeVisibleAsync();
        await Expect(Permission(admin, "bots:read")).ToBeCheckedAsync();

        await RoleLink(admin, "Supervisor").ClickAsync();
        await admin.Click("Discard changes");
        await Expect(Heading(admin, "Supervisor")).ToBeVisibleAsync();
        await admin.Page.GotoAsync($"/console/demo/roles?role={id}");
        await Expect(Permission(admin, "bots:read")).Not.ToBeCheckedAsync();
    }
}
