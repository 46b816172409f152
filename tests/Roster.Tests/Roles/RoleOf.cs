using System.Text.Json;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Roles;

/// <summary>A role that a test made by the front door.</summary>
internal sealed record RoleOf(Guid Id)
{
    public const string All = "/api/v1/roles";

    public string Path => $"{All}/{Id}";

    public static async Task<RoleOf> NewAsync(Workspace workspace, string name, params Permission[] permissions) =>
        new((await workspace.Script.PostAsync(All, new { name, permissions = permissions.Select(p => p.Word) })).IsCreated()["role"].GetProperty("id").GetGuid());

    /// <summary>A script that may do just this, in the name of someone who may do just this.</summary>
    public static async Task<Client> HelperAsync(Workspace workspace, params Permission[] permissions)
    {
        var role = await NewAsync(workspace, $"Helper {Guid.NewGuid():N}", permissions);
        var owner = await workspace.AddAsync(type: "tenant_admin", roleIds: role.Id.ToString());
        return await workspace.KeyAsync("helper", owner.Email);
    }
}

internal static class RoleJson
{
    public static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;

    public static string[] Permissions(this JsonElement role) => [.. role.GetProperty("permissions").EnumerateArray().Select(p => p.GetString()!)];
}
