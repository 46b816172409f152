using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>The primary admin hands over, and gets it back the same way.</summary>
[Collection(OtherDemo.Name)]
public sealed class HandOverTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task The_primary_admin_hands_over_to_another_administrator_and_gets_it_back()
    {
        var heir = await Roster.Add("tenant_admin", given: "Hermine");
        var agent = await Roster.Add(given: "Hermione");
        var next = await SignedIn(heir);
        var first = await Admin();
        await OpenMenu(first, "Ada Moreno");
        await first.MustLookRight("primary-admin-menu");
        await first.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Hand over primary admin" }).ClickAsync();

        var box = first.Dialog.GetByPlaceholder("Name or e-mail");
        await Expect(box).ToBeFocusedAsync();
        await box.FillAsync("Hermi");
        await Expect(first.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = heir.Email })).ToBeVisibleAsync();
        await Expect(first.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = agent.Email })).ToHaveCountAsync(0);
        await first.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = heir.Email }).ClickAsync();
        await Expect(first.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = heir.Email })).ToHaveCountAsync(0);
        await Expect(first.Dialog).ToContainTextAsync($"{heir.Name} alone can hand over bots and this");
        await first.MustLookRight("hand-over-primary");
        await AskOnceForPassword(first);
        await first.Dialog.GetByRole(AriaRole.Button, new() { Name = "Hand over", Exact = true }).ClickAsync();
        var question = first.Page.GetByRole(AriaRole.Dialog, new() { Name = "Give your password once more" });
        await question.GetByLabel("Your password").FillAsync(Newcomer.OwnPassword);
        await first.Click("Go on");
        await Expect(first.Notice.Last).ToContainTextAsync($"{heir.Name} is the primary admin now");
        await Expect(first.Dialog).ToHaveCountAsync(0);
        Assert.True((await Roster.Read(heir)).GetProperty("isPrimaryAdmin").GetBoolean());

        await next.Page.GotoAsync($"/console/demo/users/{heir.Id}");
        await Expect(next.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Primary admin");
        await next.MustLookRight("primary-admin-page");
        await OpenMenu(next, heir.Name);
        await next.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Hand over primary admin" }).ClickAsync();
        await next.Dialog.GetByPlaceholder("Name or e-mail").FillAsync("Ada Moreno");
        await next.Page.GetByRole(AriaRole.Option).Filter(new() { HasText = "ada.moreno@lumen.example" }).ClickAsync();
        await next.Dialog.GetByRole(AriaRole.Button, new() { Name = "Hand over", Exact = true }).ClickAsync();
        await Expect(next.Notice.Last).ToContainTextAsync("Ada Moreno is the primary admin now");
    }

    private static async Task OpenMenu(Visit visit, string name)
    {
        await visit.OpenUsers($"?search={Uri.EscapeDataString(name)}");
        await Expect(visit.People).ToHaveCountAsync(1);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = name }).First.ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(name); // a row of the list has such a button too
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = $"More actions for {name}" }).ClickAsync();
        await Expect(visit.Page.GetByRole(AriaRole.Menu)).ToBeVisibleAsync();
    }

    /// <summary>As ten minutes later: the first try is told to prove who they are.</summary>
    private static async Task AskOnceForPassword(Visit visit)
    {
        var asked = false;
        await visit.Page.RouteAsync("**/make-primary-admin", async route =>
        {
            if (asked)
            {
                await route.ContinueAsync();
                return;
            }

            asked = true;
            await route.FulfillAsync(new() { Status = 403, ContentType = "application/problem+json", Body = """{"code":"fresh-sign-in-required","title":"Give your password once more to do this.","status":403}""" });
        });
    }
}
