using System.Text.Json;
using Microsoft.Playwright;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>Taking the people of a view away as a file.</summary>
[Collection(OtherDemo.Name)]
public sealed class ExportTests(DemoRoster roster) : DemoTests(roster)
{
    [Fact]
    public async Task The_file_holds_whom_the_view_shows_or_whom_one_picked()
    {
        var family = $"Okafor{Guid.NewGuid():N}"[..14];
        foreach (var given in new[] { "Abe", "Bo", "Cy" })
        {
            await Roster.Add(given: given, family: family);
        }

        var admin = await Admin();
        await admin.OpenUsers($"?search={family}&sort=-name");
        await Expect(admin.People).ToHaveCountAsync(3);
        await admin.Click("Export this view");
        await Expect(Item(admin, "Export as CSV")).ToBeVisibleAsync();
        await admin.MustLookRight("export-menu");
        var csv = await SavedAsync(admin, () => Item(admin, "Export as CSV").ClickAsync());
        Assert.Matches(@"^users-\d{4}-\d\d-\d\d-\d{6}\.csv$", csv.Name);
        Assert.Equal(["Cy", "Bo", "Abe"], csv.Text.Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(',')[3]));
        await Expect(admin.Page.GetByText("The file is saved, and the export is in the audit log")).ToBeVisibleAsync();

        await admin.Page.GetByRole(AriaRole.Checkbox, new() { Name = $"Select Bo {family}" }).ClickAsync();
        var bar = admin.Page.GetByRole(AriaRole.Region, new() { Name = "Selected people" });
        await bar.GetByRole(AriaRole.Button, new() { Name = "More actions" }).ClickAsync();
        var json = await SavedAsync(admin, () => Item(admin, "Export as JSON").ClickAsync());
        Assert.Equal(["Bo"], JsonDocument.Parse(json.Text).RootElement.EnumerateArray().Select(u => u.GetProperty("givenName").GetString()));
        await Expect(bar).ToContainTextAsync("1 selected");
        admin.MustBeQuiet();
    }

    [Fact]
    public async Task A_file_that_could_not_be_made_says_so_and_can_be_asked_for_again()
    {
        var admin = await Admin(new() { ViewportSize = new() { Width = 390, Height = 844 } });
        await admin.OpenUsers();
        var tries = 0;
        await admin.Page.RouteAsync("**/api/v1/users/export", route => tries++ == 0 ? route.AbortAsync() : route.ContinueAsync());
        await admin.Click("Export this view");
        await Item(admin, "Export as JSON").ClickAsync();
        await Expect(admin.Alert).ToContainTextAsync("The file could not be made");
        await admin.MustLookRight("export-failed-phone");
        var again = await SavedAsync(admin, () => admin.Alert.GetByRole(AriaRole.Button, new() { Name = "Try again" }).ClickAsync());
        Assert.True(JsonDocument.Parse(again.Text).RootElement.GetArrayLength() > 50);
        await Expect(admin.Alert).ToHaveCountAsync(0);
    }

    private static ILocator Item(Visit visit, string name) => visit.Page.GetByRole(AriaRole.Menuitem, new() { Name = name });

    private static async Task<(string Name, string Text)> SavedAsync(Visit visit, Func<Task> ask)
    {
        var download = await visit.Page.RunAndWaitForDownloadAsync(ask);
        return (download.SuggestedFilename, await File.ReadAllTextAsync(await download.PathAsync()));
    }
}
