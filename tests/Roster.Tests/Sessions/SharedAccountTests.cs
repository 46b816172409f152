using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Attack 41: of someone who belongs to two workspaces, neither's admin reaches what is the account's.</summary>
public sealed class SharedAccountTests : AppTests
{
    [Theory]
    [InlineData("key")]
    [InlineData("session")]
    public async Task Attack_41_neither_admin_unlocks_resets_or_moves_an_account_of_two_workspaces(string way)
    {
        var (person, them, elsewhere, there) = await SharedAsync();
        await LockTests.LockAsync(person);
        var before = await AccountAsync(person);

        foreach (var (workspace, path) in new[] { (Here, person.Path), (elsewhere, there) })
        {
            var admin = way == "key" ? workspace.Script : await workspace.AdminAsync();
            (await admin.PostAsync(path + "/unlock")).IsProblem(403, "shared-account");
            (await admin.PostAsync(path + "/reset-password", new { })).IsProblem(403, "shared-account");
            (await admin.PatchAsync(path, new { email = $"moved@{workspace.Code}.example" })).IsOk();
            var may = (await admin.GetAsync(path)).IsOk()["may"];
            Assert.All(["unlock", "resetPassword"], act => Assert.False(may.GetProperty(act).GetProperty("allowed").GetBoolean(), act));
        }

        Assert.Equal(before, await AccountAsync(person));
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        // The devices they are known at stay known.
        await person.SignInAsync(at: them);
    }

    [Fact]
    public async Task Attack_41_blocked_in_one_workspace_someone_keeps_their_session_devices_and_password_in_the_other()
    {
        var (person, them, elsewhere, there) = await SharedAsync();
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsOk();
        var before = await AccountAsync(person);

        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();

        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsOk();
        Assert.Equal(before, await AccountAsync(person));
        var again = await person.SignInAsync(at: them);
        (await again.SubmitAsync("/enter", ("tenant", Here.Code))).Is(HttpStatusCode.Redirect);
        (await again.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
        (await elsewhere.Script.GetAsync(there)).IsOk();
    }

    [Fact]
    public async Task Someone_who_is_put_out_everywhere_signs_in_to_accept_where_they_are_invited_and_to_nothing_else()
    {
        var person = await Here.AddAsync("viewer");
        var before = await person.ArriveAsync();
        await ProveAsync(person);
        var elsewhere = await Roster.NewWorkspaceAsync();
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await before.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);

        (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated();
        var them = await person.SignInAsync();
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsProblem(403, "not-entered");
        Assert.Contains($"Workspace {elsewhere.Code}", (await them.GetAsync("/start")).Text, StringComparison.Ordinal);

        Assert.Equal("/start", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsOk();
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
    }

    [Fact]
    public async Task Whoever_is_invited_with_an_unproven_address_does_not_sign_in_by_that()
    {
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        var elsewhere = await Roster.NewWorkspaceAsync();
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated();
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Once_they_have_declined_nothing_is_open_to_them_any_more()
    {
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        await ProveAsync(person);
        var elsewhere = await Roster.NewWorkspaceAsync();
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated();
        var them = await person.SignInAsync();
        (await them.SubmitAsync("/decline", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
    }

    private Task ProveAsync(Person person) =>
        Roster.TamperAsync($"UPDATE accounts SET address_proven_at = {Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow)} WHERE address_key = {person.Email}");

    /// <summary>Someone of this workspace who has joined another.</summary>
    private async Task<(Person Person, Client Them, Workspace Elsewhere, string There)> SharedAsync()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        await Roster.TamperAsync($"UPDATE accounts SET address_proven_at = {Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow)} WHERE address_key = {person.Email}");
        var elsewhere = await Roster.NewWorkspaceAsync();
        var added = (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated();
        Assert.Equal("/start", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);
        return (person, them, elsewhere, $"/api/v1/users/{added["user"].GetProperty("id").GetGuid()}");
    }

    /// <summary>All that is the account's own, but for its sessions.</summary>
    private async Task<string> AccountAsync(Person person) => await Roster.AskAsync(async db =>
    {
        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.AddressKey == person.Email);
        var devices = await db.Set<KnownDevice>().AsNoTracking().Where(d => d.AccountId == account.Id).Select(d => d.Id).ToListAsync();
        return string.Join(' ', account.Id, account.Address, account.AddressProvenAt, account.PasswordHash, account.TemporaryUntil, account.Failures, account.LastFailureAt, string.Join(',', devices));
    });
}
