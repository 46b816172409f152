using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Sso;

/// <summary>What whoever runs one workspace's provider could try against another's people.</summary>
public sealed class SsoAttackTests(SsoWorld world) : SsoTests(world)
{
    [Fact]
    public async Task Attack_14_neither_a_verified_address_nor_one_that_was_taken_first_links_anyone_silently()
    {
        await OpenAsync();
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        var thief = Roster.Stranger();
        IsRefused(await SignOnAsync(thief, Someone(person.Email)), "Sign in with your own password once");
        IsRefused(await SignOnAsync(thief, Someone(person.Email.ToUpperInvariant())), "Sign in with your own password once");
        Assert.Null(thief.SessionToken);
        Assert.Empty(await Here.EventsAsync(person.Id, "user.identity_linked"));

        // Someone else's account in another workspace: they are invited, and nothing of theirs is opened.
        var there = await Roster.NewWorkspaceAsync();
        await OpenAsync(at: there);
        IsRefused(await SignOnAsync(thief, Someone(person.Email), there), "join with your own password");
        Assert.Null(thief.SessionToken);
        var added = await Roster.AskAsync(db => db.Set<User>().SingleAsync(u => u.TenantId == there.Id && u.Email == person.Email));
        Assert.Equal((UserState.Invited, null), (added.State, added.AccountId));
    }

    [Fact]
    public async Task Attack_38_a_workspaces_provider_opens_that_workspace_and_nothing_else_of_the_same_person()
    {
        await OpenAsync();
        var (them, who, there) = await OfTwoAsync();
        Assert.Equal("sso", (await LastEntryAsync()).Proof);
        (await them.GetAsync("/api/v1/users")).IsOk();

        // The other workspace is neither named nor entered, and the account is shut.
        var start = (await them.GetAsync("/start")).IsOk();
        Assert.DoesNotContain($"Workspace {there.Code}", start.Text, StringComparison.Ordinal);
        Assert.Contains("give your own password", start.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(there.Code, (await them.GetAsync("/api/v1/me")).IsOk()["tenants"].GetRawText(), StringComparison.Ordinal);
        Assert.StartsWith("/prove", (await them.SubmitAsync("/enter", ("tenant", there.Code))).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        Assert.StartsWith("/prove", (await them.GetAsync("/account")).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", there.Code))).IsProblem(403, "not-entered");
        Assert.False(await Roster.AskAsync(db => db.Set<SessionEntry>().AnyAsync(e => e.TenantId == there.Id && e.Proof == "sso")));

        // Their own password opens all of it.
        (await them.SubmitAsync("/prove", ("current", "wrong wrong wrong"), ("return", "/start"))).Is(HttpStatusCode.UnprocessableEntity);
        (await them.SubmitAsync("/prove", ("current", Person.OwnPassword), ("return", "/start"))).Is(HttpStatusCode.Redirect);
        Assert.StartsWith("/console/", (await them.SubmitAsync("/enter", ("tenant", there.Code))).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        (await them.GetAsync("/account")).IsOk();
    }

    [Fact]
    public async Task Attack_41_a_provider_changes_nothing_of_an_account_that_is_somebody_elses_too()
    {
        await OpenAsync();
        var (them, _, _) = await OfTwoAsync();
        var before = await Roster.AskAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == db.Set<Session>().OrderByDescending(s => s.CreatedAt).First().AccountId));
        foreach (var (path, fields) in new (string, (string, string)[])[]
        {
            ("/password", [("password", "a new one of mine"), ("again", "a new one of mine")]),
            ("/account/password", [("current", "x"), ("password", "a new one of mine"), ("again", "a new one of mine")]),
            ("/account/second-step/set-up", []), ("/account/second-step/confirm", [("code", "000000")]), ("/account/second-step/remove", []),
            ("/account/end-others", []), ("/account/profile", [("givenName", "Eve")]),
        })
        {
            await them.SubmitAsync(path, fields);
        }

        var after = await Roster.AskAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == before.Id));
        Assert.Equal((before.PasswordHash, before.HasSecondFactor, before.Address), (after.PasswordHash, after.HasSecondFactor, after.Address));
        Assert.False(await Roster.AskAsync(db => db.Set<Authenticator>().AnyAsync(a => a.AccountId == before.Id)));
        Assert.True(await Roster.AskAsync(db => db.Set<Session>().AnyAsync(s => s.AccountId == before.Id && s.EndedAt == null && s.Proof == "password")));
    }

    [Fact]
    public async Task Attack_41_who_only_the_provider_says_it_is_adds_no_passkey_that_would_outlast_the_workspace()
    {
        await OpenAsync();
        var person = await Here.AddAsync("viewer");
        var own = await person.ArriveAsync();
        var who = Someone(person.Email);
        (await LinkAsync(own, who)).Is(HttpStatusCode.Redirect);
        var byProvider = await InAsync(who);
        (await byProvider.GetAsync("/api/v1/users")).IsOk();
        (await byProvider.PostAsync("/passkeys/new")).IsProblem(403, "own-proof-required");
        // Nor with what was offered to a session of their own.
        Assert.NotEqual(HttpStatusCode.OK, (await new SoftPasskey(Roster).TryAddAsync(byProvider, offeredTo: own)).Status);
        Assert.Empty(await Here.EventsAsync(person.Id, "user.passkey_set_up"));
        await SoftPasskey.AddAsync(Roster, own);
    }

    [Fact]
    public async Task Attack_18_whoever_has_no_password_as_they_come_by_the_provider_is_answered_as_nobody_is()
    {
        await OpenAsync();
        var theirs = $"nora@{Here.Code}.example";
        await InAsync(Someone(theirs));
        foreach (var (path, more) in new[] { ("/sign-in", ("password", "a guess")), ("/forgot", ("", "")) })
        {
            var answers = new List<string>();
            foreach (var email in new[] { theirs, $"else@{Here.Code}.example" })
            {
                var answer = await Roster.Stranger().SubmitAsync(path, ("email", email), more);
                answers.Add($"{answer.Status}\n{string.Join('\n', answer.Headers.Where(h => h.Key is not "Date" and not "Content-Length").OrderBy(h => h.Key, StringComparer.Ordinal))}\n{answer.Text.Replace(email, "…", StringComparison.Ordinal)}");
            }

            Assert.Equal(answers[0], answers[1]);
        }
    }

    [Fact]
    public async Task Attack_18_looking_for_a_provider_tells_of_a_domain_and_of_nobody_there()
    {
        var operators = await Roster.AskAsync(db => db.Set<Account>().SingleAsync(a => a.Address == Here.AdminEmail));
        await Roster.TamperAsync($"UPDATE accounts SET address_proven_at = created_at WHERE id = {Roster.Databases.Dialect.ToDatabase(operators.Id.Value)}");
        var settled = Settled();
        settled["domains"] = new[] { $"{Here.Code}.example" };
        await OpenAsync(settled);
        var active = await Here.AddAsync("viewer");
        await active.ArriveAsync();
        var suspended = await Here.AddAsync("viewer");
        (await Here.Script.PostAsync($"{suspended.Path}/suspend", new { })).IsOk();
        var answers = new List<string>();
        foreach (var email in new[] { active.Email, suspended.Email, $"nobody@{Here.Code}.example", $"NOBODY@{Here.Code}.EXAMPLE" })
        {
            var answer = (await Roster.Stranger().SubmitAsync("/sso", ("email", email))).IsOk();
            Assert.Contains($"Workspace {Here.Code}", answer.Text, StringComparison.Ordinal);
            answers.Add(answer.Text.Replace(Uri.EscapeDataString(email), "…", StringComparison.OrdinalIgnoreCase).Replace(email, "…", StringComparison.Ordinal));
        }

        Assert.All(answers, a => Assert.Equal(answers[0], a));
        Assert.Contains("No workspace here", (await Roster.Stranger().SubmitAsync("/sso", ("email", active.Email.Replace(".example", ".invalid-domain.example", StringComparison.Ordinal)))).IsOk().Text, StringComparison.Ordinal);
        (await Here.Script.PostAsync($"{Path}/mode", new { mode = "off" })).IsOk();
        Assert.Contains("No workspace here", (await Roster.Stranger().SubmitAsync("/sso", ("email", active.Email))).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_domain_is_routed_only_by_who_has_a_proven_address_there_and_never_one_of_everybodys()
    {
        var settled = Settled();
        settled["domains"] = new[] { "victim.example" };
        (await SettleAsync(settled)).IsProblem(400, "domain-unproven", "domains");
        settled["domains"] = new[] { $"{Here.Code}.example" };
        (await SettleAsync(settled)).IsProblem(400, "domain-unproven", "domains");
        settled["domains"] = new[] { "gmail.com" };
        (await SettleAsync(settled)).IsProblem(400, "public-domain", "domains");
    }

    [Fact]
    public async Task Attack_34_switched_off_it_opens_nothing_and_what_it_opened_ends()
    {
        await OpenAsync();
        var who = Someone(Here.NextEmail());
        var them = await InAsync(who);
        var (browser, sent) = (Roster.Stranger(), default(Dictionary<string, string>)!);
        sent = await BeginAsync(browser);
        (await Here.Script.PostAsync($"{Path}/mode", new { mode = "off" })).IsOk();
        (await them.GetAsync("/api/v1/me")).Is(HttpStatusCode.Unauthorized);
        IsRefused(await ReturnAsync(browser, sent, who), "signs nobody in that way");
        IsRefused(await Roster.Stranger().GetAsync($"/sso/{Here.Code}"), "signs nobody in that way");
        IsRefused(await Roster.Stranger().GetAsync("/sso/no-such-workspace"), "signs nobody in that way");
    }

    [Fact]
    public async Task Another_issuer_begins_with_nobody_and_ends_what_the_first_had_opened()
    {
        await OpenAsync();
        var who = Someone(Here.NextEmail());
        var them = await InAsync(who);
        var settled = Settled();
        settled["issuer"] = World.Other.Address;
        (await SettleAsync(settled)).IsOk();
        (await them.GetAsync("/api/v1/me")).Is(HttpStatusCode.Unauthorized);
        var browser = Roster.Stranger();
        IsRefused(await ReturnAsync(browser, await BeginAsync(browser), who, said => (said.Issuer, said.Signed) = (World.Other.Address, World.Other.Signing), by: World.Other), "Sign in with your own password once");
    }

    [Fact]
    public async Task Attack_1_a_provider_gives_nobody_more_than_who_settled_it_could_and_no_more_once_they_can_not()
    {
        var settler = await Here.NewRoleAsync("settler", Permissions.SsoUpdate, Permissions.UsersRead, Permissions.RolesRead, Permissions.RolesAssign, Permissions.GroupsUpdate);
        var person = await Here.AddAsync("tenant_admin", roleIds: settler);
        var key = await Here.KeyAsync("settler", person.Email);
        var settled = Settled();
        settled["type"] = "tenant_admin";
        settled["roleIds"] = new[] { Here.Role("tenant_admin") };
        var put = async (Client who) => await who.SendAsync("PUT", Path, Client.JsonOf(settled), ("If-Match", (await who.GetAsync(Path)).ETag!));
        (await put(key)).IsProblem(403, "grants-more-than-held", "roleIds");

        // Settled by one who could, who then can no more: newcomers are still added, without it.
        await OpenAsync(settled);
        var first = await InAsync(Someone(Here.NextEmail()));
        (await first.GetAsync("/api/v1/sso")).IsOk();
        await Roster.TamperAsync($"UPDATE sso_providers SET settled_by = {Roster.Databases.Dialect.ToDatabase(person.Id)} WHERE tenant_id = {Roster.Databases.Dialect.ToDatabase(Here.Id.Value)}");
        var second = await InAsync(Someone(Here.NextEmail()));
        (await second.GetAsync("/api/v1/sso")).IsProblem(403, "not-permitted");
        Assert.Empty((await second.GetAsync("/api/v1/me")).IsOk()["permissions"].EnumerateArray());
    }

    /// <summary>Someone of two workspaces, each with their own password, whom this one's provider has just named.</summary>
    private async Task<(Client Them, Dictionary<string, object> Who, Workspace There)> OfTwoAsync()
    {
        var there = await Roster.NewWorkspaceAsync();
        var person = await Here.AddAsync("viewer");
        var own = await person.ArriveAsync();
        var who = Someone(person.Email);
        (await LinkAsync(own, who)).Is(HttpStatusCode.Redirect);
        var account = await Roster.AskAsync(db => db.Set<User>().Where(u => u.Id == new UserId(person.Id)).Select(u => u.AccountId!.Value).SingleAsync());
        await Roster.TamperAsync($"UPDATE accounts SET address_proven_at = created_at WHERE id = {Roster.Databases.Dialect.ToDatabase(account.Value)}");
        (await there.Script.PostAsync("/api/v1/users", there.Newcomer(person.Email, type: "viewer"))).IsCreated();
        (await own.SubmitAsync("/accept", ("tenant", there.Code))).Is(HttpStatusCode.Redirect);
        return (await InAsync(who), who, there);
    }
}
