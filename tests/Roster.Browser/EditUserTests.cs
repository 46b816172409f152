using Roster.Browser.Support;

namespace Roster.Browser;

[Collection(Demo.Name)]
public sealed class EditUserTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task A_person_is_edited_in_the_drawer_and_the_row_shows_it()
    {
        var person = await Roster.Add("supervisor", "Hélène", "Fournier");
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Find(person);
        await admin.Click($"Edit {person.Name}");
        await Expect(admin.Field("First name")).ToHaveValueAsync("Hélène");
        await Expect(admin.Dialog.GetByText("The type is fixed when a person is added.")).ToBeVisibleAsync();
        await Expect(admin.Button("Save")).ToBeDisabledAsync();
        await admin.MustLookRight("edit");

        await admin.Field("Last name").FillAsync("Fournier-Diallo");
        await admin.Field("Phone").FillAsync("+33 6 12 34 56 78");
        await admin.Choose("Roles", "Editor");
        await admin.Click("Save");

        await Expect(admin.Dialog).ToHaveCountAsync(0);
        await Expect(admin.Notice).ToContainTextAsync("Hélène Fournier-Diallo is saved");
        await Expect(admin.People).ToContainTextAsync("Hélène Fournier-Diallo");
        var saved = await Roster.Read(person);
        Assert.Equal("+33612345678", saved.GetProperty("phone").GetString());
        Assert.Equal(2, saved.GetProperty("roles").GetArrayLength());
    }

    [Fact]
    public async Task An_address_someone_else_has_is_refused_at_its_field()
    {
        var (person, other) = (await Roster.Add(), await Roster.Add());
        var admin = await Admin();
        await admin.OpenUsers($"?user={person.Id}");

        await admin.Field("E-mail").FillAsync(other.Email);
        await admin.Field("External ID").FillAsync("kept");
        await admin.Click("Save");

        await Expect(admin.Dialog.GetByText("Another person here already has this e-mail.")).ToBeVisibleAsync();
        await Expect(admin.Field("E-mail")).ToBeFocusedAsync();
        await Expect(admin.Field("External ID")).ToHaveValueAsync("kept");
        await admin.MustLookRight("edit-email-taken");
        Assert.Equal(person.Email, (await Roster.Read(person)).GetProperty("email").GetString());
    }

    [Fact]
    public async Task When_two_admins_edit_one_person_nothing_typed_is_lost_and_the_second_chooses()
    {
        var person = await Roster.Add("agent", "Sanjay", "Iyer");
        var (one, two) = (await Admin(), await Admin());
        await one.OpenUsers($"?user={person.Id}");
        await two.OpenUsers($"?user={person.Id}");
        await one.Field("Phone").FillAsync("+91 91234 56789");
        await one.Field("External ID").FillAsync("S-1");

        await two.Field("Phone").FillAsync("+91 98765 43210");
        await two.Field("First name").FillAsync("Sanjaya");
        await two.Click("Save");
        await Expect(two.Dialog).ToHaveCountAsync(0);

        await Expect(one.Alert).ToContainTextAsync("Changed by someone else");
        await Expect(one.Field("External ID")).ToHaveValueAsync("S-1");
        await Expect(one.Field("Phone")).ToHaveValueAsync("+91 91234 56789");
        await Expect(one.Field("First name")).ToHaveValueAsync("Sanjaya");
        await one.MustLookRight("edit-conflict");

        await one.Click("Save");
        await Expect(one.Dialog).ToHaveCountAsync(0);
        var saved = await Roster.Read(person);
        Assert.Equal(("+919123456789", "S-1", "Sanjaya"),
            (saved.GetProperty("phone").GetString(), saved.GetProperty("externalId").GetString(), saved.GetProperty("givenName").GetString()));
    }

    [Fact]
    public async Task Leaving_with_unsaved_text_asks_first_and_a_reload_brings_the_text_back()
    {
        var person = await Roster.Add();
        var admin = await Admin();
        await admin.OpenUsers($"?user={person.Id}");
        await admin.Field("External ID").FillAsync("half-typed");

        await admin.Page.Keyboard.PressAsync("Escape");
        await Expect(admin.Page.GetByText("Leave without saving?")).ToBeVisibleAsync();
        await admin.MustLookRight("leave-without-saving");
        await admin.Click("Keep editing");
        await admin.Page.ReloadAsync();
        await Expect(admin.Field("External ID")).ToHaveValueAsync("half-typed");
        await Expect(admin.Dialog.GetByText("Your unsaved changes are back.")).ToBeVisibleAsync();
        await admin.Page.Keyboard.PressAsync("Escape");
        await admin.Click("Discard changes");

        await Expect(admin.Dialog).ToHaveCountAsync(0);
        Assert.Null((await Roster.Read(person)).GetProperty("externalId").GetString());
    }

    [Fact]
    public async Task One_s_own_state_and_roles_are_not_one_s_to_change()
    {
        var admin = await Admin();
        await admin.OpenUsers("?search=ada.moreno");
        await Expect(admin.Button("Suspend Ada Moreno")).ToHaveAttributeAsync("aria-disabled", "true");

        await admin.Click("Edit Ada Moreno");

        await Expect(admin.Dialog.GetByLabel("Roles").First).ToBeDisabledAsync();
        await admin.MustLookRight("edit-oneself");
    }
}
