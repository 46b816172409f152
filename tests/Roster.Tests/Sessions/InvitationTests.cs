using System.Net;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Sessions;

/// <summary>One person, two workspaces.</summary>
public sealed class InvitationTests : AppTests
{
    [Fact]
    public async Task Someone_who_signs_in_elsewhere_accepts_with_their_own_account_and_switches()
    {
        var (person, them, elsewhere, invited) = await InvitedAsync(proven: true);
        Assert.Contains($"Workspace {elsewhere.Code} invites you", (await them.GetAsync("/start")).Text, StringComparison.Ordinal);
        Assert.Equal(1, (await them.GetAsync("/api/v1/me"))["invitations"].GetInt32());
        (await them.SubmitAsync("/enter", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/me", ("Roster-Tenant", elsewhere.Code))).IsProblem(403, "not-entered");

        Assert.Equal("/start", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);

        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsOk();
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsOk();
        Assert.Equal(2, (await them.GetAsync("/api/v1/me"))["tenants"].GetArrayLength());
        Assert.Equal("active", (await elsewhere.Script.GetAsync(invited))["state"].GetString());
        Assert.Single(await elsewhere.EventsAsync(name: "user.joined"));
        Assert.Equal("/start?refused=1", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);
        Assert.NotNull(person);
    }

    [Fact]
    public async Task Who_declines_is_out_of_the_list_and_stays_where_they_were()
    {
        var (_, them, elsewhere, invited) = await InvitedAsync(proven: true);
        (await them.SubmitAsync("/decline", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);
        (await elsewhere.Script.GetAsync(invited)).IsProblem(404, "not-found");
        Assert.Single(await elsewhere.EventsAsync(name: "user.declined"));
        Assert.Equal("/start?refused=1", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);
        (await them.GetAsync("/api/v1/me")).IsOk();
    }

    [Fact]
    public async Task Attack_9_an_account_whose_address_is_unproven_neither_sees_nor_takes_an_invitation()
    {
        var (_, them, elsewhere, invited) = await InvitedAsync(proven: false);
        var start = (await them.GetAsync("/start")).Text;
        Assert.DoesNotContain(elsewhere.Code, start, StringComparison.Ordinal);
        Assert.Contains("show that the mailbox is yours", start, StringComparison.Ordinal);

        Assert.Equal("/start?refused=1", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);
        await them.SubmitAsync("/decline", ("tenant", elsewhere.Code));
        Assert.Equal("invited", (await elsewhere.Script.GetAsync(invited))["state"].GetString());
        Assert.Equal(0, (await them.GetAsync("/api/v1/me"))["invitations"].GetInt32());
    }

    [Fact]
    public async Task Nobody_takes_an_invitation_for_another_address()
    {
        var (_, _, elsewhere, invited) = await InvitedAsync(proven: true);
        var other = await Here.AddAsync("viewer");
        var them = await other.ArriveAsync();
        await ProveAsync(other);
        Assert.Equal("/start?refused=1", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);
        Assert.Equal("invited", (await elsewhere.Script.GetAsync(invited))["state"].GetString());
    }

    [Theory]
    [InlineData("invited")]
    [InlineData("active")]
    [InlineData("suspended")]
    public async Task Attack_40_whoever_is_elsewhere_in_any_state_keeps_their_password_from_both_admins(string state)
    {
        var (person, them, elsewhere, invited) = await InvitedAsync(proven: true);
        if (state != "invited")
        {
            await them.SubmitAsync("/accept", ("tenant", elsewhere.Code));
        }

        if (state == "suspended")
        {
            (await elsewhere.Script.PostAsync(invited + "/suspend")).IsOk();
        }

        (await Here.Script.PostAsync(person.Path + "/reset-password")).IsProblem(403, "shared-account");
        Assert.NotEqual(HttpStatusCode.OK, (await elsewhere.Script.PostAsync(invited + "/reset-password")).Status);
        (await person.SignInAsync()).GetType();
    }

    [Fact]
    public async Task Attack_41_the_sign_in_address_of_someone_elsewhere_does_not_move()
    {
        var (person, them, elsewhere, _) = await InvitedAsync(proven: true);
        await them.SubmitAsync("/accept", ("tenant", elsewhere.Code));
        (await Here.Script.PatchAsync(person.Path, new { email = $"taken@{Here.Code}.example" })).IsOk();
        await person.SignInAsync();
    }

    [Fact]
    public async Task Attack_42_a_leavers_password_does_not_open_the_newcomer_who_got_the_address()
    {
        var leaver = await Here.AddAsync("viewer");
        await leaver.ArriveAsync();
        var address = leaver.Email;
        (await Here.Script.PatchAsync(leaver.Path, new { email = $"old-{address}" })).IsOk();
        var newcomer = await Here.AddAsync("viewer", address);
        (await newcomer.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        await newcomer.ArriveAsync();
    }

    [Fact]
    public async Task Attack_48_adding_addresses_to_learn_who_signs_in_is_bounded_and_recorded()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        for (var i = 0; i < Newcomers.MostKnownPerHour; i++)
        {
            (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer((await Here.AddAsync()).Email))).IsCreated();
        }

        var refused = await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer((await Here.AddAsync()).Email));
        refused.IsProblem(429, "too-many-known-addresses");
        Assert.NotNull(refused.Headers["Retry-After"]);
        Assert.Equal(Newcomers.MostKnownPerHour, (await elsewhere.EventsAsync(name: "user.created")).Count(e => e.Payload.Contains("acceptance", StringComparison.Ordinal)));
        (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer())).IsCreated();
    }

    private async Task<(Person Person, Client Them, Workspace Elsewhere, string Invited)> InvitedAsync(bool proven)
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        if (proven)
        {
            await ProveAsync(person);
        }

        var elsewhere = await Roster.NewWorkspaceAsync();
        var added = (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated();
        Assert.Equal("awaiting_acceptance", added["outcome"].GetString());
        return (person, them, elsewhere, $"/api/v1/users/{added["user"].GetProperty("id").GetGuid()}");
    }

    private Task ProveAsync(Person person) =>
        Roster.TamperAsync($"UPDATE accounts SET address_proven_at = {Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow)} WHERE address_key = {person.Email}");
}
