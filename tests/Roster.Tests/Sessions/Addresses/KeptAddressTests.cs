using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Keys;
using Roster.Platform.Mail;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions.Addresses;

/// <summary>What whoever holds the old mailbox can do about a change of address.</summary>
public sealed class KeptAddressTests : AddressTests
{
    [Fact]
    public async Task A_change_that_waits_is_stopped_from_the_old_address()
    {
        var (person, at) = await JoinAsync();
        var proof = await ProofAsync(await ChangeAsync(person));
        var stop = (await MailAsync(person.Email, "A change of your address was asked for")).Link.Token;

        Assert.Contains("Stop the change", (await Roster.Stranger().SubmitAsync("/link", ("token", stop))).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains("Your address stays", (await FollowAsync(Roster.Stranger(), stop)).IsOk().Text, StringComparison.Ordinal);

        (await FollowAsync(at, proof)).Is(HttpStatusCode.UnprocessableEntity);
        (await FollowAsync(Roster.Stranger(), stop)).Is(HttpStatusCode.UnprocessableEntity);
        (await at.GetAsync("/api/v1/me")).IsOk();
        Assert.Equal(1, await EventsAsync(person, "user.address_withdrawn"));
    }

    [Fact]
    public async Task A_change_that_was_done_is_taken_back_with_all_that_came_since()
    {
        var (person, at) = await JoinAsync();
        var (old, to) = (person.Email, await ChangeAsync(person));
        (await FollowAsync(at, await ProofAsync(to))).IsOk();
        person.Email = to;
        var stranger = await person.SignInAsync();
        var back = (await MailAsync(old, "Your address was changed")).Link.Token;

        Assert.Contains("Take it back", (await Roster.Stranger().SubmitAsync("/link", ("token", back))).IsOk().Text, StringComparison.Ordinal);
        Assert.Contains("yours again", (await FollowAsync(Roster.Stranger(), back)).IsOk().Text, StringComparison.Ordinal);

        (await at.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await stranger.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        foreach (var email in new[] { old, to })
        {
            (await Roster.Stranger().SubmitAsync("/sign-in", ("email", email), ("password", Person.OwnPassword))).Is(HttpStatusCode.UnprocessableEntity);
        }

        var reset = (await MailAsync(old, "Choose a new password")).Link.Token;
        (await Roster.Stranger().SubmitAsync("/link/password", ("token", reset), ("password", "nine green kettles"), ("again", "nine green kettles"))).Is(HttpStatusCode.Redirect);
        person.Email = old;
        await person.SignInAsync("nine green kettles");
        Assert.Equal((old, 1), ((await Here.UserAsync(person.Id)).Email, await EventsAsync(person, "user.address_taken_back")));
        await MailAsync(to, "This address no longer signs in");
        (await FollowAsync(Roster.Stranger(), back)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_passkey_or_app_that_came_since_goes_and_one_that_was_there_before_stays()
    {
        var (person, at) = await JoinAsync();
        await AddPasskeyAsync(at);
        Roster.Clock.Advance(TimeSpan.FromMinutes(1));
        (await FollowAsync(at, await ProofAsync(await ChangeAsync(person)))).IsOk();
        await AddPasskeyAsync(at);
        var account = await AccountAsync(person);
        Assert.Equal(2, await PasskeysAsync(account));

        (await FollowAsync(Roster.Stranger(), (await MailAsync(person.Email, "Your address was changed")).Link.Token)).IsOk();

        Assert.Equal(1, await PasskeysAsync(account));
        Assert.True((await AccountAsync(person)).HasSecondFactor);
        Assert.Equal(0, await Roster.AskAsync(db => db.Set<RecoveryCode>().CountAsync(c => c.AccountId == account.Id)));
    }

    [Fact]
    public async Task A_key_that_was_made_since_ends_and_one_that_was_there_before_works_on()
    {
        var (person, at) = await JoinAsync();
        async Task<Client> KeyAsync(string name) => new(Roster, (await Roster.OperateAsync<CreateKey, KeyCreatedAnswer>(new CreateKey(Here.Code, name, person.Email, [], null))).Token);
        var before = await KeyAsync("before");
        Roster.Clock.Advance(TimeSpan.FromMinutes(1));
        var to = await ChangeAsync(person);
        var since = await KeyAsync("since");
        (await FollowAsync(at, await ProofAsync(to))).IsOk();
        (await since.GetAsync("/api/v1/me")).IsOk();

        (await FollowAsync(Roster.Stranger(), (await MailAsync(person.Email, "Your address was changed")).Link.Token)).IsOk();

        (await since.GetAsync("/api/v1/me")).IsProblem(401, "key-refused");
        (await before.GetAsync("/api/v1/me")).IsOk();
        Assert.Single(await Here.EventsAsync(name: "key.revoked"));
    }

    private async Task AddPasskeyAsync(Client at)
    {
        var added = await new SoftPasskey(Roster) { Site = "people.example", Origin = MailHost.Address }.TryAddAsync(at);
        Assert.True(added.Status is HttpStatusCode.OK or HttpStatusCode.Redirect, added.ToString());
        Phone.Read(added).ToList().ForEach(Roster.Secrets.Add);
    }

    private Task<int> PasskeysAsync(Account account) => Roster.AskAsync(db => db.Set<Passkey>().CountAsync(p => p.AccountId == account.Id));

    [Fact]
    public async Task However_often_it_was_changed_since_the_address_before_gets_it_back()
    {
        var (person, at) = await JoinAsync();
        var (first, second, third) = (person.Email, Here.NextEmail(), Here.NextEmail());
        await ChangeAsync(person, second);
        (await FollowAsync(at, await ProofAsync(second))).IsOk();
        var back = (await MailAsync(first, "Your address was changed")).Link.Token;
        Roster.Clock.Advance(TimeSpan.FromMinutes(1));
        (await AskAsync(at, third)).Is(HttpStatusCode.Redirect);
        (await FollowAsync(at, await ProofAsync(third))).IsOk();
        var theirs = (await MailAsync(second, "Your address was changed")).Link.Token;

        (await FollowAsync(Roster.Stranger(), back)).IsOk();

        Assert.Equal(first, (await AccountAsync(person)).Address);
        (await FollowAsync(Roster.Stranger(), theirs)).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task After_seven_days_it_stays_as_it_is()
    {
        var (person, at) = await JoinAsync();
        var to = await ChangeAsync(person);
        (await FollowAsync(at, await ProofAsync(to))).IsOk();
        string[] links = [(await MailAsync(person.Email, "A change of your address was asked for")).Link.Token, (await MailAsync(person.Email, "Your address was changed")).Link.Token];
        Roster.Clock.Advance(TimeSpan.FromDays(7));

        Assert.All(await Task.WhenAll(links.Select(l => FollowAsync(Roster.Stranger(), l))), a => a.Is(HttpStatusCode.UnprocessableEntity));
        Assert.Equal(to, (await AccountAsync(person)).Address);
    }

    [Fact]
    public async Task Where_changes_need_no_proof_the_old_address_is_told_and_can_take_it_back_all_the_same()
    {
        var (person, _) = await JoinAsync();
        (await Here.Script.PatchAsync("/api/v1/settings", new { emailChange = "admin" })).IsOk();
        var to = await ChangeAsync(person);
        Assert.Equal(to, (await AccountAsync(person)).Address);

        (await FollowAsync(Roster.Stranger(), (await MailAsync(person.Email, "Your address was changed")).Link.Token)).IsOk();
        Assert.Equal((person.Email, person.Email), ((await AccountAsync(person)).Address, (await Here.UserAsync(person.Id)).Email));
    }

    [Fact]
    public async Task Attack_39_an_address_that_was_never_proven_is_told_no_more_than_that_and_a_proof_makes_nobody_elses_passwords_good()
    {
        var (person, _) = await Here.AddByAsync("shown_once");
        var at = await person.ArriveAsync();
        var to = await ChangeAsync(person);
        (await FollowAsync(at, await ProofAsync(to))).IsOk();

        var mail = await MailAsync(person.Email, "This address no longer signs in");
        Assert.DoesNotContain(to, mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("/link#", mail.Text, StringComparison.Ordinal);
        Assert.DoesNotContain(Server.To(person.Email), m => m.Subject == "A change of your address was asked for");
        Assert.Null((await AccountAsync(person)).AddressProvenAt);
    }

    [Fact]
    public async Task Attack_43_no_row_holds_a_link_of_a_change_and_none_is_logged()
    {
        var (person, at) = await JoinAsync();
        var to = await ChangeAsync(person);
        var proof = await ProofAsync(to);
        (await FollowAsync(at, proof)).IsOk();
        var back = (await MailAsync(person.Email, "Your address was changed")).Link.Token;

        var kept = await Snapshot.OfAsync(Here, withMails: true) + string.Join('\n', Roster.Log.Lines)
            + string.Join('\n', await Roster.AskAsync(db => db.Set<global::Roster.Platform.Data.EventRow>().Select(e => e.Payload + e.Personal).ToListAsync()));
        Assert.DoesNotContain(proof, kept, StringComparison.Ordinal);
        Assert.DoesNotContain(back, kept, StringComparison.Ordinal);
        Assert.Equal(4, await Roster.AskAsync(db => db.Set<MailRow>().CountAsync(m => m.Kind.StartsWith("address_") || m.Kind == "invitation")));
    }
}
