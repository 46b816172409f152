using System.Text.Json;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Bots;

/// <summary>A bot that a test made by the front door.</summary>
internal sealed record BotOf(Guid Id)
{
    public const string All = "/api/v1/bots";

    public string Path => $"{All}/{Id}";

    public static async Task<BotOf> NewAsync(Client by, string name) => new((await by.PostAsync(All, new { name })).IsCreated()["bot"].GetProperty("id").GetGuid());

    public string Member(Guid person) => $"{Path}/members/{person}";

    /// <summary>Who works on it, as <c>owner Ana</c>.</summary>
    public async Task<string[]> PeopleAsync(Client by) =>
        [.. (await by.GetAsync(Path)).IsOk()["people"].EnumerateArray().Select(p => $"{p.GetProperty("role").GetString()} {p.GetProperty("person").GetProperty("id").GetGuid()}")];
}

/// <summary>Someone who may do just this, and their key.</summary>
internal sealed record Builder(Person Person, Client Key)
{
    public static readonly Permission[] Building = [Permissions.BotsRead, Permissions.BotsCreate, Permissions.BotsUpdate, Permissions.BotsMembers];

    public static async Task<Builder> NewAsync(Workspace here, params Permission[] permissions)
    {
        var person = await here.AddAsync(type: "tenant_admin", roleIds: await here.NewRoleAsync($"builder{Guid.NewGuid():N}", permissions.Length > 0 ? permissions : Building));
        return new Builder(person, await here.KeyAsync("builder", person.Email));
    }
}

internal static class BotJson
{
    public static string Text(this JsonElement json, string member) => json.GetProperty(member).GetString()!;

    /// <summary>A person's bots, as <c>tester Front desk</c>.</summary>
    public static async Task<string[]> BotsOfAsync(this Client by, Guid person) =>
        [.. (await by.GetAsync($"/api/v1/users/{person}/bots")).IsOk().Items.Select(b => $"{b.Text("role")} {b.Text("name")}")];
}
