using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Who may do less than everything with roles.</summary>
[Collection(Demo.Name)]
public sealed class RoleRightsTests(DemoRoster roster) : RolePageTests(roster)
{
    [Fact]
    public async Task Administrative_permissions_one_lacks_are_locked_with_the_reason_beside_them()
    {
        var (admin, id) = await AtRoleWith("users:export", "users:read");
        var helper = await AddHelper(admin, "roles:read", "roles:update", "users:read");
        await helper.Page.GotoAsync($"/console/demo/roles?role={id}");

        foreach (var word in new[] { "users:export", "users:delete", "bots:transfer" })
        {
            await Expect(Permission(helper, word)).ToBeDisabledAsync();
        }

        await Expect(helper.Page.GetByText("You do not hold this permission, so you can’t put it in or take it out.").First).ToBeVisibleAsync();
        await Expect(helper.Button("Delete role")).ToBeDisabledAsync();
        await Expect(helper.Page.GetByText("It gives administrative permissions that you do not hold (Export people), so you can’t delete it.")).ToBeVisibleAsync();
        await helper.MustLookRight("role-locked-permissions");
        await helper.Page.GetByLabel("All of People").ClickAsync();
        await Expect(helper.Page.GetByText("1 change", new() { Exact = true })).ToBeVisibleAsync();
        await helper.Click("Discard");

        await helper.Click("Copy to a new role");
        await Expect(helper.Dialog).ToContainTextAsync("Left out, because you do not hold them: Export people.");
        var left = Name("What is left");
        await helper.Type(left);
        await helper.Click("Create role");
        await Expect(Heading(helper, left)).ToBeVisibleAsync();
        await Expect(Permission(helper, "users:read")).ToBeCheckedAsync();
        Assert.Equal(["users:read"], Words(await ReadRole(helper)));
    }

    [Fact]
    public async Task Someone_who_only_reads_roles_is_offered_nothing_else()
    {
        var (admin, id) = await AtRoleWith("users:read");
        var reader = await AddHelper(admin, "roles:read", "users:read");
        await reader.Page.GotoAsync($"/console/demo/roles?role={id}");

        await Expect(Heading(reader, await RoleName(reader))).ToBeVisibleAsync();
        await Expect(reader.Page.Locator("#role input")).ToHaveCountAsync(0);
        foreach (var button in new[] { "New role", "Copy to a new role", "Delete role" })
        {
            await Expect(reader.Button(button)).ToHaveCountAsync(0);
        }

        var nobody = await AddHelper(admin, "users:read");
        await nobody.Page.GotoAsync("/console/demo/users");
        await Expect(nobody.People.First).ToBeVisibleAsync();
        await Expect(nobody.Page.GetByRole(AriaRole.Link, new() { Name = "Roles" })).ToHaveCountAsync(0);
        await nobody.Page.GotoAsync("/console/demo/roles");
        await Expect(nobody.Page.GetByRole(AriaRole.Heading, new() { Name = "Your access does not include this page" })).ToBeVisibleAsync();
    }
}
