using Microsoft.Playwright;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>A person's own page with what they have open, and the page of everyone's sessions.</summary>
[Collection(OtherDemo.Name)]
public sealed class SessionTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task The_name_opens_a_persons_page_where_they_are_edited_in_place()
    {
        var person = await Roster.Add();
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Find(person);
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = person.Name }).ClickAsync();
        await admin.Page.WaitForURLAsync($"**/console/demo/users/{person.Id}");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(person.Name);
        await Expect(admin.Page.GetByText("Has not signed in yet")).ToBeVisibleAsync();
        await admin.MustLookRight("person");

        await Field(admin, "Phone").FillAsync("+34 600 111 222");
        await admin.Picture("person-unsaved");
        await admin.Page.GetByRole(AriaRole.Tab, new() { Name = "Activity" }).ClickAsync();
        await Expect(admin.Page.Locator("[data-event='user.created']")).ToBeVisibleAsync();
        await admin.MustLookRight("person-activity");
        await admin.Page.GetByRole(AriaRole.Tab, new() { Name = "Profile" }).ClickAsync();
        await Expect(Field(admin, "Phone")).ToHaveValueAsync("+34 600 111 222");
        await admin.Click("Save");
        await Expect(admin.Notice.Last).ToContainTextAsync("is saved");
        Assert.Equal("+34600111222", (await Roster.Read(person)).GetProperty("phone").GetString());

        await admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^More actions for") }).ClickAsync();
        await admin.Page.GetByRole(AriaRole.Menuitem, new() { Name = "Suspend" }).ClickAsync();
        await admin.Dialog.GetByRole(AriaRole.Button, new() { NameRegex = new("^Suspend") }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Main).GetByText("Suspended").First).ToBeVisibleAsync();

        await admin.Page.GotoAsync($"/console/demo/users/{Guid.CreateVersion7()}");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "This person is not here" })).ToBeVisibleAsync();
        await admin.MustLookRight("person-gone");
        await admin.OpenUsers($"?user={person.Id}");
        await admin.Dialog.GetByRole(AriaRole.Link, new() { Name = "Open page" }).ClickAsync();
        await admin.Page.WaitForURLAsync($"**/console/demo/users/{person.Id}");
    }

    [Fact]
    public async Task An_admin_ends_a_session_from_the_persons_page_and_the_person_sees_that_it_was_ended_and_by_whom()
    {
        var person = await Roster.Add("supervisor");
        var at = await SignedIn(person);
        await at.Page.GotoAsync("/console/demo/users");
        await Expect(at.People.First).ToBeVisibleAsync();
        var admin = await Admin();
        await admin.Page.GotoAsync($"/console/demo/users/{person.Id}?tab=sessions");
        var row = admin.Page.Locator("[data-session]");
        await Expect(row).ToHaveCountAsync(1);
        await Expect(row).ToContainTextAsync("Chrome on Linux");
        await Expect(row).ToContainTextAsync("This workspace");
        await admin.MustLookRight("person-sessions");

        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^End session") }).ClickAsync();
        await Expect(admin.Dialog).ToContainTextAsync("It ends in every workspace");
        await admin.MustLookRight("end-session");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "End session" }).ClickAsync();

        await Expect(at.Page.GetByRole(AriaRole.Heading, new() { Name = "Your session has ended" })).ToBeVisibleAsync();
        await Expect(at.Page.GetByText("An administrator ended it. It was done by")).ToBeVisibleAsync();
        await Expect(row).ToHaveCountAsync(0);
        await Expect(admin.Page.GetByText("Not signed in anywhere")).ToBeVisibleAsync();
        await admin.MustLookRight("person-sessions-none");

        await at.SignIn(person.Email, Newcomer.OwnPassword);
        await at.Page.GotoAsync("/account");
        await Expect(at.Page.GetByText("ended a session of yours.")).ToBeVisibleAsync();
        await Expect(at.Page.GetByText("looked at your sessions.")).ToBeVisibleAsync();
        await at.MustLookRight("account-watched");
        // The person's other browser is not theirs after all.
        var other = await Stranger();
        await other.SignIn(person.Email, Newcomer.OwnPassword);
        await at.Page.ReloadAsync();
        await at.Page.GetByRole(AriaRole.Button, new() { NameRegex = new("^Report the session") }).ClickAsync();
        await Expect(at.Page.GetByRole(AriaRole.Status)).ToContainTextAsync("choose a new one now");
        await at.MustLookRight("account-reported");
    }

    [Fact]
    public async Task The_page_of_everyones_sessions_follows_what_happens_and_ends_one_where_it_stands()
    {
        var person = await Roster.Add("viewer", "Oona");
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/users");
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Sessions" }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Sessions", Level = 1 })).ToBeVisibleAsync();
        await Expect(admin.Page.Locator("[data-session]").First).ToBeVisibleAsync();

        var at = await SignedIn(person);
        var row = admin.Page.Locator("[data-session]").Filter(new() { HasText = person.Email });
        await Expect(row).ToHaveCountAsync(1);
        await admin.MustLookRight("sessions");
        await row.GetByRole(AriaRole.Button, new() { NameRegex = new("^End session") }).ClickAsync();
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "End session" }).ClickAsync();
        await Expect(row).ToHaveCountAsync(0);
        await at.Page.ReloadAsync();
        await at.Page.WaitForURLAsync("**/sign-in**");

        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Person" }).ClickAsync();
        await admin.Page.GetByLabel("Find a person").FillAsync(person.Email);
        await admin.Page.GetByRole(AriaRole.Button, new() { NameRegex = new(person.Email) }).ClickAsync();
        await Expect(admin.Page.GetByText("Nothing open")).ToBeVisibleAsync();
        await admin.MustLookRight("sessions-none");

        var phone = await Admin(new() { ViewportSize = new() { Width = 390, Height = 844 }, HasTouch = true, IsMobile = true });
        await phone.Page.GotoAsync("/console/demo/sessions");
        await Expect(phone.Page.Locator("[data-session]").First).ToBeVisibleAsync();
        await phone.MustLookRight("sessions-phone");
        await phone.Page.GotoAsync($"/console/demo/users/{person.Id}");
        await Expect(phone.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(person.Name);
        await phone.MustLookRight("person-phone");
        await phone.Page.GotoAsync("/console/demo/users?user=" + person.Id);
        await Expect(phone.Dialog).ToBeVisibleAsync();
        await phone.MustLookRight("drawer-phone");
    }

    private static ILocator Field(Visit visit, string label) => visit.Page.GetByRole(AriaRole.Textbox, new() { Name = label, Exact = true });
}
