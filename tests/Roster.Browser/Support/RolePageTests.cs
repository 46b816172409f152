using System.Web;
using System.Text.Json;

namespace Roster.Browser.Support;

/// <summary>Tests on the Roles page, and what they find there.</summary>
public abstract class RolePageTests(DemoRoster roster) : DemoTests(roster)
{
    private static int made;

    /// <summary>How many names were made so far: the number at the end of the newest.</summary>
    protected static int Made => made;

    protected static string Name(string name) => $"{name} {Interlocked.Increment(ref made)}";

    protected static ILocator RoleLink(Visit visit, string name) => visit.Page.Locator("[data-role]").Filter(new() { HasTextRegex = new($"^{System.Text.RegularExpressions.Regex.Escape(name)}\\d") });

    protected static ILocator Heading(Visit visit, string name) => visit.Page.Locator("#role").GetByRole(AriaRole.Heading, new() { Name = name });

    protected static ILocator Permission(Visit visit, string word) => visit.Page.Locator($"[data-permission='{word}']");

    protected static ILocator Text(Visit visit, string label) => visit.Page.Locator("#role").GetByRole(AriaRole.Textbox, new() { Name = label });

    protected static string[] Words(JsonElement role) => [.. role.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()!)];

    /// <summary>The role on show, as the API has it.</summary>
    protected static Task<JsonElement> ReadRole(Visit visit) => visit.Call("GET", $"/roles/{HttpUtility.ParseQueryString(new Uri(visit.Page.Url).Query)["role"]}");

    protected static async Task<string> RoleName(Visit visit) => (await ReadRole(visit)).GetProperty("name").GetString()!;

    protected static async Task<string> IdOf(Visit visit, string code) =>
        (await visit.Call("GET", "/roles")).GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == code).GetProperty("id").GetString()!;

    /// <summary>The admin at a role of the test's own.</summary>
    protected async Task<(Visit Admin, string Id)> AtRoleWith(params string[] permissions)
    {
        var admin = await Admin();
        await admin.Page.GotoAsync("/console/demo/roles");
        var id = (await admin.Call("POST", "/roles", new { name = Name("Role"), permissions })).GetProperty("role").GetProperty("id").GetString()!;
        await admin.Page.GotoAsync($"/console/demo/roles?role={id}");
        await Expect(Permission(admin, permissions[0])).ToBeCheckedAsync();
        return (admin, id);
    }

    /// <summary>New people of these types who hold the role on show beside their type's own.</summary>
    protected async Task<List<string>> GiveTo(Visit admin, params string[] types)
    {
        var id = (await ReadRole(admin)).GetProperty("id").GetString()!;
        var people = new List<string>();
        foreach (var type in types)
        {
            var person = await Roster.Add(type);
            await admin.Call("PATCH", $"/users/{person.Id}", new { roleIds = new[] { id, await IdOf(admin, type) } });
            people.Add(person.Id);
        }

        return people;
    }

    /// <summary>Someone signed in who may do just this.</summary>
    protected async Task<Visit> AddHelper(Visit admin, params string[] permissions)
    {
        var role = (await admin.Call("POST", "/roles", new { name = Name("Helper"), permissions })).GetProperty("role").GetProperty("id").GetString()!;
        var person = await Roster.Add("tenant_admin");
        await admin.Call("PATCH", $"/users/{person.Id}", new { roleIds = new[] { role } });
        return await SignedIn(person);
    }
}
