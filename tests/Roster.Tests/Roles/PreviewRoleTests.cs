using Roster.Platform.Kernel;
using Roster.Tests.Support;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Roles;

public sealed class PreviewRoleTests : AppTests
{
    [Fact]
    public async Task A_role_nobody_holds_changes_nobody()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);
        Assert.Equal("0 people: 0 gain, 0 lose;", await PreviewAsync(role, BotsRead));
    }

    [Fact]
    public async Task What_people_gain_and_lose_is_counted_by_permission()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);
        await Here.AddAsync(type: "supervisor", roleIds: role.Id.ToString());
        await Here.AddAsync(type: "bot_admin", roleIds: role.Id.ToString());

        Assert.Equal("2 people: 2 gain, 2 lose; users:read +0 -2; bots:read +2 -0;", await PreviewAsync(role, BotsRead));
        Assert.Equal("2 people: 0 gain, 0 lose;", await PreviewAsync(role, UsersRead));
    }

    [Fact]
    public async Task A_type_that_lets_nothing_through_gains_and_loses_nothing()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);
        await Here.AddAsync(type: "agent", roleIds: role.Id.ToString());
        await Here.AddAsync(type: "tenant_admin", roleIds: role.Id.ToString());

        Assert.Equal("2 people: 1 gain, 1 lose; users:read +0 -1; users:update +1 -0;", await PreviewAsync(role, UsersUpdate));
    }

    [Fact]
    public async Task What_another_role_gives_too_is_neither_gained_nor_lost()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);
        var other = await RoleOf.NewAsync(Here, "Other", UsersRead, BotsRead);
        await Here.AddAsync(type: "supervisor", roleIds: [role.Id.ToString(), other.Id.ToString()]);
        await Here.AddAsync(type: "supervisor", roleIds: role.Id.ToString());

        Assert.Equal("2 people: 1 gain, 1 lose; users:read +0 -1; bots:read +1 -0;", await PreviewAsync(role, BotsRead));
    }

    [Fact]
    public async Task Handing_over_is_gained_by_nobody_but_the_primary_admin()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);
        await Here.AddAsync(type: "tenant_admin", roleIds: role.Id.ToString());
        Assert.Equal("1 people: 0 gain, 0 lose;", await PreviewAsync(role, UsersRead, BotsTransfer));
    }

    [Fact]
    public async Task What_was_foretold_is_what_comes_and_looking_changes_nothing()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift", UsersRead);
        var clients = new Dictionary<string, Client>();
        foreach (var type in new[] { "tenant_admin", "supervisor", "agent", "viewer" })
        {
            clients[type] = await (await Here.AddAsync(type: type, roleIds: role.Id.ToString())).ArriveAsync();
        }

        async Task<Dictionary<string, HashSet<string>>> RightsAsync()
        {
            var rights = new Dictionary<string, HashSet<string>>();
            foreach (var (type, client) in clients)
            {
                rights[type] = [.. (await client.GetAsync("/api/v1/me"))["permissions"].EnumerateArray().Select(p => p.GetString()!)];
            }

            return rights;
        }

        Permission[] after = [UsersUpdate, BotsRead, ConversationsHandle, StatisticsRead];
        var (rows, had) = (await Snapshot.OfAsync(Here), await RightsAsync());
        var foretold = await AskAsync(role, after);
        Assert.Equal(rows, await Snapshot.OfAsync(Here));

        (await Here.Script.PatchAsync(role.Path, new { permissions = after.Select(p => p.Word) })).IsOk();
        var has = await RightsAsync();

        foreach (var permission in Permissions.All.Select(p => p.Word))
        {
            var change = foretold["changes"].EnumerateArray().SingleOrDefault(c => c.Text("permission") == permission);
            var (gain, lose) = change.ValueKind == JsonKind.Undefined ? (0, 0) : (change.GetProperty("gain").GetInt32(), change.GetProperty("lose").GetInt32());
            Assert.Equal((permission, clients.Keys.Count(t => !had[t].Contains(permission) && has[t].Contains(permission))), (permission, gain));
            Assert.Equal((permission, clients.Keys.Count(t => had[t].Contains(permission) && !has[t].Contains(permission))), (permission, lose));
        }

        Assert.Equal(clients.Keys.Count(t => has[t].Except(had[t]).Any()), foretold["gaining"].GetInt32());
        Assert.Equal(clients.Keys.Count(t => had[t].Except(has[t]).Any()), foretold["losing"].GetInt32());
    }

    [Fact]
    public async Task An_unknown_permission_is_said_at_its_place()
    {
        var role = await RoleOf.NewAsync(Here, "Night shift");
        (await Here.Script.PostAsync(role.Path + "/preview", new { permissions = new[] { "users:read", "users:fly" } })).IsProblem(400, "unknown-permission", "permissions[1]");
    }

    private async Task<Answer> AskAsync(RoleOf role, params Permission[] permissions) =>
        (await Here.Script.PostAsync(role.Path + "/preview", new { permissions = permissions.Select(p => p.Word) })).IsOk();

    private async Task<string> PreviewAsync(RoleOf role, params Permission[] permissions)
    {
        var answer = await AskAsync(role, permissions);
        var changes = answer["changes"].EnumerateArray().Select(c => $" {c.Text("permission")} +{c.GetProperty("gain").GetInt64()} -{c.GetProperty("lose").GetInt64()};");
        return $"{answer["people"].GetInt64()} people: {answer["gaining"].GetInt64()} gain, {answer["losing"].GetInt64()} lose;{string.Concat(changes)}";
    }
}
