using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using Roster.Users;
using Roster.Users.Deletion;

namespace Roster.Tests.Users;

/// <summary>Deleting people and bringing them back.</summary>
public sealed class DeleteUserTests : AppTests
{
    private const string Settings = "/api/v1/settings";
    private const string Deleted = "/api/v1/users/deleted";

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        (await Here.Script.PatchAsync(Settings, new { verbs = new[] { "suspend", "delete" }, purgeDays = 90 })).IsOk();
    }

    [Fact]
    public async Task A_deleted_person_is_out_of_everything_and_their_address_is_free_for_someone_who_inherits_nothing()
    {
        var person = await Here.AddAsync("tenant_admin", family: "Leaver");
        var open = await person.ArriveAsync();
        var key = await Here.KeyAsync("theirs", owner: person.Email);
        (await key.GetAsync("/api/v1/me")).IsOk();

        var answer = (await Here.Script.PostAsync(person.Path + "/delete", new { reason = "left" })).IsOk();
        Assert.InRange(answer["restorableUntil"].GetDateTimeOffset() - answer["deletedAt"].GetDateTimeOffset(), TimeSpan.FromDays(89.9), TimeSpan.FromDays(90.1));
        (await open.GetAsync("/api/v1/users")).IsProblem(401, "session-ended");
        (await key.GetAsync("/api/v1/users")).IsProblem(401, "key-refused");
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        (await Here.Script.GetAsync(person.Path)).IsProblem(404, "not-found");
        (await Here.Script.PostAsync(person.Path + "/delete")).IsProblem(404, "not-found");
        Assert.Empty((await Here.Script.GetAsync("/api/v1/users?search=leaver")).Items);
        Assert.Equal(1, (await Here.Script.GetAsync("/api/v1/users/summary"))["total"].GetInt64());
        Assert.Single(await Here.EventsAsync(person.Id, "user.deleted"));

        var newcomer = await Here.AddAsync("viewer", email: person.Email);
        (await newcomer.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        (await newcomer.TryAsync(person.TemporaryPassword, open)).Is(HttpStatusCode.UnprocessableEntity);
        (await key.GetAsync("/api/v1/users")).IsProblem(401, "key-refused");
        Assert.Equal("viewer", (await newcomer.ShowAsync())["roles"][0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Nobody_deletes_themselves_the_primary_admin_someone_who_holds_more_or_where_the_workspace_does_not()
    {
        var (person, admin) = (await Here.AddAsync("viewer"), await Here.AddAsync("tenant_admin"));
        var own = await Here.KeyAsync("own", owner: admin.Email);
        (await own.PostAsync(admin.Path + "/delete")).IsProblem(403, "own-state");
        (await own.PostAsync($"/api/v1/users/{Here.AdminId}/delete")).IsProblem(403, "primary-admin");
        var role = await Here.NewRoleAsync("deleter", Permissions.UsersRead, Permissions.UsersDelete);
        var less = await Here.KeyAsync("less", (await Here.AddAsync("tenant_admin", roleIds: role)).Email);
        var blocks = await Here.KeyAsync("blocks", null, null, "users:read", "users:block");
        var before = await Snapshot.OfAsync(Here);
        (await less.PostAsync(admin.Path + "/delete")).IsProblem(403, "outranked");
        (await blocks.PostAsync(person.Path + "/delete")).IsProblem(403, "not-permitted");
        Assert.Equal(before, await Snapshot.OfAsync(Here));

        (await Here.Script.PatchAsync(Settings, new { verbs = new[] { "suspend" } })).IsOk();
        (await Here.Script.PostAsync(person.Path + "/delete")).IsProblem(409, "verb-not-offered");
        (await Here.Script.PatchAsync(Settings, new { verbs = new[] { "delete" } })).IsOk();
        (await less.PostAsync(person.Path + "/delete")).IsOk();
        (await (await Here.KeyAsync("reads", null, null, "users:read")).GetAsync(Deleted)).IsProblem(403, "not-permitted");
        (await (await Here.KeyAsync("reads too", null, null, "users:read")).PostAsync(person.Path + "/restore", new { })).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task Nobody_restores_someone_who_holds_more_than_they_do()
    {
        var admin = await Here.AddAsync("tenant_admin");
        (await Here.Script.PostAsync(admin.Path + "/delete")).IsOk();
        var less = await Here.KeyAsync("less", null, null, "users:read", "users:delete");
        (await less.PostAsync(admin.Path + "/restore", new { })).IsProblem(403, "outranked");
    }

    [Fact]
    public async Task A_restored_person_is_as_before_and_gets_a_first_credential_anew()
    {
        var person = await Here.AddAsync("supervisor", given: "Rosa", family: "Back");
        await person.ArriveAsync();
        (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();
        var listed = Assert.Single((await Here.Script.GetAsync(Deleted)).IsOk().Items);
        Assert.Equal(("Rosa Back", person.Email), (listed.GetProperty("displayName").GetString(), listed.GetProperty("email").GetString()));

        var answer = (await Here.Script.PostAsync(person.Path + "/restore", new { reason = "came back" })).IsOk();
        Assert.Equal("created", answer["outcome"].GetString());
        Assert.Empty((await Here.Script.GetAsync(Deleted)).Items);
        var back = new Person(Here, person.Id, person.Email, Here.Secret(answer));
        (await back.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        await back.ArriveAsync();
        var shown = await back.ShowAsync();
        Assert.Equal(("active", "supervisor"), (shown["state"].GetString(), shown["roles"][0].GetProperty("code").GetString()));
        Assert.Single((await Here.Script.GetAsync("/api/v1/users?search=rosa back")).Items);
        Assert.Single(await Here.EventsAsync(person.Id, "user.restored"));
        (await Here.Script.PostAsync(person.Path + "/restore", new { })).IsProblem(404, "not-found");
    }

    [Fact]
    public async Task Whoever_is_restored_by_mail_is_invited_and_an_address_that_is_taken_must_be_another()
    {
        (await Here.Script.PatchAsync(Settings, new { activation = new[] { "mail_link", "copy_link" } })).IsOk();
        var (person, _) = await Here.AddByAsync("copy_link");
        (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();
        await Here.AddByAsync("copy_link", person.Email);

        (await Here.Script.PostAsync(person.Path + "/restore", new { })).IsProblem(409, "email-taken", "email");
        var another = Here.NextEmail();
        var answer = (await Here.Script.PostAsync(person.Path + "/restore", new { email = another })).IsOk();
        Assert.Equal(("invited", "invited", another), (answer["outcome"].GetString(), answer["user"].GetProperty("state").GetString(), answer["user"].GetProperty("email").GetString()));
        await Eventually.TrueAsync(async () => await Roster.AskAsync(db => Task.FromResult(db.Set<global::Roster.Platform.Mail.MailRow>().Any(m => m.Address == another && m.Kind == "invitation"))), "the invitation is in the outbox");
        (await Here.Script.PostAsync(person.Path + "/restore", new { activation = "by_owl" })).IsProblem(404, "not-found");
    }

    [Theory]
    [InlineData("all", null, true)]
    [InlineData("none", null, false)]
    [InlineData("none", "all", false)]
    [InlineData("ask", "none", false)]
    [InlineData("ask", "all", true)]
    [InlineData("ask", null, true)]
    public async Task Roles_come_back_as_the_policy_says(string policy, string? asked, bool back)
    {
        (await Here.Script.PatchAsync(Settings, new { restoreAssignments = policy })).IsOk();
        var person = await Here.AddAsync("viewer");
        (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();
        var answer = (await Here.Script.PostAsync(person.Path + "/restore", new { assignments = asked })).IsOk();
        Assert.Equal(back ? 1 : 0, answer["user"].GetProperty("roles").GetArrayLength());
        Assert.Equal(back ? 1 : 0, (await person.ShowAsync())["roles"].GetArrayLength());
    }

    [Fact]
    public async Task Someone_who_also_belongs_elsewhere_keeps_their_account_and_comes_back_with_it()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        await Roster.TamperAsync($"UPDATE accounts SET address_proven_at = {Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow)} WHERE address_key = {person.Email}");
        var elsewhere = await Roster.NewWorkspaceAsync();
        (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated();
        (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);

        (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", elsewhere.Code))).IsOk();

        var answer = (await Here.Script.PostAsync(person.Path + "/restore", new { })).IsOk();
        Assert.Equal(("restored", JsonKind.Null), (answer["outcome"].GetString(), answer["temporaryPassword"].ValueKind));
        (await them.SubmitAsync("/enter", ("tenant", Here.Code))).Is(HttpStatusCode.Redirect);
        (await them.GetAsync("/api/v1/users", ("Roster-Tenant", Here.Code))).IsOk();
    }

    [Fact]
    public async Task The_last_living_membership_takes_the_credentials_with_it_whatever_was_deleted_before()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        await Roster.TamperAsync($"UPDATE accounts SET address_proven_at = {Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow)} WHERE address_key = {person.Email}");
        var elsewhere = await Roster.NewWorkspaceAsync();
        (await elsewhere.Script.PatchAsync(Settings, new { verbs = new[] { "delete" } })).IsOk();
        var there = (await elsewhere.Script.PostAsync("/api/v1/users", elsewhere.Newcomer(person.Email, type: "viewer"))).IsCreated()["user"].GetProperty("id").GetGuid();
        (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);

        (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();
        (await elsewhere.Script.PostAsync($"/api/v1/users/{there}/delete")).IsOk();

        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        var answer = (await Here.Script.PostAsync(person.Path + "/restore", new { })).IsOk();
        Assert.Equal("created", answer["outcome"].GetString());
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        await person.SignInAsync(Here.Secret(answer));
    }

    [Fact]
    public async Task After_the_purge_date_nobody_is_restored_though_nothing_has_come_by_to_erase_them()
    {
        var person = await Here.AddAsync("viewer");
        (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();
        var long_ago = Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow.AddDays(-91));
        await Roster.TamperAsync($"UPDATE users SET deleted_at = {long_ago} WHERE email = {person.Email}");
        (await Here.Script.PostAsync(person.Path + "/restore", new { })).IsProblem(409, "purge-date-past");
    }

    [Fact]
    public async Task Attack_48_restoring_someone_under_one_address_after_another_to_learn_who_signs_in_elsewhere_is_bounded()
    {
        var (person, elsewhere) = (await Here.AddAsync("viewer"), await Roster.NewWorkspaceAsync());
        for (var i = 0; i < Newcomers.MostKnownPerHour; i++)
        {
            (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();
            var known = (await elsewhere.AddAsync("viewer")).Email;
            Assert.Equal("awaiting_acceptance", (await Here.Script.PostAsync(person.Path + "/restore", new { email = known })).IsOk()["outcome"].GetString());
        }

        (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();
        (await Here.Script.PostAsync(person.Path + "/restore", new { email = (await elsewhere.AddAsync("viewer")).Email })).IsProblem(429, "too-many-known-addresses");
        (await Here.Script.PostAsync(person.Path + "/restore", new { email = Here.NextEmail() })).IsOk();
    }

    [Fact]
    public async Task A_role_that_only_deleted_people_held_can_be_removed()
    {
        var role = await Here.NewRoleAsync("leaving", Permissions.UsersRead);
        string[] both = [role, Here.Role("viewer")];
        var person = await Here.AddAsync("viewer", roleIds: both);
        (await Here.Script.SendAsync("DELETE", $"/api/v1/roles/{role}", null)).IsProblem(409, "role-in-use");
        (await Here.Script.PostAsync(person.Path + "/delete")).IsOk();

        (await Here.Script.SendAsync("DELETE", $"/api/v1/roles/{role}", null)).Is(HttpStatusCode.NoContent);
        var back = (await Here.Script.PostAsync(person.Path + "/restore", new { })).IsOk()["user"];
        Assert.Equal("viewer", Assert.Single(back.GetProperty("roles").EnumerateArray()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_preview_says_what_goes_with_someone_and_changes_nothing()
    {
        var person = await Here.AddAsync("tenant_admin");
        await person.ArriveAsync();
        await Here.KeyAsync("nightly", owner: person.Email);
        var before = await Snapshot.OfAsync(Here);

        var preview = (await Here.Script.GetAsync(person.Path + "/leaving?verb=delete")).IsOk();
        var effects = preview["effects"].EnumerateArray().ToDictionary(e => e.GetProperty("what").GetString()!, e => e.GetProperty("count").GetInt32());
        Assert.Equal((1, 1, 1, true), (effects["sessions"], effects["keys"], effects["roles"], preview["verdict"].GetProperty("allowed").GetBoolean()));
        Assert.Equal("own-state", (await Here.Script.GetAsync($"/api/v1/users/{Here.AdminId}/leaving")).IsOk()["verdict"].GetProperty("code").GetString());
        (await Here.Script.GetAsync(person.Path + "/leaving?verb=vanish")).IsProblem(400, "not-offered", "verb");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Deleted_people_are_listed_the_last_first_a_page_at_a_time_and_found_by_part_of_a_name()
    {
        var people = new List<Person>();
        for (var i = 0; i < 52; i++)
        {
            people.Add(await Here.AddAsync("viewer", family: $"Gone{i:00}"));
            (await Here.Script.PostAsync(people[i].Path + "/delete")).IsOk();
        }

        var first = (await Here.Script.GetAsync(Deleted)).IsOk();
        var second = (await Here.Script.GetAsync($"{Deleted}?cursor={first["next"].GetString()}")).IsOk();
        Assert.Equal(people.Select(p => p.Email).Reverse(), first.Items.Concat(second.Items).Select(p => p.GetProperty("email").GetString()));
        Assert.Equal((50, JsonKind.Null), (first.Items.Count, second["next"].ValueKind));
        Assert.Equal(people[17].Email, Assert.Single((await Here.Script.GetAsync(Deleted + "?search=gone17")).Items).GetProperty("email").GetString());
        (await Here.Script.GetAsync(Deleted + "?cursor=nonsense")).IsProblem(400, "bad-cursor", "cursor");
    }

    [Fact]
    public async Task After_the_purge_date_nothing_tells_who_it_was_and_what_they_did_stays()
    {
        var person = await Here.AddAsync("tenant_admin", given: "Wilhelmina", family: "Unforgotten");
        var them = await person.ArriveAsync();
        var other = await Here.AddAsync("viewer");
        (await them.PatchAsync(other.Path, new { familyName = "Renamed" })).IsOk();
        (await Here.Script.PostAsync(person.Path + "/delete", new { reason = "Wilhelmina left" })).IsOk();
        var younger = await Here.AddAsync("viewer", family: "Younger");
        (await Here.Script.PostAsync(younger.Path + "/delete")).IsOk();
        var before = Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow.AddDays(-91));
        await Roster.TamperAsync($"UPDATE users SET deleted_at = {before} WHERE email = {person.Email}");

        await Roster.Services.GetServices<IHostedService>().OfType<AnonymizeWorker>().Single().DoAsync(CancellationToken.None);

        var everything = await Snapshot.OfAsync(Here);
        Assert.DoesNotContain("Wilhelmina", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Unforgotten", everything, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(person.Email, everything, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await Roster.AskAsync(db => Task.FromResult(db.Set<global::Roster.Accounts.Account>().AsEnumerable().Where(a => a.Address == person.Email || a.AddressKey.Contains(person.Email)).ToList())));
        Assert.Single(await Here.EventsAsync(person.Id, "user.anonymized"));
        var edit = Assert.Single((await Here.Script.GetAsync($"/api/v1/events?subject={other.Id}&name=user.edited")).IsOk().Items);
        Assert.Equal((person.Id.ToString(), JsonKind.Null), (edit.GetProperty("actor").GetProperty("id").GetString(), edit.GetProperty("actor").GetProperty("name").ValueKind));
        Assert.Equal("Renamed", edit.GetProperty("changes")[0].GetProperty("after").GetString());
        (await Here.Script.PostAsync(person.Path + "/restore", new { })).IsProblem(404, "not-found");
        Assert.Equal("Ana Younger", Assert.Single((await Here.Script.GetAsync(Deleted)).Items).GetProperty("displayName").GetString());
    }
}
