using Roster.Keys;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Keys;

public sealed class KeyTests : AppTests
{
    [Fact]
    public async Task A_key_may_at_most_what_its_owner_may()
    {
        var owner = await Here.AddAsync(type: "viewer");
        var key = await Here.KeyAsync("viewer's", owner.Email);

        (await key.GetAsync("/api/v1/users")).IsOk();
        (await key.PostAsync("/api/v1/users", Here.Newcomer())).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task A_key_may_at_most_what_it_was_made_for()
    {
        var key = await Here.KeyAsync("reader", permissions: ["users:read"]);
        Assert.Equal(["users:read"], (await key.GetAsync("/api/v1/me"))["permissions"].EnumerateArray().Select(p => p.GetString()!));
        (await key.GetAsync("/api/v1/roles")).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task A_key_loses_what_its_owner_loses_at_the_next_request()
    {
        var owner = await Here.AddAsync(type: "tenant_admin");
        var key = await Here.KeyAsync("admin's", owner.Email);
        (await key.PostAsync("/api/v1/users", Here.Newcomer())).IsCreated();

        (await Here.Script.PatchAsync(owner.Path, new { roleIds = new[] { Here.Role("viewer") } })).IsOk();

        (await key.PostAsync("/api/v1/users", Here.Newcomer())).IsProblem(403, "not-permitted");
        (await key.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task Attack_20_a_key_ends_with_its_owners_access_and_comes_back_with_it()
    {
        var owner = await Here.AddAsync(type: "viewer");
        var key = await Here.KeyAsync("viewer's", owner.Email);
        (await key.GetAsync("/api/v1/users")).IsOk();

        (await Here.Script.PostAsync(owner.Path + "/suspend")).IsOk();
        (await key.GetAsync("/api/v1/users")).IsProblem(401, "key-refused");

        (await Here.Script.PostAsync(owner.Path + "/reactivate")).IsOk();
        (await key.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task A_revoked_key_is_refused_at_the_next_request()
    {
        var key = await Here.KeyAsync("gone");
        (await key.GetAsync("/api/v1/me")).IsOk();
        await Roster.OperateAsync<RevokeKey, Done>(new RevokeKey(Here.Code, "gone"));
        (await key.GetAsync("/api/v1/me")).IsProblem(401, "key-refused");
    }

    [Theory]
    [InlineData("Bearer")]
    [InlineData("Bearer ")]
    [InlineData("Bearer rk_nonsense")]
    [InlineData("bearer rk_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task No_other_token_is_a_key(string authorization) =>
        Assert.Equal(401, (int)(await Roster.Stranger().GetAsync("/api/v1/me", ("Authorization", authorization))).Status);

    [Fact]
    public async Task A_key_is_not_overruled_by_a_cookie_beside_it()
    {
        var admin = await Here.AdminAsync();
        (await admin.GetAsync("/api/v1/me", ("Authorization", $"Bearer {new string('x', 200)}"))).IsProblem(401, "key-refused");
        (await admin.GetAsync("/api/v1/me", ("Authorization", "Bearer rk_nonsense"))).IsProblem(401, "key-refused");
    }

    [Fact]
    public async Task A_key_has_no_person_and_its_tenant_is_not_for_it_to_choose()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var me = await Here.Script.GetAsync("/api/v1/me", ("Roster-Tenant", elsewhere.Code));
        Assert.Equal(JsonKind.Null, me["user"].ValueKind);
        Assert.Equal(Here.Code, me["tenant"].GetProperty("code").GetString());
    }
}
