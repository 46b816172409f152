using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Users;

/// <summary>An administrator takes away a second factor that its owner has lost: within rank, and never of someone who also belongs elsewhere.</summary>
public sealed class ResetSecondFactorTests : AppTests
{
    [Fact]
    public async Task A_lost_one_is_taken_away_recorded_and_the_password_is_enough_again()
    {
        var person = await Here.AddAsync("viewer");
        await Phone.SetUpAsync(Roster, await person.ArriveAsync());
        var shown = await person.ShowAsync();
        Assert.Equal("app", shown["secondFactor"].GetString());
        Assert.True(shown["may"].GetProperty("resetSecondFactor").GetProperty("allowed").GetBoolean());

        Assert.Equal("none", (await Here.Script.PostAsync(person.Path + "/reset-second-factor", new { reason = "Lost the phone" })).IsOk()["secondFactor"].GetString());
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsOk();
        Assert.Contains("Lost the phone", Assert.Single(await Here.EventsAsync(person.Id, "user.second_factor_reset")).Personal, StringComparison.Ordinal);
        (await Here.Script.PostAsync(person.Path + "/reset-second-factor", new { })).IsProblem(409, "no-second-factor");
    }

    [Fact]
    public async Task Attack_3_not_of_someone_with_more_rights_not_without_the_permission_and_not_ones_own()
    {
        var (admin, helpdesk) = (await Here.AddAsync("tenant_admin"), await Here.KeyAsync("helpdesk", null, null, "users:reset_credentials", "users:read"));
        var them = await admin.ArriveAsync();
        await Phone.SetUpAsync(Roster, them);
        (await helpdesk.PostAsync(admin.Path + "/reset-second-factor", new { })).IsProblem(403, "outranked");
        (await (await Here.KeyAsync("reader", null, null, "users:read")).PostAsync(admin.Path + "/reset-second-factor", new { })).IsProblem(403, "not-permitted");
        (await them.PostAsync(admin.Path + "/reset-second-factor", new { })).IsProblem(403, "own-second-factor");
        Assert.Equal("app", (await admin.ShowAsync())["secondFactor"].GetString());
    }

    [Fact]
    public async Task Attack_41_of_someone_who_also_belongs_elsewhere_nothing_is_seen_or_taken()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        await Phone.SetUpAsync(Roster, them);
        await Roster.TamperAsync($"UPDATE accounts SET address_proven_at = {Roster.Databases.Dialect.ToDatabase(Roster.Clock.GetUtcNow())} WHERE address_key = {person.Email}");
        var elsewhere = await Roster.NewWorkspaceAsync();
        var there = (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated()["user"].GetProperty("id").GetGuid();
        (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);

        foreach (var (workspace, path) in new[] { (Here, person.Path), (elsewhere, $"/api/v1/users/{there}") })
        {
            var shown = (await workspace.Script.GetAsync(path)).IsOk();
            Assert.Equal(JsonKind.Null, shown["secondFactor"].ValueKind);
            Assert.Equal("shared-account", shown["may"].GetProperty("resetSecondFactor").GetProperty("code").GetString());
            (await workspace.Script.PostAsync(path + "/reset-second-factor", new { })).IsProblem(403, "shared-account");
        }

        (await (await person.SignInAsync()).GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
    }
}
