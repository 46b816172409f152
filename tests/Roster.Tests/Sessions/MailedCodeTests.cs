using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Sessions;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>A code by mail for the second factor: of who has no other, where the workspace takes it.</summary>
[Trait("Needs", "App")]
public sealed class MailedCodeTests(CodeHost shared) : IClassFixture<CodeHost>
{
    private const string Settings = "/api/v1/settings";

    private readonly MailHost mail = shared.Mail;

    private RosterHost Host => mail.Roster;

    [Fact]
    public async Task Whoever_has_nothing_else_is_mailed_a_code_after_the_password_and_is_in_with_it()
    {
        var (here, person) = await WaitingAsync();
        var them = await person.SignInAsync();
        Assert.Equal("/second-step/mail?return=%2Fstart%3Flanded%3D1", (await them.GetAsync("/start?landed=1")).Location);
        Assert.Contains($"A code was mailed to {person.Email}", (await them.GetAsync("/second-step/mail")).IsOk().Text, StringComparison.Ordinal);
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");

        var code = await mail.CodeAsync(person.Email);
        (await CodeMails.GiveAsync(them, CodeMails.Wrong(code))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("/account", (await CodeMails.GiveAsync(them, code)).Is(HttpStatusCode.Redirect).Location);
        (await them.GetAsync("/api/v1/users")).IsOk();
        var entry = await Host.AskAsync(db => db.Set<SessionEntry>().Where(e => e.TenantId == here.Id).OrderByDescending(e => e.EnteredAt).FirstAsync());
        Assert.Equal(("password", "mailed_code"), (entry.Proof, entry.SecondFactor));
        Assert.Equal(["sign_in.second_factor_asked", "sign_in.code_mailed", "sign_in.code_failed", "session.entered"], (await here.EventsAsync(person.Id)).Select(e => e.Name).TakeLast(4));

        var said = mail.CodeMailsTo(person.Email)[0];
        Assert.DoesNotContain(code, said.Subject, StringComparison.Ordinal);
        Assert.Contains("give the code to nobody", said.Text, StringComparison.Ordinal);
        Assert.Contains($"Workspace {here.Code} mails a code to {person.Email}", (await them.GetAsync("/account/second-step")).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_taken_only_where_the_workspace_says_so_and_what_was_given_counts_where_it_is()
    {
        var (one, person) = await WaitingAsync();
        await ProveAddressAsync(person);
        var (two, three) = (await RequiringAsync("yes"), await RequiringAsync("no"));
        var them = await person.SignInAsync();
        (await CodeMails.GiveAsync(them, await mail.CodeAsync(person.Email))).Is(HttpStatusCode.Redirect);
        foreach (var other in new[] { two, three })
        {
            (await other.Script.PostAsync("/api/v1/users", other.Newcomer(person.Email, type: "viewer"))).IsCreated();
            await them.SubmitAsync("/accept", ("tenant", other.Code));
        }

        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", one.Code))).IsOk();
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", two.Code))).IsOk();
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", three.Code))).IsProblem(403, "not-entered");
        Assert.StartsWith("/account/second-step?", (await them.SubmitAsync("/enter", ("tenant", three.Code))).Location, StringComparison.Ordinal);
        await Phone.SetUpAsync(Host, them, three.Code);
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", three.Code))).IsOk();
    }

    [Fact]
    public async Task A_new_one_takes_the_place_of_the_one_before_and_each_works_for_ten_minutes()
    {
        var (_, person) = await WaitingAsync();
        var them = await person.SignInAsync();
        var first = await mail.CodeAsync(person.Email);
        Assert.Contains("A code was sent a moment ago", (await CodeMails.SendAsync(them)).Is(HttpStatusCode.TooManyRequests).Text, StringComparison.Ordinal);
        Host.Clock.Advance(TimeSpan.FromMinutes(1.1));
        Assert.EndsWith("&sent=1", (await CodeMails.SendAsync(them)).Is(HttpStatusCode.Redirect).Location, StringComparison.Ordinal);
        var second = await mail.CodeAsync(person.Email, 2);
        (await CodeMails.GiveAsync(them, first)).Is(HttpStatusCode.UnprocessableEntity);
        Host.Clock.Advance(TimeSpan.FromMinutes(10));
        (await CodeMails.GiveAsync(them, second)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("Send a code", (await them.GetAsync("/second-step/mail")).IsOk().Text, StringComparison.Ordinal);
        await CodeMails.SendAsync(them);
        // Typed as it is shown, in two groups.
        (await CodeMails.GiveAsync(them, await mail.CodeAsync(person.Email, 3))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task In_the_days_of_grace_and_where_it_is_required_of_others_nobody_is_mailed_one()
    {
        var (here, person) = await WaitingAsync(new { mfa = "required", mfaGraceDays = 3, mfaEmailCode = "yes" });
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsOk();
        (await here.Script.PatchAsync(Settings, new { mfaFor = "administrators", mfaGraceDays = 0 })).IsOk();
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsOk();
        (await here.Script.PatchAsync(Settings, new { mfaFor = "everyone" })).IsOk();
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        await mail.CodeAsync(person.Email);
        Assert.Single(await here.EventsAsync(person.Id, "sign_in.code_mailed"));
    }

    [Fact]
    public async Task A_workspace_that_takes_it_no_more_asks_those_who_wait_to_set_something_up()
    {
        var (here, person) = await WaitingAsync();
        var them = await person.SignInAsync();
        await Phone.SetUpAsync(Host, await here.AdminAsync());
        (await here.Script.PatchAsync(Settings, new { mfaEmailCode = "no", mfaGraceDays = 0 })).IsOk();
        (await CodeMails.GiveAsync(them, await mail.CodeAsync(person.Email))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        Assert.StartsWith("/account/second-step?", (await them.GetAsync("/start?landed=1")).Location, StringComparison.Ordinal);
        await Phone.SetUpAsync(Host, them);
        (await them.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task Codes_are_settled_only_with_a_mail_server_and_given_up_only_by_who_is_not_shut_out()
    {
        await using var without = await RosterHost.StartAsync();
        (await (await without.NewWorkspaceAsync()).Script.PatchAsync(Settings, new { mfaEmailCode = "yes" })).IsProblem(409, "no-mail-server", "mfaEmailCode");

        var here = await RequiringAsync("yes");
        (await here.Script.PatchAsync(Settings, new { mfaEmailCode = "maybe" })).IsProblem(400, "not-offered", "mfaEmailCode");
        (await here.Script.PatchAsync(Settings, new { mfaEmailCode = "no" })).IsProblem(409, "second-factor-first", "mfa");
        Assert.Equal(0, (await here.Script.PostAsync(Settings + "/preview", new { mfaFor = "administrators" })).IsOk()["peopleWithoutSecondFactor"].GetInt32());
    }

    [Fact]
    public async Task The_operator_sees_the_mail_without_its_code_and_can_hand_none_over()
    {
        var (_, person) = await WaitingAsync();
        var them = await person.SignInAsync();
        var code = await mail.CodeAsync(person.Email);
        var id = await Host.AskAsync(db => db.Set<global::Roster.Platform.Mail.MailRow>().Where(m => m.Kind == "sign_in_code" && m.Address == person.Email).Select(m => m.Id).SingleAsync());
        var seen = await Host.OperateAsync<global::Roster.Operator.ReadMail, global::Roster.Operator.MailDetails>(new(id));
        Assert.Contains("Your code: ••••••", seen.Preview!.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(code, seen.Preview.Html, StringComparison.Ordinal);
        Assert.False(seen.May.CopyLink.Allowed);
        Assert.Equal("mail-without-link", (await Host.Runner.RunAsync<global::Roster.Operator.CopyMailLink, global::Roster.Operator.MailLink>(new(id), global::Roster.Platform.Kernel.Caller.AtCommandLine)).Problem!.Code);
        (await CodeMails.GiveAsync(them, code)).Is(HttpStatusCode.Redirect);
    }

    /// <summary>Someone who has signed in before, in a workspace that takes codes by mail.</summary>
    private async Task<(Workspace Here, Person Person)> WaitingAsync(object? settings = null)
    {
        var here = await Host.NewWorkspaceAsync();
        var person = await here.AddAsync("viewer");
        await person.ArriveAsync();
        (await here.Script.PatchAsync(Settings, settings ?? new { mfa = "required", mfaGraceDays = 0, mfaEmailCode = "yes" })).IsOk();
        return (here, person);
    }

    private async Task<Workspace> RequiringAsync(string byMail)
    {
        var here = await Host.NewWorkspaceAsync();
        if (byMail == "no")
        {
            await Phone.SetUpAsync(Host, await here.AdminAsync());
        }

        (await here.Script.PatchAsync(Settings, new { mfa = "required", mfaGraceDays = 0, mfaEmailCode = byMail })).IsOk();
        return here;
    }

    private Task ProveAddressAsync(Person person) =>
        Host.TamperAsync($"UPDATE accounts SET address_proven_at = {Host.Databases.Dialect.ToDatabase(Host.Clock.GetUtcNow())} WHERE address_key = {person.Email}");
}
