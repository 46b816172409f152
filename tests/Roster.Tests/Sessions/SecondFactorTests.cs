using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Sessions;
using Roster.Tests.Oidc;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>A second factor: set up by its owner, asked for on entering a workspace that wants it, and changed only by who has it.</summary>
public sealed class SecondFactorTests : AppTests
{
    private const string Settings = "/api/v1/settings";

    [Fact]
    public async Task Whoever_has_set_up_an_app_is_asked_for_a_code_after_the_password_and_is_in_with_it()
    {
        var (person, phone) = await WithPhoneAsync();
        var them = await person.SignInAsync();
        Assert.Equal("/second-step?return=%2Fstart%3Flanded%3D1", (await them.GetAsync("/start?landed=1")).Location);
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");

        Assert.Equal("/account", (await phone.GiveAsync(them)).Is(HttpStatusCode.Redirect).Location);
        (await them.GetAsync("/api/v1/users")).IsOk();
        (await them.GetAsync("/account")).IsOk();
        var entry = await Roster.AskAsync(db => db.Set<SessionEntry>().Where(e => e.TenantId == Here.Id).OrderByDescending(e => e.EnteredAt).FirstAsync());
        Assert.Equal(("password", "app"), (entry.Proof, entry.SecondFactor));
        Assert.Equal(["sign_in.second_factor_asked", "session.entered"], (await Here.EventsAsync(person.Id)).Select(e => e.Name).TakeLast(2));
    }

    [Fact]
    public async Task Nothing_counts_until_a_code_is_given_and_the_key_is_stored_locked()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        var phone = await Phone.BeginAsync(Roster, them);
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsOk();
        Assert.Equal("none", (await person.ShowAsync())["secondFactor"].GetString());

        (await them.SubmitAsync("/account/second-step/confirm", ("code", phone.WrongCode()))).Is(HttpStatusCode.UnprocessableEntity);
        (await them.SubmitAsync("/account/second-step/confirm", ("code", phone.Code()))).IsOk();
        Assert.Equal("app", (await person.ShowAsync())["secondFactor"].GetString());
        Assert.Single(await Here.EventsAsync(person.Id, "user.second_factor_set_up"));
    }

    [Fact]
    public async Task What_one_session_has_begun_another_does_not_finish()
    {
        var person = await Here.AddAsync("viewer");
        var (stranger, owner) = (await person.ArriveAsync(), await person.SignInAsync());
        var seen = await Phone.BeginAsync(Roster, stranger);
        Assert.Contains("Begin again", (await owner.SubmitAsync("/account/second-step/confirm", ("code", seen.Code()))).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        var own = await Phone.SetUpAsync(Roster, owner);
        Assert.Equal(RecoveryCode.Count, own.RecoveryCodes.Count);
        (await stranger.SubmitAsync("/account/second-step/confirm", ("code", seen.Code()))).Is(HttpStatusCode.Redirect);
        var them = await person.SignInAsync();
        await own.GiveAsync(them);
        (await them.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task A_person_of_two_workspaces_enters_the_lax_one_without_and_is_asked_for_the_strict_one()
    {
        var (person, them, elsewhere) = await SharedAsync();
        (await elsewhere.Script.PatchAsync(Settings, new { mfa = "off" })).IsOk();
        var phone = await Phone.SetUpAsync(Roster, them);

        // Entered last, and so entered by the sign-in: the one that asks for nothing.
        var again = await person.SignInAsync();
        (await again.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsOk();
        (await again.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
        Assert.Equal($"/second-step?return=%2Fconsole%2F{Here.Code}%2Fusers&tenant={Here.Code}", (await again.SubmitAsync("/enter", ("tenant", Here.Code))).Location);
        (await again.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");

        await phone.GiveAsync(again, Here.Code);
        (await again.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsOk();
        (await again.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsOk();
    }

    [Fact]
    public async Task Required_without_grace_nobody_enters_before_they_have_set_one_up_whichever_way_they_come()
    {
        var here = await RequiringAsync();
        var person = await here.AddAsync("viewer");
        var them = await person.SignInAsync(person.TemporaryPassword);
        (await them.GetAsync("/start?landed=1")).Is(HttpStatusCode.Redirect);
        await person.ChooseAsync(them, Person.OwnPassword);
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        Assert.StartsWith("/account/second-step?return=", (await them.GetAsync("/start?landed=1")).Location, StringComparison.Ordinal);
        Assert.Contains("asks for a second step", (await them.GetAsync("/account/second-step")).IsOk().Text, StringComparison.Ordinal);

        // By a link of the operator's, and for a portal, it is the same.
        var byLink = await here.ByLinkAsync(person.Email);
        (await byLink.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        var portal = await TestPortal.ConnectAsync(Roster, "analytics");
        Assert.StartsWith("/account/second-step?", (await them.GetAsync(portal.Ask())).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        Assert.Equal("interaction_required", TestPortal.Query((await them.GetAsync(portal.Ask(("prompt", "none")))).Location)["error"]);

        var phone = await Phone.SetUpAsync(Roster, them);
        (await them.GetAsync("/api/v1/users")).IsOk();
        await portal.OpenAsync(them);
        Assert.StartsWith("/second-step?", (await byLink.GetAsync(portal.Ask())).Location, StringComparison.Ordinal);
        await phone.GiveAsync(byLink);
        (await byLink.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task An_invitation_opens_nothing_where_a_second_factor_is_required_until_there_is_one()
    {
        var here = await RequiringAsync();
        (await here.Script.PatchAsync(Settings, new { activation = new[] { "copy_link" } })).IsOk();
        var (_, link) = await here.AddByAsync("copy_link", type: "viewer");
        var them = Roster.Stranger();
        Roster.Secrets.Add(Person.OwnPassword);
        (await them.SubmitAsync("/link/password", ("token", link!), ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        await Phone.SetUpAsync(Roster, them);
        (await them.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task In_the_days_of_grace_people_enter_and_are_reminded_and_after_them_they_set_one_up()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync("viewer");
        await person.ArriveAsync();
        await Phone.SetUpAsync(host, await here.AdminAsync());
        (await here.Script.PatchAsync(Settings, new { mfa = "required", mfaGraceDays = 3 })).IsOk();

        var them = await person.SignInAsync();
        (await them.GetAsync("/api/v1/users")).IsOk();
        Assert.Contains("Set up a second step at sign-in by", (await them.GetAsync("/start")).Text, StringComparison.Ordinal);
        host.Clock.Advance(TimeSpan.FromDays(3) + TimeSpan.FromMinutes(1));
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
    }

    [Fact]
    public async Task Required_of_administrators_it_is_asked_of_nobody_else()
    {
        var here = await RequiringAsync(new { mfa = "required", mfaFor = new[] { "administrators" }, mfaGraceDays = 0 });
        var (viewer, admin) = (await here.AddAsync("viewer"), await here.AddAsync("tenant_admin"));
        (await (await viewer.ArriveAsync()).GetAsync("/api/v1/users")).IsOk();
        (await (await admin.ArriveAsync()).GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
    }

    [Fact]
    public async Task It_can_be_required_only_by_someone_who_has_one_and_the_answer_says_so()
    {
        var admin = await Here.AdminAsync();
        var before = await Snapshot.OfAsync(Here);
        (await admin.PatchAsync(Settings, new { mfa = "required" })).IsProblem(409, "second-factor-first", "mfa");
        (await Here.Script.PatchAsync(Settings, new { mfa = "required" })).IsProblem(409, "second-factor-first", "mfa");
        Assert.Equal(before, await Snapshot.OfAsync(Here));

        var (one, two) = (await Here.AddAsync("viewer"), await Here.AddAsync("viewer"));
        await one.ArriveAsync();
        await Phone.SetUpAsync(Roster, await two.ArriveAsync());
        Assert.Equal(2, (await Here.Script.PostAsync(Settings + "/preview", new { mfa = "required" })).IsOk()["peopleWithoutSecondFactor"].GetInt32());
        await Phone.SetUpAsync(Roster, admin);
        (await admin.PatchAsync(Settings, new { mfa = "required" })).IsOk();
        (await Here.Script.PatchAsync(Settings, new { mfaFor = new[] { "administrators" }, mfaGraceDays = 0 })).IsOk();
    }

    [Fact]
    public async Task Its_owner_replaces_and_removes_it_and_makes_new_codes_and_is_told_of_each()
    {
        await using var mail = await MailHost.StartAsync();
        var here = await mail.Roster.NewWorkspaceAsync();
        var person = await here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        var first = await Phone.SetUpAsync(mail.Roster, them);
        var second = await Phone.SetUpAsync(mail.Roster, them);
        Assert.Empty(first.RecoveryCodes.Intersect(second.RecoveryCodes));
        var other = await person.SignInAsync();
        (await first.GiveAsync(other)).Is(HttpStatusCode.UnprocessableEntity);
        (await Phone.GiveAsync(other, first.RecoveryCodes[0])).Is(HttpStatusCode.UnprocessableEntity);

        var codes = Phone.Read((await them.SubmitAsync("/account/second-step/recovery-codes")).IsOk());
        Assert.Equal(RecoveryCode.Count, codes.Distinct().Count());
        (await Phone.GiveAsync(other, second.RecoveryCodes[0])).Is(HttpStatusCode.UnprocessableEntity);
        // Typed in capitals, with blanks.
        (await Phone.GiveAsync(other, codes[0].ToUpperInvariant().Replace('-', ' '))).Is(HttpStatusCode.Redirect);
        Assert.Contains("9 recovery codes are left", (await other.GetAsync("/account")).Text, StringComparison.Ordinal);

        (await them.SubmitAsync("/account/second-step/remove")).Is(HttpStatusCode.Redirect);
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsOk();
        string[] told = ["A second step is set up", "A second step is set up", "New recovery codes", "A recovery code was used", "The second step is removed"];
        await Eventually.TrueAsync(() => Task.FromResult(told.Order().SequenceEqual(mail.Server.To(person.Email).Select(m => m.Subject).Where(told.Contains).Order())), "a mail for each change");
    }

    [Fact]
    public async Task An_open_page_is_not_enough_to_change_it()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        await Phone.SetUpAsync(host, them);
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        foreach (var act in new[] { "set-up", "confirm", "recovery-codes", "remove" })
        {
            Assert.StartsWith("/prove?return=%2Faccount%2Fsecond-step", (await them.SubmitAsync("/account/second-step/" + act, ("code", "123456"))).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        }

        Assert.Equal("app", (await person.ShowAsync())["secondFactor"].GetString());
        (await them.SubmitAsync("/prove", ("current", Person.OwnPassword), ("return", "/account/second-step"))).Is(HttpStatusCode.Redirect);
        (await them.SubmitAsync("/account/second-step/remove")).Is(HttpStatusCode.Redirect);
        Assert.Equal("none", (await person.ShowAsync())["secondFactor"].GetString());
    }

    private async Task<(Person Person, Phone Phone)> WithPhoneAsync()
    {
        var person = await Here.AddAsync("viewer");
        return (person, await Phone.SetUpAsync(Roster, await person.ArriveAsync()));
    }

    /// <summary>A workspace that requires a second factor at once; its first admin has one.</summary>
    private async Task<Workspace> RequiringAsync(object? settings = null)
    {
        await Phone.SetUpAsync(Roster, await Here.AdminAsync());
        (await Here.Script.PatchAsync(Settings, settings ?? new { mfa = "required", mfaGraceDays = 0 })).IsOk();
        return Here;
    }

    private async Task<(Person Person, Client Them, Workspace Elsewhere)> SharedAsync()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        await Roster.TamperAsync($"UPDATE accounts SET address_proven_at = {Roster.Databases.Dialect.ToDatabase(Roster.Clock.GetUtcNow())} WHERE address_key = {person.Email}");
        var elsewhere = await Roster.NewWorkspaceAsync();
        (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated();
        Assert.Equal("/start", (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Location);
        return (person, them, elsewhere);
    }
}
