using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Mail;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Tests.Sessions;
using Roster.Tests.Support;

namespace Roster.Tests.Sso;

/// <summary>Requiring the provider of everyone: only after a test, on trial, with a way in that is kept.</summary>
public sealed class SsoModeTests(SsoWorld world) : SsoTests(world)
{
    [Fact]
    public async Task It_is_required_only_once_it_is_tested_and_an_administrator_keeps_a_way_in()
    {
        await OpenAsync();
        (await ModeAsync("required")).IsProblem(409, "sso-not-tested");
        await TestAsync();
        (await ModeAsync("required")).IsProblem(409, "sso-no-bypass");
        await NameAsync(Here.AdminId);
        var shown = (await ModeAsync("required")).IsOk();
        Assert.Equal(("required", false), (shown["mode"].GetString(), shown["mayConfirm"].GetBoolean()));
        Assert.InRange(shown["revertsAt"].GetDateTimeOffset() - Roster.Clock.GetUtcNow(), TimeSpan.FromMinutes(9), TimeSpan.FromMinutes(10));
    }

    [Fact]
    public async Task Settling_another_client_or_secret_asks_for_another_test_and_other_things_do_not()
    {
        await OpenAsync();
        await TestAsync();
        await NameAsync(Here.AdminId);
        Assert.NotEqual(System.Text.Json.JsonValueKind.Null, (await Here.Script.GetAsync(Path))["testedAt"].ValueKind);
        var settled = Settled();
        settled["secret"] = "another";
        (await SettleAsync(settled)).IsOk();
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await Here.Script.GetAsync(Path))["testedAt"].ValueKind);
    }

    [Fact]
    public async Task Required_a_password_opens_a_session_and_not_this_workspace_and_the_start_page_says_why()
    {
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        await RequireAsync();
        var them = await person.SignInAsync();
        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        Assert.Contains("A password does not open it", (await them.GetAsync("/start?landed=1")).IsOk().Text, StringComparison.Ordinal);
        Assert.Equal($"/sso/{Here.Code}?return=%2Fconsole%2F{Here.Code}%2Fusers", (await them.SubmitAsync("/enter", ("tenant", Here.Code))).Is(HttpStatusCode.Redirect).Location);
        Assert.NotEmpty(await Here.EventsAsync(person.Id, "sign_in.proof_refused"));

        (await LinkAsync(them, Someone(person.Email))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/users")).IsOk();
        Assert.Equal("sso", (await LastEntryAsync()).Proof);
    }

    [Fact]
    public async Task Required_a_password_is_reset_for_nobody_but_those_who_keep_a_way_in()
    {
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        await RequireAsync();
        (await Here.Script.PostAsync($"{person.Path}/reset-password", new { })).IsProblem(409, "sso-required");
        var verdict = (await person.ShowAsync())["may"].GetProperty("resetPassword");
        Assert.Equal((false, "sso-required"), (verdict.GetProperty("allowed").GetBoolean(), verdict.GetProperty("code").GetString()));
        (await ModeAsync("optional")).IsOk();
        (await Here.Script.PostAsync($"{person.Path}/reset-password", new { })).IsOk();
    }

    [Fact]
    public async Task Required_whoever_forgets_a_password_is_mailed_how_to_come_in_and_no_link_to_another()
    {
        var (person, kept) = (await Here.AddAsync("viewer"), Here.AdminEmail);
        await person.ArriveAsync();
        await RequireAsync();
        foreach (var email in new[] { person.Email, kept })
        {
            (await Roster.Stranger().SubmitAsync("/forgot", ("email", email))).IsOk();
        }

        await Eventually.TrueAsync(async () => (await KindsAsync(person.Id)).Count + (await KindsAsync(Here.AdminId)).Count >= 2, "both are answered");
        Assert.Equal(["no_password"], await KindsAsync(person.Id));
        Assert.Equal(["reset"], await KindsAsync(Here.AdminId));

        async Task<List<string>> KindsAsync(Guid user) => await Roster.AskAsync(db => db.Set<MailRow>()
            .Where(m => m.TenantId == Here.Id && m.UserId == new global::Roster.Platform.Kernel.UserId(user) && (m.Kind == "reset" || m.Kind == "no_password")).Select(m => m.Kind).ToListAsync());
    }

    [Fact]
    public async Task What_nobody_confirms_is_optional_again_by_itself_with_no_node_alive_for_it()
    {
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        await RequireAsync();
        Roster.Clock.Advance(SwitchAfter);
        try
        {
            (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsOk();
            Assert.Equal("optional", (await Here.Script.GetAsync(Path)).IsOk()["mode"].GetString());
            await Eventually.TrueAsync(async () => (await Here.EventsAsync(name: "sso.reverted")).Count == 1, "it is on record");
            Assert.Equal(SsoMode.Optional, (await Roster.AskAsync(db => db.Set<Tenant>().SingleAsync(t => t.Id == Here.Id))).Policy.Sso);
        }
        finally
        {
            Roster.Clock.Advance(-SwitchAfter);
        }
    }

    [Fact]
    public async Task It_is_confirmed_only_by_an_administrator_who_has_come_by_it_since_and_then_stays()
    {
        var admin = await Here.AdminAsync();
        await RequireAsync();
        (await admin.PostAsync($"{Path}/confirm")).IsProblem(409, "sso-not-proven");
        (await Here.Script.PostAsync($"{Path}/confirm")).IsProblem(409, "sso-not-proven");
        Assert.Equal($"/console/{Here.Code}/sso", (await ReturnAsync(admin, await BeginAsync(admin, more: $"?again=1&return=%2Fconsole%2F{Here.Code}%2Fsso"), Freshly(Someone(Here.AdminEmail)))).Is(HttpStatusCode.Redirect).Location);
        Assert.True((await admin.GetAsync(Path)).IsOk()["mayConfirm"].GetBoolean());
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await admin.PostAsync($"{Path}/confirm")).IsOk()["revertsAt"].ValueKind);
        (await admin.PostAsync($"{Path}/confirm")).IsProblem(409, "sso-not-required");
        Roster.Clock.Advance(SwitchAfter);
        Assert.Equal("required", (await Here.Script.GetAsync(Path)).IsOk()["mode"].GetString());
        Roster.Clock.Advance(-SwitchAfter);
    }

    [Fact]
    public async Task A_named_administrator_comes_in_by_password_and_second_step_on_record_and_told_by_mail()
    {
        var person = await Here.AddAsync("tenant_admin");
        var them = await person.ArriveAsync();
        var phone = await Phone.SetUpAsync(Roster, them);
        await RequireAsync(Here.AdminId, person.Id);
        var back = await person.SignInAsync();
        (await back.GetAsync("/api/v1/users")).IsProblem(403, "not-entered");
        await phone.GiveAsync(back);
        (await back.GetAsync("/api/v1/users")).IsOk();
        Assert.Single(await Here.EventsAsync(person.Id, "sign_in.provider_bypassed"));
        await Eventually.TrueAsync(async () => (await Roster.AskAsync(db => db.Set<MailRow>().Where(m => m.TenantId == Here.Id).Select(m => m.Kind).ToListAsync())) is var kinds && kinds.Contains("sign_on") && kinds.Contains("sign_on_watch"), "both are told");
    }

    [Fact]
    public async Task Only_administrators_keep_a_way_in_and_one_who_is_none_any_more_has_none()
    {
        var viewer = await Here.AddAsync("viewer");
        var settled = Settled();
        settled["bypassIds"] = new[] { viewer.Id };
        (await SettleAsync(settled)).IsProblem(400, "not-an-administrator", "bypassIds");
    }

    [Fact]
    public async Task The_operator_lets_passwords_in_again_at_the_command_line()
    {
        await RequireAsync();
        Assert.Equal((0, "Passwords open it again. Single sign-on is optional now."), (await Roster.TypeHereAsync("tenant", "sso-optional", "--tenant", Here.Code)) is var (exit, said) ? (exit, said.Trim()) : default);
        Assert.Equal("optional", (await Here.Script.GetAsync(Path)).IsOk()["mode"].GetString());
        Assert.NotEqual(0, (await Roster.TypeHereAsync("tenant", "sso-optional", "--tenant", Here.Code)).ExitCode);
    }

    [Theory]
    [InlineData("own", "mfa", false)]
    [InlineData("when_said", "pwd", false)]
    [InlineData("when_said", "mfa", true)]
    [InlineData("always", "pwd", true)]
    public async Task A_sign_in_counts_as_a_second_step_as_it_is_settled(string step, string method, bool counts)
    {
        var settled = Settled();
        settled["secondStep"] = step;
        await OpenAsync(settled);
        await Roster.TamperAsync($"UPDATE tenants SET policy = replace(policy, '\"mfa\":\"Optional\"', '\"mfa\":\"Required\"') WHERE id = {Roster.Databases.Dialect.ToDatabase(Here.Id.Value)}");
        await Roster.TamperAsync($"UPDATE tenants SET policy = replace(policy, '\"mfaGraceDays\":7', '\"mfaGraceDays\":0') WHERE id = {Roster.Databases.Dialect.ToDatabase(Here.Id.Value)}");
        var who = Someone(Here.NextEmail());
        who["amr"] = new[] { method };
        var browser = Roster.Stranger();
        var landed = (await SignOnAsync(browser, who)).Is(HttpStatusCode.Redirect).Location;
        Assert.Equal(counts, landed == "/start?landed=1");
        Assert.True(counts || landed.StartsWith("/account/second-step", StringComparison.Ordinal));
        Assert.Equal(counts ? "provider" : null, counts ? (await LastEntryAsync()).SecondFactor : null);
    }

    [Fact]
    public async Task A_fresh_sign_in_at_the_provider_opens_what_asks_for_one_and_an_old_one_does_not()
    {
        var settled = Settled();
        settled["type"] = "tenant_admin";
        settled["roleIds"] = new[] { Here.Role("tenant_admin") };
        await OpenAsync(settled);
        var who = Someone(Here.NextEmail());
        var them = await InAsync(who);
        (await them.PostAsync($"{Path}/mode", new { mode = "optional" })).IsOk();
        Roster.Clock.Advance(TimeSpan.FromMinutes(11));
        try
        {
            (await them.PostAsync($"{Path}/mode", new { mode = "optional" })).IsProblem(403, "fresh-sign-in-required");
            Assert.Contains("Use your identity provider instead", (await them.GetAsync("/prove?return=%2Fstart")).IsOk().Text, StringComparison.Ordinal);
            var sent = await BeginAsync(them, more: "?again=1&return=%2Fstart");
            Assert.Equal(("login", "0"), (sent["prompt"], sent["max_age"]));
            IsRefused(await ReturnAsync(them, sent, who, said => said.Age = TimeSpan.FromMinutes(-11)), "does not hold");
            Assert.Equal("/start", (await ReturnAsync(them, await BeginAsync(them, more: "?again=1&return=%2Fstart"), Freshly(who), said => said.Age = TimeSpan.FromMinutes(-11))).Is(HttpStatusCode.Redirect).Location);
            (await them.PostAsync($"{Path}/mode", new { mode = "optional" })).IsOk();
        }
        finally
        {
            Roster.Clock.Advance(TimeSpan.FromMinutes(-11));
        }
    }

    [Fact]
    public async Task Only_who_may_settle_it_reads_tests_and_switches_it_and_never_sees_the_secret()
    {
        var settled = Settled();
        settled["secret"] = SsoWorld.Secret;
        await OpenAsync(settled);
        Assert.DoesNotContain(SsoWorld.Secret, (await Here.Script.GetAsync(Path)).IsOk().Text, StringComparison.Ordinal);
        Assert.True((await Here.Script.GetAsync(Path))["hasSecret"].GetBoolean());
        var stored = await Roster.AskAsync(db => db.Set<global::Roster.Sso.SsoProvider>().Where(p => p.TenantId == Here.Id).Select(p => p.LockedSecret).SingleAsync());
        Assert.DoesNotContain(SsoWorld.Secret, System.Text.Encoding.UTF8.GetString(stored!), StringComparison.Ordinal);
        Assert.DoesNotContain(await Here.EventsAsync(), e => (e.Payload + e.Personal).Contains(SsoWorld.Secret, StringComparison.Ordinal));
        var viewer = await (await Here.AddAsync("viewer")).ArriveAsync();
        (await viewer.GetAsync(Path)).IsProblem(403, "not-permitted");
        (await viewer.PostAsync($"{Path}/mode", new { mode = "off" })).IsProblem(403, "not-permitted");
        IsRefused(await viewer.GetAsync($"/sso/{Here.Code}/test"), "sso:update");
    }

    private static readonly TimeSpan SwitchAfter = TimeSpan.FromMinutes(10.5);

    private static Dictionary<string, object> Freshly(Dictionary<string, object> who) => new(who) { ["auth_time"] = DateTimeOffset.UtcNow.AddHours(1).ToUnixTimeSeconds() };

    private Task<Answer> ModeAsync(string mode) => Here.Script.PostAsync($"{Path}/mode", new { mode });

    /// <summary>The first administrator tests it in the settings, and links their entry.</summary>
    private async Task TestAsync()
    {
        var admin = await Here.AdminAsync();
        var sent = (await admin.GetAsync($"/sso/{Here.Code}/test")).Is(HttpStatusCode.Redirect).Location;
        var query = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(new Uri(sent).Query).ToDictionary(p => p.Key, p => p.Value.ToString());
        var page = (await ReturnAsync(admin, query, Someone(Here.AdminEmail))).IsOk();
        Assert.Contains("given_name", page.Text, StringComparison.Ordinal);
        (await admin.SubmitAsync("/sso/link", ("state", query["state"]), ("code", Here.Code))).Is(HttpStatusCode.Redirect);
    }

    private async Task NameAsync(params Guid[] administrators)
    {
        var settled = Settled();
        settled["bypassIds"] = administrators;
        (await SettleAsync(settled)).IsOk();
    }

    private async Task RequireAsync(params Guid[] administrators)
    {
        await OpenAsync();
        await TestAsync();
        await NameAsync(administrators.Length == 0 ? [Here.AdminId] : administrators);
        (await ModeAsync("required")).IsOk();
    }
}
