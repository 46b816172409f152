using System.Net;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions.Addresses;

/// <summary>An administrator's change of an address, where the workspace wants it proven.</summary>
public sealed class ProvenAddressTests : AddressTests
{
    [Fact]
    public async Task Nothing_changes_until_whoever_holds_the_new_mailbox_confirms_it_signed_in()
    {
        var (person, at) = await JoinAsync();
        var old = person.Email;
        var shown = (await Here.Script.PatchAsync(person.Path, new { email = "new." + old, givenName = "Anna" })).IsOk();

        Assert.Equal((old, "Anna"), (shown["email"].GetString(), shown["givenName"].GetString()));
        Assert.Equal("new." + old, shown["addressChange"].GetProperty("email").GetString());
        Assert.Equal(shown["addressChange"].ToString(), (await person.ShowAsync())["addressChange"].ToString());
        Assert.Equal((1, 0), (await EventsAsync(person, "user.address_asked"), await EventsAsync(person, "user.address_changed")));

        var token = await ProofAsync("new." + old);
        Assert.Contains("sign in as you do now", (await Roster.Stranger().SubmitAsync("/link", ("token", token))).IsOk().Text, StringComparison.Ordinal);
        (await FollowAsync(Roster.Stranger(), token)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(old, (await Here.UserAsync(person.Id)).Email);

        Assert.Contains("Use this address", (await at.SubmitAsync("/link", ("token", token))).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains("Your address is changed", (await FollowAsync(at, token)).IsOk().Text, StringComparison.Ordinal);

        person.Email = "new." + old;
        await person.SignInAsync();
        (await at.GetAsync("/api/v1/me")).IsOk();
        var after = await person.ShowAsync();
        Assert.Equal((person.Email, System.Text.Json.JsonValueKind.Null), (after["email"].GetString(), after["addressChange"].ValueKind));
        Assert.NotNull((await AccountAsync(person)).AddressProvenAt);
        Assert.Equal(1, await EventsAsync(person, "user.address_changed"));
        (await Roster.Stranger().SubmitAsync("/sign-in", ("email", old), ("password", Person.OwnPassword))).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Contains("has been used", (await FollowAsync(at, token)).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attack_16_a_mailbox_alone_and_another_account_alone_confirm_nothing()
    {
        var (person, _) = await JoinAsync();
        var (_, stranger) = await JoinAsync();
        var token = await ProofAsync(await ChangeAsync(person));

        var page = (await stranger.SubmitAsync("/link", ("token", token))).IsOk().Text;
        Assert.Contains("another account", page, StringComparison.Ordinal);
        Assert.DoesNotContain(person.Email, page, StringComparison.Ordinal);
        (await FollowAsync(stranger, token)).Is(HttpStatusCode.UnprocessableEntity);
        (await stranger.SubmitAsync("/link/password", ("token", token), ("password", "nine green kettles"), ("again", "nine green kettles"))).Is(HttpStatusCode.UnprocessableEntity);

        Assert.Equal((person.Email, person.Email), ((await Here.UserAsync(person.Id)).Email, (await AccountAsync(person)).Address));
    }

    [Fact]
    public async Task Attack_10_of_fifty_that_confirm_at_once_one_succeeds()
    {
        var (person, at) = await JoinAsync();
        var token = await ProofAsync(await ChangeAsync(person));

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => FollowAsync(at, token)));

        Assert.Single(answers, a => a.Status == HttpStatusCode.OK);
        Assert.Equal(1, await EventsAsync(person, "user.address_changed"));
    }

    [Fact]
    public async Task It_is_sent_again_withdrawn_and_replaced_and_what_went_out_before_is_dead()
    {
        var (person, at) = await JoinAsync();
        var first = await ChangeAsync(person);
        var tokens = new List<string> { await ProofAsync(first) };
        await ChangeAsync(person, first);
        Assert.Equal(1, await EventsAsync(person, "user.address_asked"));

        (await Here.Script.PostAsync(person.Path + "/address-change/resend")).IsOk();
        tokens.Add(await ProofAsync(first, 2));
        (await at.SubmitAsync("/link", ("token", tokens[0]))).IsOk();
        var second = await ChangeAsync(person);
        Assert.All(await Task.WhenAll(tokens.Select(t => FollowAsync(at, t))), a => a.Is(HttpStatusCode.UnprocessableEntity));

        tokens.Add(await ProofAsync(second));
        (await Here.Script.PostAsync(person.Path + "/address-change/withdraw")).IsOk();
        Assert.Contains("was withdrawn", (await FollowAsync(at, tokens[^1])).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        (await Here.Script.PostAsync(person.Path + "/address-change/withdraw")).IsProblem(409, "no-address-change");
        (await Here.Script.PostAsync(person.Path + "/address-change/resend")).IsProblem(409, "no-address-change");
        Assert.Equal((3, 1, 0), (await EventsAsync(person, "user.address_asked"), await EventsAsync(person, "user.address_withdrawn"), await EventsAsync(person, "user.address_changed")));
        Assert.Equal(2, Server.To(person.Email).Count(m => m.Subject == "A change of your address was asked for"));
    }

    [Fact]
    public async Task Attack_11_and_20_a_link_opens_nothing_for_who_is_put_out_nor_after_its_days()
    {
        var (person, at) = await JoinAsync();
        var token = await ProofAsync(await ChangeAsync(person));
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await FollowAsync(at, token)).Is(HttpStatusCode.UnprocessableEntity);
        (await Here.Script.PatchAsync(person.Path, new { email = Here.NextEmail() })).IsProblem(409, "not-active-for-proof");
        (await Here.Script.PostAsync(person.Path + "/reactivate")).IsOk();

        Roster.Clock.Advance(TimeSpan.FromDays(8));
        at = await person.SignInAsync();
        Assert.Contains("has expired", (await FollowAsync(at, token)).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Equal(0, await EventsAsync(person, "user.address_changed"));
    }

    [Fact]
    public async Task Attack_16_an_address_that_is_somebodys_is_asked_for_alike_and_its_owner_is_told()
    {
        var elsewhere = await Roster.NewWorkspaceAsync("balanced");
        var (owner, _) = await JoinAsync(elsewhere);
        var (one, _) = await JoinAsync();
        var (two, _) = await JoinAsync();
        var free = Here.NextEmail();

        string Shape(Answer answer, string email) => answer.IsOk()["addressChange"].GetProperty("email").GetString()!.Replace(email, "email", StringComparison.Ordinal);
        Assert.Equal(Shape(await Here.Script.PatchAsync(one.Path, new { email = free }), free), Shape(await Here.Script.PatchAsync(two.Path, new { email = owner.Email }), owner.Email));

        Assert.DoesNotContain("/link#", (await MailAsync(owner.Email, "Your address stays yours")).Text, StringComparison.Ordinal);
        await ProofAsync(free);
        Assert.DoesNotContain(Server.To(owner.Email), m => m.Subject == "Confirm your new address");
    }

    [Fact]
    public async Task Where_somebody_else_has_it_by_then_the_answer_says_so_and_nothing_changes()
    {
        var (person, at) = await JoinAsync();
        var wanted = await ChangeAsync(person);
        var token = await ProofAsync(wanted);
        (await Here.AddByAsync("mail_link", wanted)).Person.Email.ToString();

        Assert.Contains("somebody’s by now", WebUtility.HtmlDecode((await FollowAsync(at, token)).Is(HttpStatusCode.UnprocessableEntity).Text), StringComparison.Ordinal);
        Assert.Equal(person.Email, (await AccountAsync(person)).Address);
    }

    [Fact]
    public async Task A_link_to_a_new_password_that_was_mailed_before_dies_with_the_old_address()
    {
        var (person, at) = await JoinAsync();
        (await Roster.Stranger().SubmitAsync("/forgot", ("email", person.Email))).IsOk();
        var reset = (await MailAsync(person.Email, "Choose a new password")).Link.Token;
        (await FollowAsync(at, await ProofAsync(await ChangeAsync(person)))).IsOk();

        (await Roster.Stranger().SubmitAsync("/link", ("token", reset))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Attack_40_of_someone_who_also_belongs_elsewhere_only_this_workspaces_address_changes()
    {
        var (person, at) = await JoinAsync();
        var elsewhere = await Roster.NewWorkspaceAsync("balanced");
        await elsewhere.AddByAsync("mail_link", person.Email);
        var to = await ChangeAsync(person);

        Assert.Contains("will write to you at", (await at.SubmitAsync("/link", ("token", await ProofAsync(to)))).IsOk().Text, StringComparison.Ordinal);
        (await FollowAsync(at, await ProofAsync(to))).IsOk();

        Assert.Equal((to, person.Email), ((await Here.UserAsync(person.Id)).Email, (await AccountAsync(person)).Address));
        Assert.DoesNotContain("/link#", (await MailAsync(person.Email, $"Workspace {Here.Code} writes to another address")).Text, StringComparison.Ordinal);
        await person.SignInAsync();
    }

    [Fact]
    public async Task Whoever_has_not_joined_proves_it_by_their_invitation()
    {
        var (person, _) = await Here.AddByAsync("mail_link");
        var answer = (await Here.Script.PatchAsync(person.Path, new { email = "right." + person.Email })).IsOk();

        Assert.Equal("right." + person.Email, answer["email"].GetString());
        (await Here.Script.PostAsync(person.Path + "/invite")).IsOk();
        await Server.MailToAsync("right." + person.Email);
    }

    [Fact]
    public async Task A_line_of_an_import_asks_as_an_administrator_does()
    {
        var (person, _) = await JoinAsync();
        var import = await Imports.ImportOf.StartAsync(Here.Script, "user id,email", $"{person.Id},moved.{person.Email}");
        await import.ReadyAsync();
        await import.ApplyAsync();

        Assert.Equal(person.Email, (await Here.UserAsync(person.Id)).Email);
        Assert.Equal(1, await EventsAsync(person, "user.address_asked"));
        await ProofAsync("moved." + person.Email);
    }
}
