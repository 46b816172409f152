using System.Text.Json;
using Roster.Platform.Kernel;
using Roster.Tests.Roles;
using Roster.Tests.Support;

namespace Roster.Tests.Groups;

/// <summary>A group that a test made by the front door.</summary>
internal sealed record GroupOf(Workspace Workspace, Guid Id)
{
    public const string All = "/api/v1/groups";

    public string Path => $"{All}/{Id}";

    public static async Task<GroupOf> NewAsync(Workspace workspace, string name, params string[] roleIds) =>
        new(workspace, (await workspace.Script.PostAsync(All, new { name, roleIds })).IsCreated()["group"].GetProperty("id").GetGuid());

    /// <summary>A group that carries a role of its own with these.</summary>
    public static async Task<GroupOf> GivingAsync(Workspace workspace, string name, params Permission[] permissions) =>
        await NewAsync(workspace, name, (await RoleOf.NewAsync(workspace, name, permissions)).Id.ToString());

    public Task<Answer> AddAsync(Client by, params Guid[] people) => by.PostAsync(Path + "/members", new { add = people });

    public Task<Answer> RemoveAsync(Client by, params Guid[] people) => by.PostAsync(Path + "/members", new { remove = people });

    public async Task<GroupOf> WithAsync(params Person[] people)
    {
        (await AddAsync(Workspace.Script, [.. people.Select(p => p.Id)])).IsOk();
        return this;
    }

    public async Task<GroupOf> AroundAsync(params GroupOf[] inner)
    {
        (await NestAsync(Workspace.Script, inner)).IsOk();
        return this;
    }

    public Task<Answer> NestAsync(Client by, params GroupOf[] inner) => by.PatchAsync(Path, new { groupIds = inner.Select(g => g.Id) });

    public Task<Answer> CarryAsync(Client by, params string[] roleIds) => by.PatchAsync(Path, new { roleIds });

    public Task<Answer> DeleteAsync(Client by) => by.SendAsync("DELETE", Path, null);
}

internal static class AccessJson
{
    /// <summary>What a person may do, as the page with the reasons says.</summary>
    public static async Task<string[]> MayAsync(this Workspace workspace, Guid person) =>
        [.. (await workspace.Script.GetAsync($"/api/v1/users/{person}/access")).IsOk().Items.Where(p => p.GetProperty("held").GetBoolean()).Select(p => p.Text("permission"))];

    /// <summary>Where a permission comes from: <c>role</c> for an own one, <c>inner › outer: role</c> through groups.</summary>
    public static async Task<string[]> WhyAsync(this Workspace workspace, Guid person, Permission permission)
    {
        var held = (await workspace.Script.GetAsync($"/api/v1/users/{person}/access")).IsOk().Items.Single(p => p.Text("permission") == permission.Word);
        return [.. held.GetProperty("sources").EnumerateArray().Select(s =>
            string.Join(" › ", s.GetProperty("through").EnumerateArray().Select(g => g.Text("name"))) is { Length: > 0 } way ? $"{way}: {s.GetProperty("role").Text("name")}" : s.GetProperty("role").Text("name"))];
    }

    public static string[] Names(this JsonElement list) => [.. list.EnumerateArray().Select(g => g.Text("name"))];
}
