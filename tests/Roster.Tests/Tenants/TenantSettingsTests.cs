using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Tenants;

/// <summary>Settings: each policy does what it says, is checked, and is recorded once.</summary>
public sealed class TenantSettingsTests : AppTests
{
    private const string Path = "/api/v1/settings";

    [Fact]
    public async Task A_change_is_saved_with_one_event_that_tells_before_and_after()
    {
        (await Here.Script.PatchAsync(Path, new { name = "  Acme   Support ", timeZone = "Europe/Madrid", dateFormat = "iso", passwordMinLength = 16 })).IsOk();
        var now = (await Here.Script.GetAsync(Path)).IsOk();
        Assert.Equal(("Acme Support", "Europe/Madrid", "iso", 16, 12), (now["name"].GetString(), now["timeZone"].GetString(), now["dateFormat"].GetString(),
            now["policy"].GetProperty("passwordMinLength").GetInt32(), now["presetPolicy"].GetProperty("passwordMinLength").GetInt32()));
        var me = (await Here.Script.GetAsync("/api/v1/me"))["tenant"];
        Assert.Equal(("Acme Support", "Europe/Madrid", "iso"), (me.GetProperty("name").GetString(), me.GetProperty("timeZone").GetString(), me.GetProperty("dateFormat").GetString()));

        Assert.Single(await Here.EventsAsync(name: "tenant.settings_changed"));
        var told = (await Here.Script.GetAsync("/api/v1/events?name=tenant.settings_changed")).Items[0].GetProperty("changes").EnumerateArray()
            .ToDictionary(c => c.GetProperty("field").GetString()!, c => (c.GetProperty("before").GetString(), c.GetProperty("after").GetString()));
        Assert.Equal(["dateFormat", "name", "passwordMinLength", "timeZone"], told.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(("12", "16"), told["passwordMinLength"]);

        (await Here.Script.PatchAsync(Path, new { passwordMinLength = 16 })).IsOk();
        Assert.Single(await Here.EventsAsync(name: "tenant.settings_changed"));
    }

    [Fact]
    public async Task Ways_to_a_password_are_offered_in_the_order_that_was_saved_and_links_live_as_long_as_it_says()
    {
        (await Here.Script.PatchAsync(Path, new { activation = new[] { "copy_link", "shown_once" }, reset = new[] { "copy_link" }, inviteDays = 2, resetMinutes = 30 })).IsOk();
        var me = (await Here.Script.GetAsync("/api/v1/me")).IsOk()["policy"];
        Assert.Equal(["copy_link", "shown_once"], me.GetProperty("activation").EnumerateArray().Select(w => w.GetString()));
        var preview = (await Here.Script.PostAsync(Path + "/preview", new { activation = new[] { "shown_once", "copy_link" } })).IsOk();
        Assert.Equal(("copy_link, shown_once", "shown_once, copy_link"), (preview["changes"][0].GetProperty("before").GetString(), preview["changes"][0].GetProperty("after").GetString()));

        var (answer, before) = ((await Here.Script.PostAsync("/api/v1/users", Here.Newcomer())).IsCreated(), DateTimeOffset.UtcNow);
        var (person, link) = await Here.AddByAsync(answer);

        Assert.InRange(answer["expiresAt"].GetDateTimeOffset() - before, TimeSpan.FromDays(2) - TimeSpan.FromMinutes(5), TimeSpan.FromDays(2) + TimeSpan.FromMinutes(5));
        (await Roster.Stranger().SubmitAsync("/link/password", ("token", link!), ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(HttpStatusCode.Redirect);
        var reset = (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsOk();
        Assert.Equal("copy_link", reset["way"].GetString());
        Assert.InRange(reset["expiresAt"].GetDateTimeOffset() - DateTimeOffset.UtcNow, TimeSpan.FromMinutes(25), TimeSpan.FromMinutes(31));
        (await Here.Script.PostAsync("/api/v1/users", new { givenName = "Ana", familyName = "López", email = Here.NextEmail(), type = "agent", roleIds = new[] { Here.Role("agent") }, activation = "mail_link" }))
            .IsProblem(400, "activation-not-offered", "activation");
    }

    [Fact]
    public async Task A_stale_edit_is_refused_with_the_settings_as_they_are()
    {
        var seen = (await Here.Script.GetAsync(Path)).ETag;
        (await Here.Script.PatchAsync(Path, new { name = "First" }, seen)).IsOk();
        var refused = (await Here.Script.PatchAsync(Path, new { name = "Second" }, seen)).IsProblem(412, "changed-meanwhile");
        Assert.Equal("First", refused["current"].GetProperty("name").GetString());
        (await Here.Script.SendAsync("PATCH", Path, Client.JsonOf(new { name = "Third" }))).IsProblem(428, "if-match-required");
    }

    [Theory]
    [InlineData("""{"idleMinutes":4}""", "out-of-range", "idleMinutes")]
    [InlineData("""{"idleMinutes":null}""", "out-of-range", "idleMinutes")]
    [InlineData("""{"idleMinutes":121,"absoluteHours":2}""", "longer-than-session", "idleMinutes")]
    [InlineData("""{"absoluteHours":169}""", "out-of-range", "absoluteHours")]
    [InlineData("""{"passwordMinLength":7}""", "out-of-range", "passwordMinLength")]
    [InlineData("""{"passwordExpiryDays":6}""", "out-of-range", "passwordExpiryDays")]
    [InlineData("""{"passwordHistory":25}""", "out-of-range", "passwordHistory")]
    [InlineData("""{"passwordHistory":null}""", "out-of-range", "passwordHistory")]
    [InlineData("""{"temporaryPasswordDays":0}""", "out-of-range", "temporaryPasswordDays")]
    [InlineData("""{"rolesMax":0}""", "out-of-range", "rolesMax")]
    [InlineData("""{"inviteDays":31}""", "out-of-range", "inviteDays")]
    [InlineData("""{"resetMinutes":4}""", "out-of-range", "resetMinutes")]
    [InlineData("""{"activation":[]}""", "required", "activation")]
    [InlineData("""{"reset":["by_owl"]}""", "not-offered", "reset")]
    [InlineData("""{"verbs":["dissolve"]}""", "not-offered", "verbs")]
    [InlineData("""{"emailChange":"anybody"}""", "not-offered", "emailChange")]
    [InlineData("""{"nameChange":"everyone"}""", "not-offered", "nameChange")]
    [InlineData("""{"requiredAtCreate":["email"]}""", "always-required", "requiredAtCreate")]
    [InlineData("""{"requiredAtCreate":["email","type","password"]}""", "not-offered", "requiredAtCreate")]
    [InlineData("""{"dateFormat":"backwards"}""", "not-offered", "dateFormat")]
    [InlineData("""{"timeZone":"Mars/Olympus"}""", "unknown-time-zone", "timeZone")]
    [InlineData("""{"timeZone":null}""", "required", "timeZone")]
    [InlineData("""{"name":" "}""", "required", "name")]
    [InlineData("""{"plan":"pro_plus"}""", "unknown-field", "plan")]
    public async Task What_makes_no_sense_is_refused_at_its_field_and_changes_nothing(string body, string code, string field)
    {
        var before = (await Here.Script.GetAsync(Path)).Text;
        (await Here.Script.PatchAsync(Path, body)).IsProblem(400, code, field);
        if (field != "plan")
        {
            (await Here.Script.PostAsync(Path + "/preview", body)).IsProblem(400, code, field);
        }

        Assert.Equal(before, (await Here.Script.GetAsync(Path)).Text);
        Assert.Empty(await Here.EventsAsync(name: "tenant.settings_changed"));
    }

    [Fact]
    public async Task Attack_31_settings_need_their_permissions()
    {
        var reader = await Here.KeyAsync("reads settings", null, null, "settings:read");
        (await reader.GetAsync(Path)).IsOk();
        (await reader.PatchAsync(Path, new { name = "Mine" })).IsProblem(403, "not-permitted");
        (await reader.PostAsync(Path + "/preview", new { rolesMax = 1 })).IsProblem(403, "not-permitted");
        (await (await Here.KeyAsync("reads people", null, null, "users:read")).GetAsync(Path)).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task The_most_roles_are_kept_to_and_a_preview_counts_who_has_more()
    {
        string[] two = [Here.Role("agent"), Here.Role("viewer_role")];
        var person = await Here.AddAsync(roleIds: two);
        var preview = (await Here.Script.PostAsync(Path + "/preview", new { rolesMax = 1 })).IsOk();
        Assert.Equal(1, preview["peopleOverRolesMax"].GetInt32());
        Assert.Equal("rolesMax", preview["changes"][0].GetProperty("field").GetString());

        (await Here.Script.PatchAsync(Path, new { rolesMax = 1 })).IsOk();
        (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(roleIds: two))).IsProblem(400, "too-many", "roleIds");
        (await Here.Script.PatchAsync(person.Path, new { roleIds = two })).IsProblem(400, "too-many", "roleIds");
        Assert.Equal(2, (await person.ShowAsync())["roles"].GetArrayLength());
        (await Here.Script.PatchAsync(Path, new { rolesMax = (int?)null })).IsOk();
        (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(roleIds: two))).IsCreated();
    }

    [Fact]
    public async Task Names_addresses_and_suspending_follow_the_policy()
    {
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(Path, new { nameChange = "never", emailChange = "never", verbs = Array.Empty<string>() })).IsOk();
        (await Here.Script.PatchAsync(person.Path, new { givenName = "Other" })).IsProblem(403, "name-fixed");
        (await Here.Script.PatchAsync(person.Path, new { email = Here.NextEmail() })).IsProblem(403, "email-fixed");
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsProblem(409, "verb-not-offered");

        (await Here.Script.PatchAsync(Path, new { nameChange = "admin", emailChange = "admin", verbs = new[] { "suspend" } })).IsOk();
        (await Here.Script.PatchAsync(person.Path, new { givenName = "Other", email = Here.NextEmail() })).IsOk();
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
    }

    [Fact]
    public async Task What_a_new_person_must_have_follows_the_policy_and_a_type_is_always_needed()
    {
        (await Here.Script.PatchAsync(Path, new { requiredAtCreate = new[] { "email", "type" } })).IsOk();
        (await Here.Script.PostAsync("/api/v1/users", new { email = Here.NextEmail(), type = "agent" })).IsCreated();
        (await Here.Script.PostAsync("/api/v1/users", new { email = Here.NextEmail() })).IsProblem(400, "required", "type");

        (await Here.Script.PatchAsync(Path, new { requiredAtCreate = new[] { "email", "type", "displayName" } })).IsOk();
        (await Here.Script.PostAsync("/api/v1/users", new { email = Here.NextEmail(), type = "agent" })).IsProblem(400, "required", "displayName");
    }

    [Fact]
    public async Task A_password_has_the_length_and_a_temporary_one_the_life_that_the_policy_says()
    {
        (await Here.Script.PatchAsync(Path, new { passwordMinLength = 30, temporaryPasswordDays = 2 })).IsOk();
        var person = await Here.AddAsync();
        var until = (await person.ShowAsync())["temporaryPasswordExpiresAt"].GetDateTimeOffset();
        Assert.InRange(until - Roster.Clock.GetUtcNow(), TimeSpan.FromHours(47), TimeSpan.FromHours(49));

        var client = await person.SignInAsync(person.TemporaryPassword);
        var refused = await client.SubmitAsync("/password", ("password", Person.OwnPassword), ("again", Person.OwnPassword));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("at least 30 characters", refused.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shortening_the_rest_ends_the_sessions_that_rest_longer_and_a_preview_counts_them()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync();
        var client = await person.ArriveAsync();
        (await client.GetAsync("/api/v1/me")).IsOk();
        host.Clock.Advance(TimeSpan.FromMinutes(20));

        Assert.Equal(1, (await here.Script.PostAsync(Path + "/preview", new { idleMinutes = 15 })).IsOk()["sessionsEnding"].GetInt32());
        Assert.Equal(0, (await here.Script.PostAsync(Path + "/preview", new { idleMinutes = 30 })).IsOk()["sessionsEnding"].GetInt32());
        (await here.Script.PatchAsync(Path, new { idleMinutes = 15 })).IsOk();
        (await client.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
    }

    [Fact]
    public async Task A_session_lives_as_long_as_the_policy_says_when_it_begins()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync();
        (await here.Script.PatchAsync(Path, new { idleMinutes = 60, absoluteHours = 1 })).IsOk();
        var client = await (await here.AddAsync()).ArriveAsync();
        host.Clock.Advance(TimeSpan.FromMinutes(50));
        (await client.GetAsync("/api/v1/me")).IsOk();
        host.Clock.Advance(TimeSpan.FromMinutes(11));
        (await client.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
    }
}
