using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Users;

public sealed class ResetPasswordTests : AppTests
{
    [Fact]
    public async Task A_reset_ends_every_session_and_the_old_password_and_gives_a_temporary_one()
    {
        var person = await Here.AddAsync(type: "viewer");
        var (desk, phone) = (await person.ArriveAsync(), await person.SignInAsync());

        var answer = (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsOk();

        (await desk.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await phone.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        person.TemporaryPassword = Here.Secret(answer);
        var back = await person.SignInAsync(person.TemporaryPassword);
        (await back.GetAsync("/api/v1/me")).IsProblem(403, "password-change-required");
    }

    [Fact]
    public async Task The_earlier_temporary_password_dies_with_a_new_one()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsOk();
        (await person.TryAsync(person.TemporaryPassword)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_reset_is_one_event_without_the_password()
    {
        var person = await Here.AddAsync();
        var secret = Here.Secret((await Here.Script.PostAsync(person.Path + "/reset-password", new { reason = "asked by phone" })).IsOk());

        var happened = Assert.Single(await Here.EventsAsync(person.Id, "user.password_reset"));
        Assert.Contains("asked by phone", happened.Personal, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, happened.Personal + happened.Payload, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_reset_raises_the_version_that_others_edit_against()
    {
        var person = await Here.AddAsync();
        var before = (await person.ShowAsync()).ETag;
        (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsOk();
        Assert.NotEqual(before, (await person.ShowAsync()).ETag);
    }

    [Fact]
    public async Task The_password_of_someone_who_also_belongs_elsewhere_is_theirs_alone()
    {
        var person = await Here.AddAsync(type: "viewer");
        await person.ArriveAsync();
        var elsewhere = await Roster.NewWorkspaceAsync();
        await SuspendUserTests.JoinAsync(elsewhere, person);

        (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsProblem(403, "shared-account");
        Assert.Equal("shared-account", (await person.ShowAsync())["may"].GetProperty("resetPassword").GetProperty("code").GetString());
        await person.SignInAsync();
    }

    [Theory]
    [InlineData("suspended")]
    [InlineData("invited")]
    public async Task Attack_40_a_membership_elsewhere_protects_whatever_its_state(string state)
    {
        var person = await Here.AddAsync(type: "viewer");
        await person.ArriveAsync();
        var elsewhere = await Roster.NewWorkspaceAsync();
        await SuspendUserTests.JoinAsync(elsewhere, person);
        await Roster.TamperAsync($"UPDATE users SET state = {state} WHERE tenant_id = {Roster.Databases.Dialect.ToDatabase(elsewhere.Id.Value)} AND email_key = {person.Email}");

        (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsProblem(403, "shared-account");
    }

    [Fact]
    public async Task Attack_40_the_operators_own_account_is_out_of_reach_of_an_admin()
    {
        var person = await Here.AddAsync(type: "viewer");
        await person.ArriveAsync();
        await Roster.TamperAsync($"UPDATE accounts SET is_operator = {true} WHERE address_key = {person.Email}");

        (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsProblem(403, "shared-account");
    }

    [Fact]
    public async Task Someone_who_has_not_joined_has_no_password_to_reset()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var person = await elsewhere.AddAsync();
        var invited = (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(person.Email))).IsCreated();

        (await Here.Script.PostAsync(invited.Location + "/reset-password", new { })).IsProblem(409, "not-joined");
    }
}
