using System.Net;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Sessions;
using Roster.Sessions.Addresses;
using Roster.Tenants;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Sessions.Addresses;

/// <summary>A person changes their own address on My account.</summary>
public sealed class OwnAddressTests : AddressTests
{
    [Fact]
    public async Task They_ask_follow_the_link_and_it_moves_in_every_workspace_that_had_the_same()
    {
        var (person, at) = await JoinAsync();
        var elsewhere = await Roster.NewWorkspaceAsync("balanced");
        var (there, _) = await elsewhere.AddByAsync("mail_link", person.Email);
        (await at.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);
        var to = Here.NextEmail();

        Assert.Equal("/account?done=address", (await AskAsync(at, to)).Is(HttpStatusCode.Redirect).Location);
        var page = (await at.GetAsync("/account")).IsOk().Text;
        Assert.Contains($"went to <strong>{to}</strong>", page, StringComparison.Ordinal);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, (await person.ShowAsync())["addressChange"].ValueKind);
        (await FollowAsync(at, await ProofAsync(to))).IsOk();

        Assert.Equal((to, to, to), ((await AccountAsync(person)).Address, (await Here.UserAsync(person.Id)).Email, (await elsewhere.UserAsync(there.Id)).Email));
        Assert.Single(await Here.EventsAsync(person.Id, "user.address_changed"));
        Assert.Single(await elsewhere.EventsAsync(there.Id, "user.address_changed"));
        await MailAsync(person.Email, "Your address was changed");
    }

    [Fact]
    public async Task It_asks_for_the_password_once_that_is_ten_minutes_old_and_a_wrong_one_is_counted()
    {
        var (person, at) = await JoinAsync();
        Roster.Clock.Advance(TimeSpan.FromMinutes(11));

        Assert.Contains("Give your password once more", (await AskAsync(at, Here.NextEmail())).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Contains("That is not your password.", (await at.SubmitAsync("/account/address", ("email", Here.NextEmail()), ("current", "not it at all"))).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Single(await Here.EventsAsync(person.Id, "sign_in.failed"));
        (await at.SubmitAsync("/account/address", ("email", Here.NextEmail()), ("current", Person.OwnPassword))).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Attack_16_an_address_that_is_somebodys_gets_the_same_answer()
    {
        var (owner, _) = await JoinAsync(await Roster.NewWorkspaceAsync("balanced"));
        var (_, one) = await JoinAsync();
        var (_, two) = await JoinAsync();
        var free = Here.NextEmail();
        var answers = new List<string>();
        foreach (var (at, email) in new[] { (one, free), (two, owner.Email) })
        {
            var asked = await AskAsync(at, email);
            answers.Add($"{(int)asked.Status} {asked.Location} " + (await at.GetAsync("/account?done=address")).IsOk().Text.Split("Sign-in address")[1].Split("Withdraw")[0].Replace(email, "email", StringComparison.Ordinal));
        }

        Assert.Equal(answers[0], answers[1]);
        await MailAsync(owner.Email, "Your address stays yours");
    }

    [Fact]
    public async Task They_withdraw_it_and_a_mistake_is_said_at_the_field()
    {
        var (person, at) = await JoinAsync();
        var to = Here.NextEmail();
        (await AskAsync(at, to)).Is(HttpStatusCode.Redirect);
        var token = await ProofAsync(to);
        Assert.Equal("/account?done=no-address", (await at.SubmitAsync("/account/address/withdraw")).Is(HttpStatusCode.Redirect).Location);
        (await FollowAsync(at, token)).Is(HttpStatusCode.UnprocessableEntity);

        Assert.Contains("looks like name@example.com", (await AskAsync(at, "nonsense")).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Contains("already", (await AskAsync(at, person.Email.ToUpperInvariant())).Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal);
        Assert.Equal(1, await EventsAsync(person, "user.address_withdrawn"));
    }

    [Fact]
    public async Task Where_a_workspace_keeps_addresses_as_they_are_the_page_says_so_and_nothing_is_asked()
    {
        var (person, at) = await JoinAsync();
        (await Here.Script.PatchAsync("/api/v1/settings", new { emailChange = "never" })).IsOk();

        Assert.Contains("keeps the addresses of its people as they are", (await at.GetAsync("/account")).IsOk().Text, StringComparison.Ordinal);
        (await AskAsync(at, Here.NextEmail())).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(0, await EventsAsync(person, "user.address_asked"));
    }

    [Fact]
    public async Task Only_five_mails_go_out_in_half_an_hour()
    {
        var (person, at) = await JoinAsync();
        for (var i = 0; i < 5; i++)
        {
            (await AskAsync(at, Here.NextEmail())).Is(HttpStatusCode.Redirect);
        }

        (await AskAsync(at, Here.NextEmail())).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal(5, await EventsAsync(person, "user.address_asked"));
    }

    [Fact]
    public async Task Who_can_not_change_their_address_is_told_why_not()
    {
        await Task.CompletedTask;
        var user = new User(Id.New<TenantId>(), EmailAddress.Parse("ana@acme.example", out _)!, null, DateTimeOffset.UnixEpoch);
        var tenant = new Tenant(user.TenantId, "acme", "Acme", Preset.Balanced, DateTimeOffset.UnixEpoch);
        var policy = tenant.Policy;
        Problem? May(TenantPolicy decided, bool mailGoes = true)
        {
            tenant.Decide(decided);
            return AskOwnAddress.May([new Membership(user, tenant)], mailGoes, DateTimeOffset.UnixEpoch);
        }

        Assert.Null(May(policy));
        Assert.Equal("no-mail-server", May(policy, mailGoes: false)!.Code);
        Assert.Equal("own-address-fixed", May(policy with { EmailChange = EmailChange.Never }, mailGoes: false)!.Code);
        Assert.Equal("address-by-provider", May(policy with { Sso = SsoMode.Required })!.Code);
        Assert.Null(May(policy with { Sso = SsoMode.Required, SsoBypass = [user.Id.Value] }));
        Assert.Equal("own-address-fixed", May(policy with { EmailChange = EmailChange.Never })!.Code);
    }
}
