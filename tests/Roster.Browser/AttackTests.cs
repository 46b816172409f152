using System.Net.Http.Json;
using System.Text.Json;
using Roster.Browser.Support;

namespace Roster.Browser;

/// <summary>What someone would try at the console or from one of its pages; the numbers are those of the attack cases.</summary>
[Collection(OtherDemo.Name)]
public sealed class AttackTests(DemoRoster roster) : RolePageTests(roster)
{
    [Fact]
    public async Task Attack_3_whoever_holds_less_is_offered_nothing_against_who_holds_more_and_gets_nothing_by_hand()
    {
        var (admin, _) = await AtRoleWith("users:export");
        var helper = await AddHelper(admin, "users:read", "users:update", "users:block", "users:reset_credentials");
        var person = await Roster.Add("tenant_admin", "Rosa", "Lindqvist");
        await helper.OpenUsers();
        await helper.Find(person);
        foreach (var (act, verb) in new[] { ($"Suspend {person.Name}", $"Suspend {person.Name}"), ($"Reset password of {person.Name}", "Reset password") })
        {
            await helper.Click(act);
            await Expect(helper.Dialog).ToContainTextAsync("This person holds administrative permissions that you do not hold");
            await Expect(helper.Dialog.GetByRole(AriaRole.Button, new() { Name = verb })).ToHaveCountAsync(0);
            await helper.Dialog.GetByRole(AriaRole.Button, new() { Name = "Close" }).Last.ClickAsync();
        }

        var before = (await Roster.Read(person)).GetRawText();
        foreach (var (method, path) in new[] { ("PATCH", $"/users/{person.Id}"), ("POST", $"/users/{person.Id}/suspend"), ("POST", $"/users/{person.Id}/reset-password") })
        {
            Assert.Equal("403 outranked", await Try(helper, method, path, "{}"));
        }

        Assert.Equal(before, (await Roster.Read(person)).GetRawText());
        await helper.Click($"Edit {person.Name}");
        await Expect(helper.Field("First name")).ToBeDisabledAsync();
        await helper.MustLookRight("edit-who-holds-more");
    }

    [Fact]
    public async Task Attack_16_40_and_41_the_account_of_someone_who_is_also_invited_elsewhere_is_out_of_an_admins_reach()
    {
        var person = await Roster.Add("viewer", "Salma", "Haddad");
        await SignedIn(person);
        await InviteElsewhere("harbor-one", person.Email);
        var admin = await Admin();
        await admin.OpenUsers($"?user={person.Id}");
        await Expect(admin.Dialog.GetByText("This person also signs in to another workspace, so their password is theirs alone.")).ToBeVisibleAsync();
        await Expect(admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Reset password" })).ToBeDisabledAsync();
        await admin.MustLookRight("edit-shared-account");

        // Their address here can change; what they sign in with does not move with it, and neither is an address that someone has told from a free one.
        await admin.Field("E-mail").FillAsync("salma@elsewhere.example");
        await admin.Click("Save");
        await Expect(admin.Dialog).ToHaveCountAsync(0);
        await (await Stranger()).SignIn(person.Email, Newcomer.OwnPassword);

        var other = await Roster.Add("viewer");
        await admin.OpenUsers($"?user={other.Id}");
        await admin.Field("E-mail").FillAsync("first@harbor-one.example");
        await admin.Click("Save");
        await Expect(admin.Dialog).ToHaveCountAsync(0);
        Assert.Equal("first@harbor-one.example", (await Roster.Read(other)).GetProperty("email").GetString());
    }

    [Fact]
    public async Task Attack_17_names_and_addresses_that_pass_for_others_are_refused_at_their_field()
    {
        var admin = await Admin();
        await admin.OpenUsers();
        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Add user" }).First.ClickAsync();
        await admin.Field("First name").FillAsync("Ad\u200Ba");
        await admin.Field("Last name").FillAsync("Мoreno");
        await admin.Field("E-mail").FillAsync("аda.moreno@lumen.example");
        await admin.Dialog.GetByRole(AriaRole.Radio, new() { Name = "Viewer" }).CheckAsync();
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();

        await Expect(admin.Dialog.Locator("[aria-invalid=true]")).ToHaveCountAsync(3);
        await admin.MustLookRight("add-look-alike");
        await admin.Field("First name").FillAsync("Lia");
        await admin.Field("Last name").FillAsync("Moreno");
        await admin.Field("E-mail").FillAsync("lia.moreno@lumen.example");
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(admin.Dialog.Locator("[data-password]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Attack_24_a_session_that_was_put_into_the_browser_beforehand_is_not_the_one_signed_in()
    {
        var (attacker, victim) = (await Roster.Add("viewer"), await Roster.Add("viewer"));
        var theirs = await SignedIn(attacker);
        var planted = await SessionOf(theirs);
        var visit = await Stranger(new() { StorageState = await theirs.Page.Context.StorageStateAsync() });
        await visit.SignIn(victim.Email, victim.TemporaryPassword);
        await visit.ChoosePassword(Newcomer.OwnPassword);

        Assert.NotEqual(planted, await SessionOf(visit));
        await theirs.Page.GotoAsync("/account");
        await Expect(theirs.Page.GetByText(attacker.Email, new() { Exact = true })).ToBeVisibleAsync();
        await Expect(theirs.Page.GetByText(victim.Email)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Attack_48_adding_addresses_to_learn_who_signs_in_elsewhere_comes_to_an_end()
    {
        var admin = await Admin();
        var known = await PeopleElsewhere("harbor-two", 21);
        await admin.OpenUsers();
        var role = await IdOf(admin, "viewer");
        foreach (var email in known[..20])
        {
            await admin.Call("POST", "/users", new { givenName = "Kim", familyName = "Park", email, type = "viewer", roleIds = new[] { role } });
        }

        await admin.Page.GetByRole(AriaRole.Button, new() { Name = "Add user" }).First.ClickAsync();
        await admin.Field("First name").FillAsync("Kim");
        await admin.Field("Last name").FillAsync("Park");
        await admin.Field("E-mail").FillAsync(known[20]);
        await admin.Dialog.GetByRole(AriaRole.Radio, new() { Name = "Viewer" }).CheckAsync();
        await admin.Dialog.GetByRole(AriaRole.Button, new() { Name = "Add user" }).ClickAsync();
        await Expect(admin.Alert).ToContainTextAsync("Wait a while, then go on.");
        await Expect(admin.Field("E-mail")).ToHaveValueAsync(known[20]);
        await admin.MustLookRight("add-too-many-known");
    }

    private static async Task<string> SessionOf(Visit visit) => (await visit.Page.Context.CookiesAsync()).Single(c => c.Name == "__Host-roster").Value;

    /// <summary>Makes another workspace and adds someone there who has this address.</summary>
    private async Task InviteElsewhere(string code, string email)
    {
        var (made, said) = await Roster.Roster.Run("tenant", "create", "--code", code, "--name", code, "--preset", "bot-platform",
            "--admin-email", $"first@{code}.example", "--admin-given-name", "First", "--admin-family-name", "Admin");
        Assert.True(made == 0, said);
        using var there = await KeyOf(code);
        await AddAt(there, email);
    }

    /// <summary>Addresses of people of another workspace.</summary>
    private async Task<string[]> PeopleElsewhere(string code, int count)
    {
        await InviteElsewhere(code, $"person0@{code}.example");
        using var there = await KeyOf(code);
        var people = Enumerable.Range(1, count).Select(n => $"person{n}@{code}.example").ToArray();
        foreach (var email in people)
        {
            await AddAt(there, email);
        }

        return people;
    }

    private async Task<HttpClient> KeyOf(string code)
    {
        var (exit, key) = await Roster.Roster.Run("key", "create", "--tenant", code, "--name", $"key {Guid.NewGuid():n}");
        Assert.True(exit == 0, key);
        return new HttpClient { BaseAddress = Roster.Roster.Address, DefaultRequestHeaders = { Authorization = new("Bearer", key.Trim()) } };
    }

    private static async Task AddAt(HttpClient there, string email)
    {
        var roles = await there.GetFromJsonAsync<JsonElement>("/api/v1/roles");
        var role = roles.GetProperty("items").EnumerateArray().Single(r => r.GetProperty("code").GetString() == "viewer").GetProperty("id").GetString();
        using var answer = await there.PostAsJsonAsync("/api/v1/users", new { givenName = "Kim", familyName = "Park", email, type = "viewer", roleIds = new[] { role } });
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    /// <summary>Asks by hand from the page somebody has open: status and problem.</summary>
    private static Task<string> Try(Visit visit, string method, string path, string body) => visit.Page.EvaluateAsync<string>(
        """
        async ([method, path, body]) => {
          const at = `/api/v1${path}`;
          const headers = { 'Content-Type': 'application/json' };
          if (method === 'PATCH') headers['If-Match'] = (await fetch(at)).headers.get('ETag');
          const answer = await fetch(at, { method, headers, body });
          return `${answer.status} ${(await answer.json()).code}`;
        }
        """,
        new[] { method, path, body });
}
