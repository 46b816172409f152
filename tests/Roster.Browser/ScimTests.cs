using System.Net.Http.Json;
using System.Text.Json;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>An administrator connects a directory, sees it come and what it was refused, and meets what it keeps.</summary>
public sealed class ScimTests(RosterInBrowser roster) : IClassFixture<RosterInBrowser>
{
    private const string Code = "staffed";

    [Fact]
    public async Task A_directory_is_connected_refused_settled_for_and_what_it_keeps_says_so()
    {
        await using var admin = await roster.NewWorkspace("bot-platform", Code);
        await admin.Page.GetByRole(AriaRole.Link, new() { Name = "Directory", Exact = true }).ClickAsync();
        await Expect(admin.Page.GetByText("No directory has come yet.")).ToBeVisibleAsync();
        await Expect(admin.Page.GetByText("/scim/v2")).ToBeVisibleAsync();
        await admin.MustLookRight("scim-empty");

        var key = await KeyAsync();
        var person = new { userName = $"ines@{Code}.example", name = new { givenName = "Inés", familyName = "Duarte" } };
        Assert.Equal(400, (await CallAsync(key, "/Users", person)).Status);
        await Expect(admin.Page.GetByText("POST /Users: Choose a user type.")).ToBeVisibleAsync();
        await admin.MustLookRight("scim-refused");

        await admin.Page.GetByLabel("User type").SelectOptionAsync(new SelectOptionValue { Label = "Agent" });
        await admin.MustLookRight("scim-unsaved");
        await admin.Click("Save");
        await Expect(admin.Notice).ToContainTextAsync("What newcomers have is saved");
        var (status, made) = await CallAsync(key, "/Users", person);
        Assert.Equal(201, status);
        var id = made.GetProperty("id").GetString()!;
        var (_, group) = await CallAsync(key, "/Groups", new { displayName = "Field staff", members = new[] { new { value = id } } });
        await admin.Page.SetViewportSizeAsync(390, 844);
        await admin.MustLookRight("scim-phone");
        await admin.Page.SetViewportSizeAsync(1280, 800);

        await admin.Page.GotoAsync($"/console/{Code}/users/{id}");
        await Expect(admin.Page.GetByText("Your directory. What is changed here, it may change back.")).ToBeVisibleAsync();
        await admin.MustLookRight("person-of-directory");
        await admin.Page.GotoAsync($"/console/{Code}/groups?group={group.GetProperty("id").GetString()}");
        await Expect(admin.Page.GetByText("From your directory").First).ToBeVisibleAsync();
        await Expect(admin.Page.Locator("#group").GetByLabel("Name", new() { Exact = true })).ToBeDisabledAsync();
        await Expect(admin.Page.GetByRole(AriaRole.Button, new() { Name = "Add people" })).ToHaveCountAsync(0);
        await admin.MustLookRight("group-of-directory");
        admin.MustBeQuiet();
    }

    private async Task<string> KeyAsync()
    {
        var (exit, said) = await roster.Roster.Run("key", "create", "--tenant", Code, "--name", "Okta");
        Assert.True(exit == 0, said);
        return said.Split('\n', StringSplitOptions.TrimEntries).Single(line => line.StartsWith("rk_", StringComparison.Ordinal));
    }

    private async Task<(int Status, JsonElement Body)> CallAsync(string key, string path, object body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(roster.Roster.Address, "/scim/v2" + path)) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        using var response = await http.SendAsync(request);
        return ((int)response.StatusCode, await response.Content.ReadFromJsonAsync<JsonElement>());
    }
}
