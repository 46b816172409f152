using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Sso;
using Roster.Sso.Flow;
using Roster.Tests.Support;

namespace Roster.Tests.Sso;

/// <summary>What the claims of a provider fill, and which groups they name.</summary>
public sealed class SsoMappingTests(SsoWorld world) : SsoTests(world)
{
    [Fact]
    public async Task Claims_fill_a_profile_at_each_sign_in_as_far_as_they_fit_and_the_workspace_shows_the_field()
    {
        var shown = (await Here.Script.GetAsync("/api/v1/profile-fields")).IsOk();
        (await Here.Script.SendAsync("PATCH", "/api/v1/profile-fields", Client.JsonOf(new { fields = new { department = new { visible = true } } }), ("If-Match", shown.ETag!))).IsOk();
        var settled = Settled();
        settled["claims"] = new Dictionary<string, string> { ["givenName"] = "given_name", ["familyName"] = "family_name", ["phone"] = "phone_number", ["profile.department"] = "dept", ["profile.company"] = "org" };
        await OpenAsync(settled);
        var who = new Dictionary<string, object>(Someone(Here.NextEmail())) { ["phone_number"] = "+34600111222", ["dept"] = "Support", ["org"] = "Acme" };
        var them = await InAsync(who);
        var id = (await them.GetAsync("/api/v1/me")).IsOk()["user"].GetProperty("id").GetGuid();
        var user = await Here.UserAsync(id);
        Assert.Equal(("Nora", "Quist", "+34600111222", "{\"department\":\"Support\"}"), (user.GivenName, user.FamilyName, user.Phone, user.Profile));

        (who["given_name"], who["dept"], who["phone_number"]) = ("Norah", "Sales", "no number at all");
        who.Remove("family_name");
        await InAsync(who);
        user = await Here.UserAsync(id);
        Assert.Equal(("Norah", "Quist", "+34600111222", "{\"department\":\"Sales\"}"), (user.GivenName, user.FamilyName, user.Phone, user.Profile));
        Assert.Single(await Here.EventsAsync(id, "user.edited"));
        await InAsync(who);
        Assert.Single(await Here.EventsAsync(id, "user.edited"));
    }

    [Theory]
    [InlineData("add", true)]
    [InlineData("mirror", false)]
    public async Task Named_groups_are_given_and_those_no_longer_named_stay_or_go_among_those_of_the_rules(string sync, bool stays)
    {
        var (support, sales, own) = (await GroupAsync("Support"), await GroupAsync("Sales"), await GroupAsync("Own"));
        var settled = Settled();
        (settled["groupClaim"], settled["groupSync"], settled["groupIds"]) = ("groups", sync, new[] { own });
        settled["groupRules"] = new[] { new { value = "support", groupId = support }, new { value = "sales", groupId = sales } };
        await OpenAsync(settled);
        var who = new Dictionary<string, object>(Someone(Here.NextEmail())) { ["groups"] = new[] { "support", "unknown" } };
        var them = await InAsync(who);
        var id = (await them.GetAsync("/api/v1/me")).IsOk()["user"].GetProperty("id").GetGuid();
        Assert.Equal(["Own", "Support"], await GroupsAsync(id));
        who["groups"] = "sales";
        await InAsync(who);
        Assert.Equal(stays ? ["Own", "Sales", "Support"] : ["Own", "Sales"], await GroupsAsync(id));
        who.Remove("groups");
        await InAsync(who);
        Assert.Equal(stays ? ["Own", "Sales", "Support"] : ["Own"], await GroupsAsync(id));
    }

    [Fact]
    public async Task A_list_that_is_too_long_is_refused_and_not_cut()
    {
        var settled = Settled();
        settled["groupRules"] = Enumerable.Range(0, 201).Select(i => new { value = $"v{i}", groupId = Guid.NewGuid().ToString() }).ToArray();
        (await SettleAsync(settled)).IsProblem(400, "too-many", "groupRules");
        settled["groupRules"] = Array.Empty<object>();
        settled["domains"] = Enumerable.Range(0, 51).Select(i => $"d{i}.example").ToArray();
        (await SettleAsync(settled)).IsProblem(400, "too-many", "domains");
    }

    [Fact]
    public async Task A_group_with_administrative_rights_is_given_only_while_who_settled_the_rule_holds_them()
    {
        var ruling = (await Here.Script.PostAsync("/api/v1/groups", new { name = "Ruling", roleIds = new[] { Here.Role("tenant_admin") } })).IsCreated()["group"].GetProperty("id").GetString()!;
        var settled = Settled();
        settled["type"] = "tenant_admin";
        (settled["groupClaim"], settled["groupRules"]) = ("groups", new[] { new { value = "admins", groupId = ruling } });
        await OpenAsync(settled);
        var who = new Dictionary<string, object>(Someone(Here.NextEmail())) { ["groups"] = new[] { "admins" } };
        var them = await InAsync(who);
        (await them.GetAsync(Path)).IsOk();

        var viewer = await Here.AddAsync("viewer");
        await Roster.TamperAsync($"UPDATE sso_providers SET settled_by = {Roster.Databases.Dialect.ToDatabase(viewer.Id)} WHERE tenant_id = {Roster.Databases.Dialect.ToDatabase(Here.Id.Value)}");
        var next = new Dictionary<string, object>(Someone(Here.NextEmail())) { ["groups"] = new[] { "admins" } };
        var refused = await InAsync(next);
        (await refused.GetAsync(Path)).IsProblem(403, "not-permitted");
        Assert.Single(await Here.EventsAsync(name: "user.identity_groups_refused"));
    }

    [Fact]
    public void Only_groups_of_the_rules_come_and_go()
    {
        var (a, b, own) = (new GroupId(Guid.NewGuid()), new GroupId(Guid.NewGuid()), new GroupId(Guid.NewGuid()));
        SsoProvider Rules(GroupSync sync)
        {
            var provider = new SsoProvider(new TenantId(Guid.NewGuid()));
            provider.Settle(new SsoSettings { GroupClaim = "groups", GroupSync = sync, GroupRules = [new("x", a.Value), new("y", a.Value), new("z", b.Value)] }, null);
            return provider;
        }

        Assert.Equal([a, b, own], Sorted(SsoGroups.Wanted(Rules(GroupSync.Add), ["y"], new HashSet<GroupId> { b, own }), a, b, own));
        Assert.Equal([a, own], Sorted(SsoGroups.Wanted(Rules(GroupSync.Mirror), ["y"], new HashSet<GroupId> { b, own }), a, b, own));
        Assert.Equal([own], Sorted(SsoGroups.Wanted(Rules(GroupSync.Mirror), [], new HashSet<GroupId> { a, b, own }), a, b, own));
    }

    private static IEnumerable<GroupId> Sorted(IReadOnlySet<GroupId> groups, params GroupId[] order) => order.Where(groups.Contains);

    private async Task<string> GroupAsync(string name) => (await Here.Script.PostAsync("/api/v1/groups", new { name })).IsCreated()["group"].GetProperty("id").GetString()!;

    private async Task<List<string>> GroupsAsync(Guid user) =>
        [.. (await Here.Script.GetAsync($"/api/v1/users/{user}")).IsOk()["groups"].EnumerateArray().Select(g => g.GetProperty("name").GetString()!)];
}
