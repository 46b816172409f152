using System.Text;
using Microsoft.Playwright;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>People from a file: a report, what is wrong in it mended in place, done, and what lets the newcomers in.</summary>
[Collection(OtherDemo.Name)]
public sealed class ImportsTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task A_file_is_checked_mended_done_and_its_people_are_let_in()
    {
        var family = $"Imported{Guid.NewGuid():N}"[..14];
        var old = await Roster.Add(given: "Olga", family: family);
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Imports", Exact = true })).ToBeVisibleAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Choose a file" })).ToBeVisibleAsync();
        await admin.MustLookRight("imports");

        var lines = new[] { "Email ID*;First name;Last name;User type;Role;Shoe size", $"{family}.a@x.example;Ada;{family};Agent;Agent;38", $"{family}.b @x.example;Bea;{family};Agent;Agent;", $"{family}.c@x.example;Cleo;{family};Agent;Agnet;", $"{old.Email};Olga Maria;{family};;;" };
        await SendAsync(admin, "team.csv", string.Join("\r\n", lines));
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "team.csv" })).ToBeVisibleAsync();
        await Expect(Line(admin, 2)).ToContainTextAsync("Add");
        await Expect(Line(admin, 5)).ToContainTextAsync($"First name: Olga → Olga Maria");
        await Expect(admin.Page.GetByText("Not used: Shoe size.")).ToBeVisibleAsync();
        await Expect(Line(admin, 4)).ToContainTextAsync("There is no role “Agnet” here.");
        await admin.MustLookRight("import-report");

        // One by its suggestion, one by hand.
        await Line(admin, 4).GetByRole(AriaRole.Button, new() { Name = "Use “Agent”" }).ClickAsync();
        await Expect(Line(admin, 4)).ToHaveAttributeAsync("data-state", "create");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Edit line 3" }).ClickAsync();
        var mend = admin.Page.GetByRole(AriaRole.Form, new() { Name = "Edit line 3" });
        await Expect(mend.GetByLabel("Email ID*")).ToBeFocusedAsync();
        await admin.MustLookRight("import-mend");
        await mend.GetByLabel("Email ID*").FillAsync($"{family}.b@x.example");
        await mend.GetByRole(AriaRole.Button, new() { Name = "Save line" }).ClickAsync();
        await Expect(Line(admin, 3)).ToHaveAttributeAsync("data-state", "create");

        await admin.Click("Import 4 people");
        await Expect(admin.Dialog).ToContainTextAsync("3 people will be added. Nobody is sent a mail.");
        await Expect(admin.Dialog).ToContainTextAsync("1 person will be changed.");
        await admin.MustLookRight("import-confirm");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Import", Exact = true }).ClickAsync();
        await Expect(admin.Dialog).ToHaveCountAsync(0);
        await Expect(Line(admin, 2)).ToContainTextAsync("Added");
        await Expect(Line(admin, 5)).ToContainTextAsync("Changed");
        await admin.MustLookRight("import-done");

        await admin.Click("Temporary passwords");
        var sheet = await admin.Page.RunAndWaitForDownloadAsync(() => admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Make the file" }).ClickAsync());
        var handed = await File.ReadAllTextAsync(await sheet.PathAsync());
        Assert.Equal(4, handed.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Length);
        await Expect(admin.Dialog).ToHaveCountAsync(0);

        await admin.OpenUsers($"?search={family}");
        await Expect(admin.People).ToHaveCountAsync(4);
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task Columns_are_named_and_lines_left_out_on_a_phone_in_the_dark()
    {
        var admin = await Admin(new() { ViewportSize = new() { Width = 390, Height = 844 }, ColorScheme = ColorScheme.Dark });
        await admin.Page.GotoAsync("/console/demo/imports");
        await admin.Page.GetByLabel("Addresses, or a table with a first line of column names").FillAsync("Correo,Nombre\nsomebody@elsewhere.example,Some\nother@elsewhere.example,Other");
        await admin.Click("Check the list");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "Pasted list" })).ToBeVisibleAsync();
        await Expect(Line(admin, 2)).ToContainTextAsync("Say who it is");
        await admin.MustLookRight("import-columns-phone");

        await admin.Page.GetByLabel("Column Correo").SelectOptionAsync("email");
        await admin.Page.GetByLabel("Column Nombre").SelectOptionAsync("givenName");
        await admin.Click("Check again");
        await Expect(Line(admin, 2)).ToContainTextAsync("A last name is needed.");
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Leave line 3 out" }).ClickAsync();
        await Expect(Line(admin, 3)).ToHaveAttributeAsync("data-state", "left_out");
        await admin.Click("Cancel import");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Cancel import" }).ClickAsync();
        await Expect(admin.Page.GetByText("Cancelled", new() { Exact = true })).ToBeVisibleAsync();
        await admin.MustLookRight("import-cancelled-phone");
    }

    [Fact]
    public async Task A_file_that_is_dropped_beside_the_target_is_taken_all_the_same()
    {
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/imports");
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "New import" })).ToBeVisibleAsync();
        await admin.Page.EvaluateAsync("""
            () => {
              const held = new DataTransfer();
              held.items.add(new File(['email\nnobody'], 'dropped.csv'));
              const at = document.querySelector('nav');
              at.dispatchEvent(new DragEvent('dragover', { dataTransfer: held, bubbles: true, cancelable: true }));
              if (at.dispatchEvent(new DragEvent('drop', { dataTransfer: held, bubbles: true, cancelable: true }))) throw new Error('the browser would open it');
            }
            """);
        await Expect(admin.Page.GetByRole(AriaRole.Heading, new() { Name = "dropped.csv" })).ToBeVisibleAsync();
        await Expect(Line(admin, 2)).ToContainTextAsync("An e-mail address looks like");
    }

    [Fact]
    public async Task What_can_not_be_read_says_so_where_it_was_sent()
    {
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/imports");
        await SendAsync(admin, "people.xlsx", "PK\u0003\u0004 and so on");
        await Expect(admin.Alert).ToContainTextAsync("save the sheet as CSV");
        await admin.MustLookRight("import-refused");
    }

    private static ILocator Line(Visit visit, int number) => visit.Page.Locator($"[data-line='{number}']");

    private static Task SendAsync(Visit visit, string name, string text) =>
        visit.Page.Locator("[data-import-file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(text) });
}
