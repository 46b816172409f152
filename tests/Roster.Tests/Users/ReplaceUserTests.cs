using System.Net;
using Roster.Platform.Kernel;
using Roster.Tests.Support;
using Roster.Users;
using static Roster.Platform.Kernel.Permissions;

namespace Roster.Tests.Users;

/// <summary>Another type or another address in one step, and nothing of the old opens the new.</summary>
public sealed class ReplaceUserTests : AppTests
{
    [Fact]
    public async Task Another_type_under_the_same_address_in_one_step()
    {
        var old = await Here.AddAsync("agent");
        (await Here.Script.PatchAsync(old.Path, new { phone = "+34 600 111 222", externalId = "crm-7", timeZone = "Europe/Madrid" })).IsOk();

        var answer = (await ReplaceAsync(old, new { type = "supervisor", roleIds = new[] { Here.Role("supervisor") }, reason = "promoted" })).IsCreated();

        var (before, after) = (answer["replaced"], answer["added"].GetProperty("user"));
        Assert.Equal(("suspended", "agent", old.Email), (Text(before, "state"), Text(before, "type"), Text(before, "email")));
        Assert.Equal(("active", "supervisor", old.Email), (Text(after, "state"), Text(after, "type"), Text(after, "email")));
        Assert.Equal(("Ana López", "+34600111222", "crm-7", "Europe/Madrid"),
            (Text(after, "displayName"), Text(after, "phone")!.Replace(" ", "", StringComparison.Ordinal), Text(after, "externalId"), Text(after, "timeZone")));
        Assert.Equal(Text(after, "id"), before.GetProperty("replacedBy").GetProperty("id").GetString());
        Assert.Equal(old.Id.ToString(), after.GetProperty("replaces").GetProperty("id").GetString());
        Assert.Equal($"/api/v1/users/{Text(after, "id")}", answer.Location);
        Assert.Null(Text((await Here.Script.GetAsync(old.Path)).Body, "externalId"));
        await Newcomer(answer).ArriveAsync();
    }

    [Fact]
    public async Task What_is_not_ticked_stays_behind_and_what_is_typed_goes_before_it()
    {
        var old = await Here.AddAsync("agent");
        (await Here.Script.PatchAsync(old.Path, new { phone = "+34 600 111 222", externalId = "crm-7" })).IsOk();
        var address = Here.NextEmail();

        var answer = (await ReplaceAsync(old, new { email = address, carryOver = new[] { "phone" }, givenName = "Luz", familyName = "Vega" })).IsCreated();

        var after = answer["added"].GetProperty("user");
        Assert.Equal(("Luz Vega", address, null), (Text(after, "displayName"), Text(after, "email"), Text(after, "externalId")));
        Assert.NotNull(Text(after, "phone"));
        Assert.Equal(("crm-7", old.Email), (Text((await old.ShowAsync()).Body, "externalId"), Text(answer["replaced"], "email")));
        Assert.Equal("agent", Assert.Single(after.GetProperty("roles").EnumerateArray()).GetProperty("code").GetString());
        (await ReplaceAsync(await Here.AddAsync(), new { carryOver = new[] { "phone" } })).IsProblem(400, "invalid");
        (await ReplaceAsync(await Here.AddAsync(), new { carryOver = new[] { "password" } })).IsProblem(400, "not-offered", "carryOver");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Attack_42_nothing_that_opened_the_old_entry_opens_the_new(bool sameAddress)
    {
        var old = await Here.AddAsync("tenant_admin");
        var open = await old.ArriveAsync();
        var key = await Here.KeyAsync("theirs", owner: old.Email);
        var link = await Here.LinkAsync(old.Email);

        var answer = (await ReplaceAsync(old, new { email = sameAddress ? null : Here.NextEmail(), type = "viewer", roleIds = new[] { Here.Role("viewer") } })).IsCreated();

        (await open.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await key.GetAsync("/api/v1/users")).IsProblem(401, "key-refused");
        Assert.NotEqual("/start?landed=1", (await Roster.Stranger().SubmitAsync("/link", ("token", link))).Headers.GetValueOrDefault("Location"));
        (await old.TryAsync(Person.OwnPassword, open)).Is(HttpStatusCode.UnprocessableEntity);
        (await old.TryAsync(old.TemporaryPassword)).Is(HttpStatusCode.UnprocessableEntity);
        var newcomer = Newcomer(answer);
        (await newcomer.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        var them = await newcomer.ArriveAsync();
        Assert.Equal("viewer", (await them.GetAsync("/api/v1/me"))["user"].GetProperty("type").GetString());
        Assert.NotEqual((await Here.UserAsync(old.Id)).AccountId, (await Here.UserAsync(newcomer.Id)).AccountId);
    }

    [Fact]
    public async Task Someone_of_two_workspaces_joins_anew_by_accepting_and_goes_on_elsewhere()
    {
        var person = await Here.AddAsync("viewer");
        var them = await person.ArriveAsync();
        var elsewhere = await Roster.NewWorkspaceAsync();
        await SuspendUserTests.JoinAsync(elsewhere, person);
        await Roster.TamperAsync($"UPDATE accounts SET address_proven_at = {Roster.Databases.Dialect.ToDatabase(DateTimeOffset.UtcNow)} WHERE address_key = {person.Email}");
        (await them.SubmitAsync("/enter", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);

        var answer = (await ReplaceAsync(person, new { type = "supervisor", roleIds = new[] { Here.Role("supervisor") } })).IsCreated();

        Assert.Equal("awaiting_acceptance", answer["added"].GetProperty("outcome").GetString());
        Assert.Equal(JsonKind.Null, answer["added"].GetProperty("temporaryPassword").ValueKind);
        (await them.GetAsync("/api/v1/me", ("Roster-Tenant", elsewhere.Code))).IsOk();
        (await them.GetAsync("/api/v1/me", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
        var there = $"/api/v1/users/{(await elsewhere.Script.GetAsync("/api/v1/users?search=" + person.Email)).Items[0].GetProperty("id").GetGuid()}";
        (await elsewhere.Script.PostAsync(there + "/reset-password")).IsProblem(403, "shared-account");

        Assert.Equal("/start", (await them.SubmitAsync("/accept", ("tenant", Here.Code))).Location);
        Assert.Equal("supervisor", (await them.GetAsync("/api/v1/me", ("Roster-Tenant", Here.Code)))["user"].GetProperty("type").GetString());
    }

    [Fact]
    public async Task Once_away_to_another_address_an_account_that_lives_elsewhere_is_let_go()
    {
        var person = await Here.AddAsync("viewer");
        await person.ArriveAsync();
        var elsewhere = await Roster.NewWorkspaceAsync();
        await SuspendUserTests.JoinAsync(elsewhere, person);

        var answer = (await ReplaceAsync(person, new { email = Here.NextEmail() })).IsCreated();

        await Newcomer(answer).ArriveAsync();
        var them = await person.SignInAsync();
        (await them.GetAsync("/api/v1/me", ("Roster-Tenant", Here.Code))).IsProblem(403, "not-entered");
        Assert.Null((await Here.UserAsync(person.Id)).AccountId);
    }

    [Fact]
    public async Task Attack_48_replacing_with_addresses_to_learn_who_signs_in_counts_as_adding_them()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        for (var i = 0; i <= Newcomers.MostKnownPerHour; i++)
        {
            var stranger = await elsewhere.AddAsync();
            var answer = i < Newcomers.MostKnownPerHour - 1
                ? await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(stranger.Email))
                : await ReplaceAsync(await Here.AddAsync(), new { email = stranger.Email });
            if (i == Newcomers.MostKnownPerHour)
            {
                answer.IsProblem(429, "too-many-known-addresses");
            }
            else
            {
                answer.IsCreated();
            }
        }
    }

    [Fact]
    public async Task Twenty_at_once_are_one_replacement()
    {
        var old = await Here.AddAsync();
        var etag = (await old.ShowAsync()).ETag!;
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Here.Script.PostAsync(old.Path + "/replace", new { type = "viewer", roleIds = new[] { Here.Role("viewer") } }, ("If-Match", etag))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Created);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Created), a => a.IsProblem(409, "already-replaced"));
        Assert.Single(await Here.EventsAsync(old.Id, "user.replaced"));
        Assert.Single((await Here.Script.GetAsync("/api/v1/users?type=viewer")).Items);
    }

    [Fact]
    public async Task It_is_done_to_the_version_that_was_looked_at_and_once_under_one_key()
    {
        var old = await Here.AddAsync();
        (await Here.Script.PostAsync(old.Path + "/replace", new { type = "viewer" })).IsProblem(428, "if-match-required");
        (await Here.Script.PostAsync(old.Path + "/replace", new { type = "viewer" }, ("If-Match", "\"99\""))).IsProblem(412, "changed-meanwhile");

        var body = new { type = "viewer", roleIds = new[] { Here.Role("viewer") } };
        var etag = (await old.ShowAsync()).ETag!;
        var first = (await Here.Script.PostAsync(old.Path + "/replace", body, ("If-Match", etag), ("Idempotency-Key", "k"))).IsCreated();
        var again = (await Here.Script.PostAsync(old.Path + "/replace", body, ("If-Match", etag), ("Idempotency-Key", "k"))).IsCreated();
        Newcomer(first);
        Assert.Equal("true", again.Headers["Idempotent-Replayed"]);
        Assert.Equal(JsonKind.Null, again["added"].GetProperty("temporaryPassword").ValueKind);
        Assert.Equal((first.Location, first.ETag), (again.Location, again.ETag));
    }

    [Fact]
    public async Task Who_was_replaced_is_a_record_that_stays_as_it_is()
    {
        var old = await Here.AddAsync();
        (await ReplaceAsync(old, new { type = "viewer", roleIds = new[] { Here.Role("viewer") } })).IsCreated();
        var before = await Snapshot.OfAsync(Here);

        foreach (var act in new[] { "/reactivate", "/suspend", "/reset-password" })
        {
            (await Here.Script.PostAsync(old.Path + act)).IsProblem(409, "already-replaced");
        }

        (await Here.Script.PatchAsync(old.Path, new { givenName = "Eva" })).IsProblem(409, "already-replaced");
        (await ReplaceAsync(old, new { })).IsProblem(409, "already-replaced");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task Nobody_replaces_themselves_the_primary_admin_or_who_ranks_above_them()
    {
        var both = await HelperAsync(UsersRead, UsersCreate, UsersBlock, RolesAssign);
        var (adding, blocking) = (await HelperAsync(UsersRead, UsersCreate, RolesAssign), await HelperAsync(UsersRead, UsersBlock, RolesAssign));
        var (agent, admin) = (await Here.AddAsync(), await Here.AddAsync("tenant_admin"));
        var own = await Here.KeyAsync("own", owner: admin.Email);
        var before = await Snapshot.OfAsync(Here);

        (await ReplaceAsync(admin, new { }, both)).IsProblem(403, "outranked");
        (await ReplaceAsync(admin, new { }, own)).IsProblem(403, "own-state");
        (await ReplaceAsync(agent, new { }, adding)).IsProblem(403, "not-permitted");
        (await ReplaceAsync(agent, new { }, blocking)).IsProblem(403, "not-permitted");
        (await ReplaceAsync(agent, new { type = "tenant_admin", roleIds = new[] { Here.Role("tenant_admin") } }, both)).IsProblem(403, "grants-more-than-held");
        var primary = new Person(Here, Here.AdminId, Here.AdminEmail, "");
        (await ReplaceAsync(primary, new { }, own)).IsProblem(403, "primary-admin");
        (await ReplaceAsync(agent, new { email = admin.Email })).IsProblem(409, "email-taken", "email");
        Assert.Equal(before, await Snapshot.OfAsync(Here));
    }

    [Fact]
    public async Task The_record_says_who_was_replaced_by_whom_and_no_more_than_once()
    {
        var old = await Here.AddAsync();
        await old.ArriveAsync();
        var before = (await Here.EventsAsync()).Count;
        var answer = (await ReplaceAsync(old, new { type = "viewer", roleIds = new[] { Here.Role("viewer") }, reason = "moved desks" })).IsCreated();
        var newcomer = Newcomer(answer);

        var replaced = Assert.Single(await Here.EventsAsync(old.Id, "user.replaced"));
        Assert.Contains(newcomer.Id.ToString(), replaced.Payload, StringComparison.Ordinal);
        Assert.Contains("moved desks", replaced.Personal, StringComparison.Ordinal);
        Assert.Contains(old.Id.ToString(), Assert.Single(await Here.EventsAsync(newcomer.Id, "user.created")).Payload, StringComparison.Ordinal);
        Assert.Equal(["session.ended", "user.created", "user.replaced"], (await Here.EventsAsync()).Skip(before).Select(e => e.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_preview_says_what_ends_and_which_roles_do_not_come_through()
    {
        var old = await Here.AddAsync("supervisor");
        await old.ArriveAsync();
        await Here.KeyAsync("theirs", owner: old.Email);
        var before = await Snapshot.OfAsync(Here);

        var preview = (await Here.Script.PostAsync(old.Path + "/replace/preview", new { type = "analyst" })).IsOk();

        Assert.Equal((1, 1, "suspended", false), (preview["sessions"].GetInt32(), preview["keys"].GetInt32(), preview["endsAs"].GetString(), preview["signsInElsewhere"].GetBoolean()));
        var role = Assert.Single(preview["roles"].EnumerateArray());
        Assert.Equal("part", role.GetProperty("fit").GetString());
        Assert.Contains("agents:monitor", role.GetProperty("leftOut").EnumerateArray().Select(p => p.GetString()));
        Assert.True(preview["may"].GetProperty("allowed").GetBoolean());
        Assert.Equal(before, await Snapshot.OfAsync(Here));
        (await Here.Script.PostAsync(old.Path + "/replace/preview", new { type = "king" })).IsProblem(400, "unknown-type", "type");
    }

    private async Task<Answer> ReplaceAsync(Person person, object body, Client? by = null) =>
        await (by ?? Here.Script).PostAsync(person.Path + "/replace", body, ("If-Match", (await person.ShowAsync()).ETag!));

    private Person Newcomer(Answer answer)
    {
        var (added, password) = (answer["added"], answer["added"].GetProperty("temporaryPassword").GetString()!);
        Roster.Secrets.Add(password);
        return new Person(Here, added.GetProperty("user").GetProperty("id").GetGuid(), Text(added.GetProperty("user"), "email")!, password);
    }

    private async Task<Client> HelperAsync(params Permission[] permissions)
    {
        var role = await Here.NewRoleAsync($"helper{Guid.NewGuid():N}", permissions);
        return await Here.KeyAsync("helper", (await Here.AddAsync("tenant_admin", roleIds: role)).Email);
    }

    private static string? Text(System.Text.Json.JsonElement of, string member) => of.GetProperty(member).GetString();
}
