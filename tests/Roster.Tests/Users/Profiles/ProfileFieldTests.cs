using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using Roster.Users.Deletion;

namespace Roster.Tests.Users.Profiles;

/// <summary>Profile fields by the front door: what is shown is there, what is hidden is not, by any way.</summary>
public sealed class ProfileFieldTests : AppTests
{
    private const string Path = "/api/v1/profile-fields";
    private const string Value = "Quixotic Holdings";

    [Fact]
    public async Task Nothing_but_names_and_picture_is_shown_until_a_workspace_says_so()
    {
        var settings = (await Here.Script.GetAsync(Path)).IsOk();
        Assert.Equal(14, settings.Items.Count);
        Assert.Equal(["givenName", "familyName", "picture"], settings.Items.Where(f => f.GetProperty("visible").GetBoolean()).Select(f => f.GetProperty("name").GetString()));
        Assert.Equal(["givenName", "familyName"], settings.Items.Where(f => f.GetProperty("byPolicy").GetBoolean()).Select(f => f.GetProperty("name").GetString()));
        Assert.Empty((await (await Here.AddAsync()).ShowAsync())["profile"].EnumerateObject());
    }

    [Fact]
    public async Task What_is_shown_is_filled_in_read_cleared_and_recorded()
    {
        await ShowAsync("company", "mobileNumber", "country");
        var created = (await Here.Script.PostAsync("/api/v1/users", Filled(new { company = " Acme  Ltd " }))).IsCreated()["user"];
        var path = $"/api/v1/users/{created.GetProperty("id").GetString()}";
        Assert.Equal("Acme Ltd", created.GetProperty("profile").GetProperty("company").GetString());

        var edited = (await Here.Script.PatchAsync(path, new { profile = new { company = (string?)null, mobileNumber = "+34 600 111 222", country = "es" } })).IsOk()["profile"];
        Assert.Equal((JsonKind.Null, "+34600111222", "ES"), (edited.GetProperty("company").ValueKind, edited.GetProperty("mobileNumber").GetString(), edited.GetProperty("country").GetString()));

        var record = $"/api/v1/events?name=user.edited&subject={created.GetProperty("id").GetString()}";
        var told = Assert.Single((await Here.Script.GetAsync(record)).IsOk().Items);
        Assert.Equal(["profile.company", "profile.country", "profile.mobileNumber"], told.GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("field").GetString()).Order(StringComparer.Ordinal));
        Assert.Equal("[\"profile\"]", told.GetProperty("details").GetProperty("fields").GetRawText());
        (await Here.Script.PatchAsync(path, new { profile = new { mobileNumber = "none", country = "Spain" } })).IsProblem(400, "not-a-phone-number", "profile.mobileNumber").IsProblem(400, "unknown-country", "profile.country");
        (await Here.Script.PatchAsync(path, new { profile = new { country = "ES" } })).IsOk();
        Assert.Single((await Here.Script.GetAsync(record)).IsOk().Items);
    }

    [Fact]
    public async Task Attack_5_a_hidden_field_is_neither_written_nor_read_nor_told_from_one_that_does_not_exist()
    {
        await ShowAsync("company");
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { profile = new { company = Value } })).IsOk();
        var stale = (await Here.Script.GetAsync(person.Path)).ETag;
        await HideAsync("company");
        var before = (await Here.UserAsync(person.Id)).Profile;

        foreach (var (method, path, of) in new (string, string, Func<string, object>)[]
        {
            ("PATCH", person.Path, name => new { profile = Named(name, "Stolen") }),
            ("PATCH", person.Path, name => new { phone = "+34600111222", profile = Named(name, null) }),
            ("POST", "/api/v1/users", name => Filled(Named(name, "Stolen"))),
            ("POST", person.Path + "/replace", name => new { type = "viewer", roleIds = new[] { Here.Role("viewer") }, profile = Named(name, "Stolen") }),
        })
        {
            var etag = (await Here.Script.GetAsync(person.Path)).ETag!;
            var hidden = (await Here.Script.SendAsync(method, path, Client.JsonOf(of("company")), ("If-Match", etag))).IsProblem(400, "unknown-field", "profile.company");
            var unknown = (await Here.Script.SendAsync(method, path, Client.JsonOf(of("shoeSizes")), ("If-Match", etag))).IsProblem(400, "unknown-field", "profile.shoeSizes");
            Assert.Equal(unknown.WithoutRequestId().Replace("shoeSizes", "company", StringComparison.Ordinal), hidden.WithoutRequestId());
        }

        foreach (var name in new[] { "company", "profile", "shoeSizes" })
        {
            (await Here.Script.PatchAsync(person.Path, $$"""{"{{name}}":"x"}""")).IsProblem(400, name == "profile" ? "wrong-type" : "unknown-field");
        }

        Assert.Equal(before, (await Here.UserAsync(person.Id)).Profile);
        var answers = new List<Answer>();
        foreach (var path in new[] { person.Path, "/api/v1/users", "/api/v1/users?search=quixotic", "/api/v1/events", $"{person.Path}/events", $"/api/v1/events?subject={person.Id}" })
        {
            answers.Add((await Here.Script.GetAsync(path)).IsOk());
        }

        answers.Add((await Here.Script.PatchAsync(person.Path, new { phone = "+34600111222" }, stale is "\"0\"" ? "\"99\"" : "\"0\"")).IsProblem(412, "changed-meanwhile"));
        answers.Add((await Here.Script.PostAsync("/api/v1/events/export", new { })).IsOk());
        Assert.All(answers, answer => Assert.DoesNotContain("quixotic", answer.Text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain("Stolen", await Snapshot.OfAsync(Here), StringComparison.Ordinal);

        await ShowAsync("company");
        Assert.Equal(Value, (await person.ShowAsync())["profile"].GetProperty("company").GetString());
        Assert.Contains(Value, (await Here.Script.GetAsync($"{person.Path}/events")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_44_no_sort_search_or_filter_tells_of_a_field_shown_or_hidden()
    {
        var person = await Here.AddAsync();
        var answers = new List<string>();
        foreach (var show in new[] { false, true })
        {
            if (show)
            {
                await ShowAsync("company");
                (await Here.Script.PatchAsync(person.Path, new { profile = new { company = Value } })).IsOk();
            }

            foreach (var sort in new[] { "company", "profile.company", "-company", "shoeSizes" })
            {
                answers.Add((await Here.Script.GetAsync($"/api/v1/users?sort={sort}")).IsProblem(400, "unknown-sort", "sort").WithoutRequestId());
            }

            Assert.Empty((await Here.Script.GetAsync("/api/v1/users?search=quixotic")).IsOk().Items);
            Assert.Equal(2, (await Here.Script.GetAsync("/api/v1/users?company=nobody&profile.company=nobody")).IsOk().Items.Count);
            Assert.Equal(0, (await Here.Script.GetAsync("/api/v1/users/summary?search=quixotic")).IsOk()["locked"].GetInt64());
        }

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public async Task For_the_person_a_change_takes_effect_at_their_next_sign_in_and_for_admins_at_once()
    {
        await ShowAsync("company");
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { profile = new { company = "Acme" } })).IsOk();
        var first = await person.ArriveAsync();
        var page = (await first.GetAsync("/account")).IsOk().Text;
        Assert.Contains("Acme", page, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"profile.company\"", page, StringComparison.Ordinal);
        Refused(await OwnAsync(first, "company", "Mine"), "This workspace does not let people change this themselves. Ask its admin.");

        await SetAsync(new { company = new { allowEdits = true }, city = new { visible = true, allowEdits = true } });

        Assert.DoesNotContain("name=\"profile.company\"", (await first.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
        Refused(await OwnAsync(first, "company", "Mine"), "Ask its admin.");
        Refused(await OwnAsync(first, "city", "Madrid"), "There is no field");
        Assert.Equal("Acme", (await person.ShowAsync())["profile"].GetProperty("company").GetString());

        var second = await person.SignInAsync();
        Assert.Contains("name=\"profile.company\"", (await second.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
        Assert.Equal("/account?done=profile", (await OwnAsync(second, "company", " My  own ")).Is(HttpStatusCode.Redirect).Location);
        Assert.Equal("My own", (await person.ShowAsync())["profile"].GetProperty("company").GetString());
        Assert.Equal(person.Id, (await Here.EventsAsync(person.Id, "user.edited"))[^1].ActorId);

        await HideAsync("company", "city");
        Assert.Empty((await person.ShowAsync())["profile"].EnumerateObject());
        (await OwnAsync(second, "city", "Madrid")).Is(HttpStatusCode.Redirect);
        var third = await person.SignInAsync();
        Refused(await OwnAsync(third, "city", "Sevilla"), "There is no field");
        Assert.DoesNotContain("My own", (await third.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Names_follow_the_settings_where_the_policy_says_so()
    {
        await Unchanged(new { givenName = new { allowEdits = false } }, "follows-policy", "fields.givenName.allowEdits");
        (await Here.Script.PatchAsync("/api/v1/settings", new { nameChange = "field_matrix" })).IsOk();
        var person = await Here.AddAsync();
        var first = await person.ArriveAsync();
        await SetAsync(new { familyName = new { allowEdits = false } });
        (await first.SubmitAsync("/account/profile", ("tenant", Here.Code), ("givenName", "Anaïs"), ("familyName", "Roux"))).Is(HttpStatusCode.Redirect);

        var second = await person.SignInAsync();
        (await second.SubmitAsync("/account/profile", ("tenant", Here.Code), ("givenName", "Luz"), ("familyName", "Vega"))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.DoesNotContain("name=\"familyName\"", (await second.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
        (await second.SubmitAsync("/account/profile", ("tenant", Here.Code), ("givenName", "Luz"))).Is(HttpStatusCode.Redirect);
        Assert.Equal("Luz Roux", (await person.ShowAsync())["displayName"].GetString());
        (await Here.Script.PatchAsync(person.Path, new { familyName = "Vega" })).IsOk();
    }

    [Fact]
    public async Task Whoever_changes_the_settings_holds_the_right_and_looked_at_the_newest()
    {
        var editor = await Here.KeyAsync("editor", permissions: ["users:read", "users:update", "settings:update"]);
        var before = await Snapshot.OfAsync(Here);
        (await editor.GetAsync(Path)).IsProblem(403, "not-permitted");
        (await editor.SendAsync("PATCH", Path, Client.JsonOf(new { fields = new { company = new { visible = true } } }), ("If-Match", "\"0\""))).IsProblem(403, "not-permitted");
        (await Here.Script.SendAsync("PATCH", Path, Client.JsonOf(new { fields = new { } }))).IsProblem(428, "if-match-required");
        await Unchanged(new { givenName = new { visible = false } }, "always-visible", "fields.givenName.visible");
        await Unchanged(new { company = new { allowEdits = true } }, "not-visible", "fields.company.allowEdits");
        await Unchanged(new { shoeSize = new { visible = true } }, "unknown-field", "fields.shoeSize");
        await Unchanged(new { company = (object?)null }, "required", "fields.company");
        Assert.Equal(before, await Snapshot.OfAsync(Here));

        await ShowAsync("company");
        await SetAsync(new { company = new { allowEdits = true } });
        (await Here.Script.SendAsync("PATCH", Path, Client.JsonOf(new { fields = new { } }), ("If-Match", "\"1\""))).IsProblem(412, "changed-meanwhile");
        await SetAsync(new { company = new { allowEdits = true } });
        var told = (await Here.Script.GetAsync("/api/v1/events?name=tenant.profile_fields_changed")).IsOk().Items;
        Assert.Equal(2, told.Count);
        var change = told[0].GetProperty("changes")[0];
        Assert.Equal(("company", "visible", "editable"), (change.GetProperty("field").GetString(), change.GetProperty("before").GetString(), change.GetProperty("after").GetString()));
        Assert.Equal(2, (await Here.Script.GetAsync(Path)).IsOk()["version"].GetInt32());
    }

    [Fact]
    public async Task Who_replaces_someone_gets_what_is_shown_of_them_and_no_hidden_value()
    {
        await ShowAsync("company", "city");
        var old = await Here.AddAsync();
        (await Here.Script.PatchAsync(old.Path, new { profile = new { company = Value, city = "Madrid" } })).IsOk();
        await HideAsync("company");
        var added = (await Here.Script.PostAsync(old.Path + "/replace", new { type = "viewer", roleIds = new[] { Here.Role("viewer") } }, ("If-Match", (await old.ShowAsync()).ETag!))).IsCreated()["added"];
        Here.Secret(new Answer(HttpStatusCode.OK, added.GetRawText(), new Dictionary<string, string>(), ""));
        var user = await Here.UserAsync(added.GetProperty("user").GetProperty("id").GetGuid());
        Assert.Equal("""{"city":"Madrid"}""", user.Profile);
    }

    [Fact]
    public async Task One_key_does_not_stand_for_two_profiles()
    {
        await ShowAsync("company");
        var email = Here.NextEmail();
        object Body(string company) => new { givenName = "Ana", familyName = "López", email, type = "agent", roleIds = new[] { Here.Role("agent") }, profile = new { company } };
        Here.Secret((await Here.Script.PostAsync("/api/v1/users", Body("Acme"), ("Idempotency-Key", "k1"))).IsCreated());
        (await Here.Script.PostAsync("/api/v1/users", Body("Acme"), ("Idempotency-Key", "k1"))).IsCreated();
        (await Here.Script.PostAsync("/api/v1/users", Body("Other"), ("Idempotency-Key", "k1"))).IsProblem(422, "idempotency-key-reused");
    }

    [Fact]
    public async Task Nothing_of_a_profile_is_kept_of_someone_anonymized()
    {
        await ShowAsync("company");
        (await Here.Script.PatchAsync("/api/v1/settings", new { verbs = new[] { "suspend", "delete" }, purgeDays = 90 })).IsOk();
        var person = await Here.AddAsync();
        (await Here.Script.PatchAsync(person.Path, new { profile = new { company = Value } })).IsOk();
        await HideAsync("company");
        (await Here.Script.PostAsync(person.Path + "/delete", new { })).IsOk();
        var before = Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow.AddDays(-91));
        await Roster.TamperAsync($"UPDATE users SET deleted_at = {before} WHERE email = {person.Email}");
        Assert.Contains(Value, await Snapshot.OfAsync(Here), StringComparison.Ordinal);
        await Roster.Services.GetServices<IHostedService>().OfType<AnonymizeWorker>().Single().DoAsync(CancellationToken.None);
        Assert.DoesNotContain(Value, await Snapshot.OfAsync(Here), StringComparison.Ordinal);
    }

    private Task ShowAsync(params string[] names) => SetAsync(names.ToDictionary(n => n, _ => new { visible = true }));

    private Task HideAsync(params string[] names) => SetAsync(names.ToDictionary(n => n, _ => new { visible = false }));

    private async Task SetAsync(object fields) => (await Here.Script.PatchAsync(Path, new { fields })).IsOk();

    private async Task Unchanged(object fields, string code, string at) => (await Here.Script.PatchAsync(Path, new { fields })).IsProblem(400, code, at);

    private static Dictionary<string, string?> Named(string name, string? value) => new() { [name] = value };

    private object Filled(object profile) => new { givenName = "Ana", familyName = "López", email = Here.NextEmail(), type = "agent", roleIds = new[] { Here.Role("agent") }, profile };

    private Task<Answer> OwnAsync(Client at, string name, string value) => at.SubmitAsync("/account/profile", ("tenant", Here.Code), ($"profile.{name}", value));

    private static void Refused(Answer answer, string because) =>
        Assert.Contains(because, WebUtility.HtmlDecode(answer.Is(HttpStatusCode.UnprocessableEntity).Text), StringComparison.Ordinal);
}
