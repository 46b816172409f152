using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Tests.Operator;
using Roster.Tests.Support;

namespace Roster.Tests.Invitations;

/// <summary>Links that are handed over, invitations that are withdrawn, and a first person in every preset. No mail server is configured here.</summary>
public sealed class InviteTests : AppTests
{
    private Workspace there = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        there = await Roster.NewWorkspaceAsync("balanced");
    }

    [Fact]
    public async Task A_copied_link_is_shown_once_sets_a_first_password_and_proves_no_mailbox()
    {
        var body = new { givenName = "Ana", familyName = "López", email = there.NextEmail(), type = "viewer", roleIds = new[] { there.Role("viewer") }, activation = "copy_link" };
        var answer = (await there.Script.SendAsync("POST", "/api/v1/users", Client.JsonOf(body), ("Idempotency-Key", "one-key"))).IsCreated();
        var (person, token) = await there.AddByAsync(answer);
        var again = (await there.Script.SendAsync("POST", "/api/v1/users", Client.JsonOf(body), ("Idempotency-Key", "one-key"))).IsCreated();
        Assert.Equal(JsonValueKind.Null, again["link"].ValueKind);
        Assert.Equal(("invited", "invited"), (answer["outcome"].GetString(), answer["user"].GetProperty("state").GetString()));

        var browser = Roster.Stranger();
        Assert.Equal("/start?landed=1", (await SetAsync(token!, browser)).Is(HttpStatusCode.Redirect).Location);

        (await browser.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal("active", (await person.ShowAsync())["state"].GetString());
        Assert.Null(await Roster.AskAsync(db => db.Set<Account>().Where(a => a.AddressKey == person.Email).Select(a => a.AddressProvenAt).SingleAsync()));
        Assert.DoesNotContain(token!, await Snapshot.OfAsync(there, withMails: true) + string.Join('\n', Roster.Log.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_link_copied_later_ends_the_one_before_and_is_recorded()
    {
        var (person, first) = await there.AddByAsync("copy_link");
        var answer = (await there.Script.PostAsync(person.Path + "/invite-link")).IsOk();
        Assert.Equal("link", answer["outcome"].GetString());

        (await SetAsync(first!)).Is(HttpStatusCode.UnprocessableEntity);
        (await SetAsync(Token(answer["link"].GetString()!))).Is(HttpStatusCode.Redirect);

        Assert.Contains("copy_link", Assert.Single(await there.EventsAsync(person.Id, "user.invited")).Payload, StringComparison.Ordinal);
        (await there.Script.PostAsync(person.Path + "/invite-link")).IsProblem(409, "not-invited");
    }

    [Fact]
    public async Task Attack_40_nobody_is_handed_a_link_to_the_account_of_someone_who_signs_in_elsewhere()
    {
        var known = await Here.AddAsync("viewer");
        var added = await there.AddByAsync("copy_link", known.Email);
        Assert.Null(added.Link);

        Assert.Equal("awaiting_acceptance", (await there.Script.PostAsync(added.Person.Path + "/invite-link")).IsOk()["outcome"].GetString());
        await known.ArriveAsync();
        Assert.Equal(0, await Roster.AskAsync(db => db.Set<Link>().CountAsync(l => l.ForUser == new global::Roster.Platform.Kernel.UserId(added.Person.Id))));
    }

    [Fact]
    public async Task Attack_48_asking_for_links_to_learn_who_signs_in_elsewhere_is_bounded()
    {
        var known = await there.AddByAsync("mail_link", (await Here.AddAsync()).Email);
        for (var i = 0; i < global::Roster.Users.Newcomers.MostKnownPerHour; i++)
        {
            (await there.Script.PostAsync(known.Person.Path + "/invite-link")).IsOk();
        }

        (await there.Script.PostAsync(known.Person.Path + "/invite-link")).IsProblem(429, "too-many-known-addresses");
    }

    [Fact]
    public async Task Attack_27_an_invitation_that_was_withdrawn_leaves_the_address_free_and_nothing_behind()
    {
        var (person, token) = await there.AddByAsync("copy_link");
        (await there.Script.PostAsync(person.Path + "/revoke-invite", new { reason = "the wrong Ana" })).Is(HttpStatusCode.NoContent);

        (await there.Script.GetAsync(person.Path)).IsProblem(404, "not-found");
        (await there.Script.PostAsync(person.Path + "/revoke-invite")).IsProblem(404, "not-found");
        (await SetAsync(token!)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("the wrong Ana", Assert.Single(await there.EventsAsync(person.Id, "user.invite_revoked")).Personal, StringComparison.Ordinal);
        var next = await there.AddByAsync("copy_link", person.Email);
        Assert.NotEqual(person.Id, next.Person.Id);
        (await SetAsync(token!)).Is(HttpStatusCode.UnprocessableEntity);
        (await SetAsync(next.Link!)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_withdrawn_invitation_ends_no_account_that_is_anybody_elses()
    {
        var known = await Here.AddAsync("viewer");
        var added = await there.AddByAsync("mail_link", known.Email);
        (await there.Script.PostAsync(added.Person.Path + "/revoke-invite")).Is(HttpStatusCode.NoContent);
        await known.ArriveAsync();
    }

    /// <summary>Whichever comes first: whoever is invited there has an account to join with.</summary>
    [Fact]
    public async Task Withdrawn_here_at_the_moment_of_an_invitation_elsewhere_they_can_join_there()
    {
        foreach (var _ in Enumerable.Range(0, 12))
        {
            var (person, _) = await there.AddByAsync("copy_link");
            var answers = await Task.WhenAll(
                there.Script.PostAsync(person.Path + "/revoke-invite"),
                Here.Script.PostAsync("/api/v1/users", Here.Newcomer(person.Email)));

            answers[0].Is(HttpStatusCode.NoContent);
            answers[1].IsCreated();
            Assert.True(await Roster.AskAsync(db => db.Set<Account>().AnyAsync(a => a.AddressKey == person.Email && a.RetiredAt == null)));
        }
    }

    [Fact]
    public async Task Attack_3_nobody_invites_again_or_withdraws_who_holds_more_than_they_do()
    {
        var (person, _) = await there.AddByAsync("copy_link", type: "tenant_admin");
        var lesser = await there.KeyAsync("inviter", permissions: ["users:read", "users:create"]);
        foreach (var verb in new[] { "/invite", "/invite-link", "/revoke-invite" })
        {
            (await lesser.PostAsync(person.Path + verb)).IsProblem(403, "outranked");
            (await (await there.KeyAsync("reader", permissions: ["users:read"])).PostAsync(person.Path + verb)).IsProblem(403, "not-permitted");
        }
    }

    [Fact]
    public async Task A_reset_by_a_copied_link_works_once_and_ends_every_session()
    {
        var (person, token) = await there.AddByAsync("copy_link", type: "viewer");
        var browser = Roster.Stranger();
        (await SetAsync(token!, browser)).Is(HttpStatusCode.Redirect);
        (await there.Script.PostAsync(person.Path + "/reset-password", new { way = "shown_once" })).IsProblem(409, "reset-not-offered", "way");
        (await there.Script.PostAsync(person.Path + "/reset-password", new { way = "by_owl" })).IsProblem(400, "unknown-way", "way");

        var answer = (await there.Script.PostAsync(person.Path + "/reset-password", new { way = "copy_link" })).IsOk();

        var link = Token(answer["link"].GetString()!);
        (await browser.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal("/sign-in?changed=1", (await SetAsync(link, password: "nine green kettles")).Is(HttpStatusCode.Redirect).Location);
        (await browser.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await SetAsync(link, password: "ten green kettles")).Is(HttpStatusCode.UnprocessableEntity);
        await person.SignInAsync("nine green kettles");
        Assert.Single(await there.EventsAsync(person.Id, "user.reset_asked"));
    }

    [Fact]
    public async Task A_link_to_a_new_password_is_for_who_is_active_here_and_dies_with_a_suspension()
    {
        var (person, token) = await there.AddByAsync("copy_link", type: "viewer");
        (await there.Script.PostAsync(person.Path + "/reset-password", new { })).IsProblem(409, "not-joined");
        (await SetAsync(token!)).Is(HttpStatusCode.Redirect);
        var link = Token((await there.Script.PostAsync(person.Path + "/reset-password", new { way = "copy_link" })).IsOk()["link"].GetString()!);
        (await there.Script.PostAsync(person.Path + "/suspend")).IsOk();

        (await SetAsync(link, password: "nine green kettles")).Is(HttpStatusCode.UnprocessableEntity);
        (await there.Script.PostAsync(person.Path + "/reset-password", new { way = "mail_link" })).IsProblem(409, "not-active-here");
    }

    [Theory]
    [InlineData("bot-platform", "shown_once", "Invited")]
    [InlineData("enterprise-console", "mail_link", "Inactive")]
    [InlineData("call-center", "mail_link", "Pending")]
    [InlineData("omnichannel", "mail_link", "Offline")]
    [InlineData("balanced", "mail_link", "Invited")]
    public async Task In_every_preset_a_person_is_added_by_its_first_way_and_comes_in(string preset, string way, string word)
    {
        var workspace = await Roster.NewWorkspaceAsync(preset);
        var me = (await workspace.Script.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal((way, word), (me["policy"].GetProperty("activation")[0].GetString(), me["words"].GetProperty("states").GetProperty("invited").GetString()));
        var role = (await workspace.Script.GetAsync("/api/v1/roles")).Items.Last(r => r.GetProperty("system").GetBoolean()).GetProperty("id").GetString();
        object body = preset is "bot-platform" or "balanced" ? workspace.Newcomer(type: "viewer")
            : preset is "omnichannel" ? new { displayName = "Ana López", email = workspace.NextEmail(), groupIds = new[] { (await workspace.Script.GetAsync("/api/v1/groups")).Items[^1].GetProperty("id").GetString() } }
            : new { givenName = "Ana", familyName = "López", displayName = "Ana López", email = workspace.NextEmail(), roleIds = new[] { role } };
        var answer = (await workspace.Script.PostAsync("/api/v1/users", body)).IsCreated();
        var person = new Person(workspace, answer["user"].GetProperty("id").GetGuid(), answer["user"].GetProperty("email").GetString()!, workspace.Secret(answer));
        if (way == "shown_once")
        {
            await person.ArriveAsync();
            return;
        }

        Assert.Equal(("invited", "invited"), (answer["outcome"].GetString(), answer["user"].GetProperty("state").GetString()));
        var desk = await Desk.SignInAsync(Here);
        var mails = $"/api/v1/operator/mails?workspace={workspace.Code}&kind=invitation";
        await Eventually.TrueAsync(async () => (await desk.GetAsync(mails)).IsOk().Items.Count > 0, "the invitation waits in the outbox");
        var mail = $"/api/v1/operator/mails/{(await desk.GetAsync(mails)).Items[0].GetProperty("id").GetString()}";
        Assert.Contains("Choose your password", (await desk.GetAsync(mail)).IsOk()["preview"].GetProperty("text").GetString(), StringComparison.Ordinal);
        var token = Token((await desk.PostAsync(mail + "/link")).IsOk()["address"].GetString()!);

        (await SetAsync(token)).Is(HttpStatusCode.Redirect);

        Assert.Equal("active", (await person.ShowAsync())["state"].GetString());
        await person.SignInAsync();
        Assert.Equal("mail_link", (await workspace.Script.PostAsync(person.Path + "/reset-password", new { })).IsOk()["way"].GetString());
    }

    private string Token(string link)
    {
        var token = link[(link.IndexOf('#', StringComparison.Ordinal) + 1)..];
        Roster.Secrets.Add(token);
        return token;
    }

    private Task<Answer> SetAsync(string token, Client? at = null, string password = Person.OwnPassword) =>
        (at ?? Roster.Stranger()).SubmitAsync("/link/password", ("token", token), ("password", password), ("again", password));
}
