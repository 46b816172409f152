using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Operator;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Tests.Support;

namespace Roster.Tests.Operator;

public sealed class TenantTests : AppTests
{
    [Fact]
    public async Task The_operator_makes_a_workspace_and_its_first_admin_signs_in_by_the_link()
    {
        var desk = await Desk.SignInAsync(Here);
        Assert.True((await desk.GetAsync("/api/v1/me"))["isOperator"].GetBoolean());
        var name = $"Café {Here.Code}";

        var made = (await desk.PostAsync(Desk.Tenants, Body(name, $"boss@new-{Here.Code}.example"))).IsCreated();

        Assert.Equal(($"cafe-{Here.Code}", "new"), (made["tenant"].GetProperty("code").GetString(), made["firstAdmin"].GetString()));
        var shown = (await desk.GetAsync(made.Location)).IsOk();
        Assert.Equal("sign_in_link", shown["primaryAdmin"].GetProperty("waiting").GetString());
        var link = (await desk.PostAsync(made.Location + "/sign-in-link")).IsOk()["path"].GetString()!;
        Assert.StartsWith("/link#", link, StringComparison.Ordinal);

        var boss = Roster.Stranger();
        (await boss.SubmitAsync("/link", ("token", link[6..]))).Is(HttpStatusCode.Redirect);
        (await boss.SubmitAsync("/password", ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(HttpStatusCode.Redirect);
        var me = (await boss.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal((name, false), (me["tenant"].GetProperty("name").GetString(), me["isOperator"].GetBoolean()));
        Assert.Contains("users:update", me["permissions"].EnumerateArray().Select(p => p.GetString()));
        (await desk.PostAsync(made.Location + "/sign-in-link")).IsProblem(409, "admin-signs-in");
        (await boss.GetAsync(Desk.Tenants)).IsProblem(403, "operator-only");
    }

    [Fact]
    public async Task A_first_admin_is_invited_by_mail_or_by_a_link_that_outlives_a_day()
    {
        var desk = await Desk.SignInAsync(Here);
        var boss = $"boss@mailed-{Here.Code}.example";
        var made = (await desk.PostAsync(Desk.Tenants, new { name = $"Mailed {Here.Code}", preset = "call-center", adminEmail = boss, adminGivenName = "Ana", adminFamilyName = "López", adminActivation = "mail_link" })).IsCreated();
        Assert.Equal("invited", made["firstAdmin"].GetString());
        Assert.Equal("invitation", (await desk.GetAsync(made.Location)).IsOk()["primaryAdmin"].GetProperty("waiting").GetString());
        var code = made["tenant"].GetProperty("code").GetString();
        await Eventually.TrueAsync(async () => (await desk.GetAsync($"/api/v1/operator/mails?workspace={code}&kind=invitation")).IsOk().Items.Count == 1, "the invitation waits");

        var link = (await desk.PostAsync(made.Location + "/sign-in-link")).IsOk();
        Assert.True(link["expiresAt"].GetDateTimeOffset() > DateTimeOffset.UtcNow.AddDays(6));
        var token = link["path"].GetString()![6..];
        Roster.Secrets.Add(token);
        var browser = Roster.Stranger();
        (await browser.SubmitAsync("/link/password", ("token", token), ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(HttpStatusCode.Redirect);

        Assert.Contains("users:update", (await browser.GetAsync("/api/v1/me")).IsOk()["permissions"].EnumerateArray().Select(p => p.GetString()));
        (await desk.PostAsync(made.Location + "/sign-in-link")).IsProblem(409, "admin-signs-in");
    }

    [Fact]
    public async Task A_workspace_needs_a_name_a_free_code_a_preset_and_an_admin()
    {
        var desk = await Desk.SignInAsync(Here);
        var refused = await desk.PostAsync(Desk.Tenants, new { });
        foreach (var (field, code) in new[] { ("name", "required"), ("code", "not-a-code"), ("preset", "unknown-preset"), ("adminEmail", "not-an-email"), ("adminGivenName", "required"), ("adminFamilyName", "required") })
        {
            refused.IsProblem(400, code, field);
        }

        (await desk.PostAsync(Desk.Tenants, Body("Again", $"x@{Here.Code}.example", Here.Code))).IsProblem(409, "code-taken", "code");
    }

    [Fact]
    public async Task A_first_admin_who_signs_in_elsewhere_is_invited_and_an_operator_is_in()
    {
        var desk = await Desk.SignInAsync(Here);
        var elsewhere = await Roster.NewWorkspaceAsync();
        var person = await elsewhere.AddAsync("tenant_admin");

        var invited = (await desk.PostAsync(Desk.Tenants, Body("Theirs", person.Email, $"a-{Here.Code}"))).IsCreated();
        Assert.Equal("awaiting_acceptance", invited["firstAdmin"].GetString());
        (await desk.PostAsync(invited.Location + "/sign-in-link")).IsProblem(409, "admin-signs-in");

        var mine = (await desk.GetAsync("/api/v1/me"))["user"].GetProperty("email").GetString()!;
        Assert.Equal("joined", (await desk.PostAsync(Desk.Tenants, Body("Mine", mine, $"b-{Here.Code}"))).IsCreated()["firstAdmin"].GetString());
        (await desk.SubmitAsync("/enter", ("tenant", $"b-{Here.Code}"))).Is(HttpStatusCode.Redirect);
        (await desk.GetAsync("/api/v1/users", ("Roster-Tenant", $"b-{Here.Code}"))).IsOk();
    }

    [Theory]
    [InlineData("WORKSPACE ")]
    [InlineData("wörkspâce ")]
    public async Task A_workspace_is_found_however_its_name_is_typed(string typed)
    {
        var desk = await Desk.SignInAsync(Here);
        Assert.Single((await desk.GetAsync($"{Desk.Tenants}?search={Uri.EscapeDataString(typed + Here.Code)}")).IsOk().Items);
        Assert.Empty((await desk.GetAsync($"{Desk.Tenants}?search={Uri.EscapeDataString(typed + "nowhere")}")).IsOk().Items);
    }

    [Fact]
    public async Task The_list_finds_by_name_and_code_page_by_page_with_how_many_people()
    {
        var desk = await Desk.SignInAsync(Here);
        await Here.AddAsync();
        var row = Assert.Single((await desk.GetAsync($"{Desk.Tenants}?search={Here.Code}")).IsOk().Items);
        Assert.Equal((3, "active", "bot-platform"), (row.GetProperty("people").GetInt32(), row.GetProperty("state").GetString(), row.GetProperty("preset").GetString()));

        var (seen, cursor) = (new List<string>(), "");
        do
        {
            var page = (await desk.GetAsync($"{Desk.Tenants}?limit=2{(cursor.Length > 0 ? "&cursor=" + cursor : "")}")).IsOk();
            seen.AddRange(page.Items.Select(i => i.GetProperty("code").GetString()!));
            cursor = page["next"].GetString() ?? "";
        }
        while (cursor.Length > 0);
        Assert.Equal(seen.Order(StringComparer.Ordinal).Distinct(), seen);
        Assert.Contains(Here.Code, seen);
        (await desk.GetAsync(Desk.Tenants + "?limit=201")).IsProblem(400, "out-of-range", "limit");
    }

    [Fact]
    public async Task A_changed_name_and_plan_are_recorded_as_the_operators_and_a_stale_one_is_refused()
    {
        var desk = await Desk.SignInAsync(Here);
        var theirs = await Roster.NewWorkspaceAsync();
        var stale = (await desk.GetAsync(Desk.Path(theirs))).ETag!;
        (await desk.PatchAsync(Desk.Path(theirs), new { name = "Renamed", plan = "standard" })).IsOk();
        (await desk.PatchAsync(Desk.Path(theirs), new { name = "Again" }, stale)).IsProblem(412, "changed-meanwhile");
        (await desk.PatchAsync(Desk.Path(theirs), new { plan = "gold" })).IsProblem(400, "unknown-plan", "plan");

        Assert.Equal("Renamed", (await theirs.Script.GetAsync("/api/v1/me"))["tenant"].GetProperty("name").GetString());
        Assert.Equal("operator", Assert.Single(await theirs.EventsAsync(theirs.Id.Value, "tenant.edited")).ActorKind);
    }

    [Theory]
    [InlineData("rest")]
    [InlineData("command line")]
    public async Task Attack_34_in_a_suspended_workspace_sessions_keys_links_and_sign_ins_are_dead(string way)
    {
        var desk = await Desk.SignInAsync(Here);
        var theirs = await Roster.NewWorkspaceAsync();
        var person = await theirs.AddAsync("viewer");
        var (them, admin) = (await person.ArriveAsync(), await theirs.AdminAsync());
        (await them.GetAsync("/api/v1/users")).IsOk();
        (await theirs.Script.GetAsync("/api/v1/users")).IsOk();
        var link = await theirs.LinkAsync(person.Email);

        if (way == "rest")
        {
            Assert.Equal("suspended", (await desk.PostAsync(Desk.Path(theirs, "/suspend"), new { reason = "unpaid" })).IsOk()["tenant"].GetProperty("state").GetString());
        }
        else
        {
            await Roster.OperateAsync<SuspendTenant, TenantDetails>(new SuspendTenant(theirs.Id, null));
        }

        (await them.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await admin.PostAsync("/api/v1/users", theirs.Newcomer())).IsProblem(401, "session-ended");
        (await theirs.Script.GetAsync("/api/v1/users")).IsProblem(401, "key-refused");
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        (await Roster.Stranger().SubmitAsync("/link", ("token", link))).Is(HttpStatusCode.UnprocessableEntity);
        (await desk.PostAsync(Desk.Path(theirs, "/suspend"))).IsProblem(409, "tenant-suspended");
        Assert.Single(await theirs.EventsAsync(theirs.Id.Value, "tenant.suspended"));
        (await desk.GetAsync("/api/v1/users")).IsOk();

        (await desk.PostAsync(Desk.Path(theirs, "/resume"))).IsOk();
        (await desk.PostAsync(Desk.Path(theirs, "/resume"))).IsProblem(409, "tenant-active");
        Assert.NotEqual(HttpStatusCode.OK, (await them.GetAsync("/api/v1/me")).Status);
        (await theirs.Script.GetAsync("/api/v1/users")).IsOk();
        (await (await person.SignInAsync()).GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task No_suspension_locks_an_operator_out()
    {
        var desk = await Desk.SignInAsync(Here);
        var shown = (await desk.GetAsync(Desk.Path(Here))).IsOk();
        Assert.False(shown["may"].GetProperty("suspend").GetProperty("allowed").GetBoolean());
        (await desk.PostAsync(Desk.Path(Here, "/suspend"))).IsProblem(409, "operators-home");
        (await desk.GetAsync("/api/v1/users")).IsOk();
    }

    [Fact]
    public async Task Who_runs_the_installation_no_more_is_refused_at_the_next_change()
    {
        var desk = await Desk.SignInAsync(Here);
        var theirs = await Roster.NewWorkspaceAsync();
        var mine = (await desk.GetAsync("/api/v1/me"))["user"].GetProperty("email").GetString()!;
        await Roster.TamperAsync($"UPDATE accounts SET is_operator = {false} WHERE address_key = {mine}");
        (await desk.PostAsync(Desk.Path(theirs, "/suspend"))).IsProblem(403, "operator-only");
        (await theirs.Script.GetAsync("/api/v1/users")).IsOk();
    }

    private static object Body(string name, string email, string? code = null) =>
        new { name, code, preset = "bot-platform", adminEmail = email, adminGivenName = "Boss", adminFamilyName = "First" };
}
