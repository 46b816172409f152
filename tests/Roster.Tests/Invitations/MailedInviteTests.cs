using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Tests.Support;

namespace Roster.Tests.Invitations;

/// <summary>People who are invited by mail, with a real mail server.</summary>
[Trait("Needs", "App")]
public sealed class MailedInviteTests : ByMail
{
    [Fact]
    public async Task A_mailed_invitation_sets_a_first_password_and_the_person_is_in()
    {
        var (person, answer) = await InviteAsync(Here);
        Assert.Equal(("invited", "invited", JsonValueKind.Null, JsonValueKind.Null),
            (answer["outcome"].GetString(), answer["user"].GetProperty("state").GetString(), answer["temporaryPassword"].ValueKind, answer["link"].ValueKind));
        var mail = await InvitationAsync(person);
        Assert.Equal(($"Workspace {Here.Code} invites you", MailHost.Address), (mail.Subject, mail.Link.Place));
        Assert.StartsWith($"Workspace {Here.Code} <", mail.Sender.Replace("\"", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("within 7 days", mail.Text, StringComparison.Ordinal);

        var browser = Roster.Stranger();
        Assert.Contains($"Welcome to Workspace {Here.Code}", (await OpenAsync(mail.Link.Token, browser)).IsOk().Text, StringComparison.Ordinal);
        Assert.Equal("/start?landed=1", (await SetAsync(mail.Link.Token, browser)).Is(HttpStatusCode.Redirect).Location);

        Assert.Equal(person.Id, (await browser.GetAsync("/api/v1/me")).IsOk()["user"].GetProperty("id").GetGuid());
        Assert.Equal("active", (await person.ShowAsync())["state"].GetString());
        Assert.NotNull((await AccountAsync(person.Email)).AddressProvenAt);
        Assert.Equal(["user.created", "user.joined", "user.password_chosen", "session.entered"], (await Here.EventsAsync(person.Id)).Select(e => e.Name));
        await person.SignInAsync();
    }

    [Fact]
    public async Task Attack_8_a_link_that_was_tampered_with_used_replaced_withdrawn_expired_or_shut_is_refused_and_says_which()
    {
        var (used, _) = await InviteAsync(Here);
        var first = (await InvitationAsync(used)).Link.Token;
        await RefusedAsync(first[..^1] + (first[^1] == 'A' ? 'B' : 'A'), "has been used or has expired");
        (await SetAsync(first)).Is(HttpStatusCode.Redirect);
        await RefusedAsync(first, "This link has been used");

        var (again, _) = await InviteAsync(Here);
        var old = (await InvitationAsync(again)).Link.Token;
        (await Here.Script.PostAsync(again.Path + "/invite")).IsOk();
        await RefusedAsync(old, "A newer link has taken the place");
        (await SetAsync((await InvitationAsync(again, 2)).Link.Token)).Is(HttpStatusCode.Redirect);

        var (withdrawn, _) = await InviteAsync(Here);
        var dead = (await InvitationAsync(withdrawn)).Link.Token;
        (await Here.Script.PostAsync(withdrawn.Path + "/revoke-invite", new { reason = "a mistake" })).Is(HttpStatusCode.NoContent);
        await RefusedAsync(dead, "This invitation was withdrawn");

        var elsewhere = await Roster.NewWorkspaceAsync("balanced");
        var (shut, _) = await InviteAsync(elsewhere);
        var closed = (await InvitationAsync(shut, subject: $"Workspace {elsewhere.Code} invites you")).Link.Token;
        await Roster.OperateAsync<global::Roster.Operator.SuspendTenant, global::Roster.Operator.TenantDetails>(new(elsewhere.Id, null));
        await RefusedAsync(closed, "closed to you at the moment");

        var (late, _) = await InviteAsync(Here);
        var stale = (await InvitationAsync(late)).Link.Token;
        Roster.Clock.Advance(TimeSpan.FromDays(7) + TimeSpan.FromMinutes(1));
        await RefusedAsync(stale, "This link has expired");
        Assert.Equal("invited", (await Here.UserAsync(late.Id)).State.ToString().ToLowerInvariant());
    }

    [Fact]
    public async Task Attack_10_of_fifty_parallel_uses_of_an_invitation_exactly_one_succeeds()
    {
        var (person, _) = await InviteAsync(Here);
        var token = (await InvitationAsync(person)).Link.Token;

        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(i => SetAsync(token, password: $"{Person.OwnPassword} {i}")));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.Single(await Here.EventsAsync(person.Id, "user.joined"));
    }

    [Fact]
    public async Task Attack_20_whoever_is_suspended_while_invited_is_not_let_in_by_the_link_and_is_once_reactivated()
    {
        var (person, _) = await InviteAsync(Here);
        var token = (await InvitationAsync(person)).Link.Token;
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();

        await RefusedAsync(token, "closed to you at the moment");
        (await Here.Script.PostAsync(person.Path + "/invite")).IsProblem(409, "not-invited");
        (await Here.Script.PostAsync(person.Path + "/reactivate")).IsOk();

        (await SetAsync(token)).Is(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Attack_14_and_39_the_mail_of_a_second_workspace_ends_all_that_the_first_ones_admin_set_up_and_may_hold()
    {
        var victim = Here.NextEmail();
        var setUp = await Here.AddByAsync("copy_link", victim);
        var handed = setUp.Link!;
        (await SetAsync(handed, password: "a password the admin knows")).Is(HttpStatusCode.Redirect);
        var intruder = Roster.Stranger();
        (await intruder.SubmitAsync("/sign-in", ("email", victim), ("password", "a password the admin knows"))).Is(HttpStatusCode.Redirect);
        var kept = (await Here.Script.PostAsync(setUp.Person.Path + "/reset-password", new { way = "copy_link" })).IsOk()["link"].GetString()!;
        var elsewhere = await Roster.NewWorkspaceAsync("balanced");
        var invited = await elsewhere.AddByAsync("mail_link", victim);

        // From the second membership on, what the first admin holds opens nothing, and they get nothing new.
        (await SetAsync(kept[(kept.IndexOf('#', StringComparison.Ordinal) + 1)..], password: "another the admin knows")).Is(HttpStatusCode.UnprocessableEntity);
        (await Here.Script.PostAsync(setUp.Person.Path + "/reset-password", new { way = "copy_link" })).IsProblem(403, "shared-account");
        (await intruder.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);
        Assert.Equal("invited", (await invited.Person.ShowAsync())["state"].GetString());

        (await SetAsync((await InvitationAsync(invited.Person, subject: $"Workspace {elsewhere.Code} invites you")).Link.Token)).Is(HttpStatusCode.Redirect);

        (await intruder.GetAsync("/api/v1/me")).IsProblem(401, "session-ended");
        (await invited.Person.TryAsync("a password the admin knows")).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Equal("active", (await invited.Person.ShowAsync())["state"].GetString());
        await invited.Person.SignInAsync();
        var account = await AccountAsync(victim);
        Assert.Equal(0, await Roster.AskAsync(db => db.Set<global::Roster.Accounts.Link>().CountAsync(l => l.AccountId == account.Id && l.UsedAt == null && l.EndedAt == null)));
    }

    [Fact]
    public async Task Attack_9_a_proven_account_joins_with_its_own_password_and_its_link_sets_none()
    {
        var (person, _) = await InviteAsync(Here);
        (await SetAsync((await InvitationAsync(person)).Link.Token)).Is(HttpStatusCode.Redirect);
        var elsewhere = await Roster.NewWorkspaceAsync("balanced");
        var (invited, answer) = await InviteAsync(elsewhere, person.Email);
        Assert.Equal("invited", answer["outcome"].GetString());

        var mail = await InvitationAsync(invited, subject: $"Workspace {elsewhere.Code} invites you");

        Assert.DoesNotContain("/link#", mail.Text + mail.Html, StringComparison.Ordinal);
        Assert.Contains($"{MailHost.Address}/start", mail.Text, StringComparison.Ordinal);
        var them = await person.SignInAsync();
        (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);
        Assert.Equal("active", (await invited.ShowAsync())["state"].GetString());
    }

    [Fact]
    public async Task Of_two_invitations_on_their_way_the_second_is_accepted_with_the_password_that_the_first_set()
    {
        var elsewhere = await Roster.NewWorkspaceAsync("balanced");
        var (person, _) = await InviteAsync(Here);
        var (other, _) = await InviteAsync(elsewhere, person.Email);
        var second = (await InvitationAsync(other, subject: $"Workspace {elsewhere.Code} invites you")).Link.Token;
        (await SetAsync((await InvitationAsync(person, subject: $"Workspace {Here.Code} invites you")).Link.Token)).Is(HttpStatusCode.Redirect);

        Assert.Contains("Sign in with your own password", (await OpenAsync(second)).IsOk().Text, StringComparison.Ordinal);
        (await SetAsync(second, password: "someone else's words")).Is(HttpStatusCode.UnprocessableEntity);

        var them = await person.SignInAsync();
        (await them.SubmitAsync("/accept", ("tenant", elsewhere.Code))).Is(HttpStatusCode.Redirect);
        Assert.Equal("active", (await other.ShowAsync())["state"].GetString());
    }

    [Fact]
    public async Task Attack_43_no_row_no_log_and_no_answer_holds_the_link_of_an_invitation()
    {
        var (person, answer) = await InviteAsync(Here);
        var token = (await InvitationAsync(person)).Link.Token;
        (await OpenAsync(token)).IsOk();

        var kept = await Snapshot.OfAsync(Here, withMails: true) + string.Join('\n', Roster.Log.Lines) + answer.Text + (await person.ShowAsync()).Text
            + string.Join('\n', await Roster.AskAsync(db => db.Set<EventRow>().Select(e => e.Payload + e.Personal + e.Who).ToListAsync()));
        Assert.DoesNotContain(token, kept, StringComparison.Ordinal);
        Assert.NotEmpty(await Roster.AskAsync(db => db.Set<MailRow>().Where(m => m.Kind == "invitation").ToListAsync()));
    }

    [Fact]
    public async Task Attack_48_a_mailed_invitation_is_answered_the_same_whether_the_address_signs_in_elsewhere_or_not()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        string Shape(Answer a) => string.Join('\n', new[] { a.Text, a.Headers.GetValueOrDefault("ETag") ?? "" })
            .Replace(a["user"].GetProperty("id").GetString()!, "ID", StringComparison.Ordinal).Replace(a["user"].GetProperty("email").GetString()!, "EMAIL", StringComparison.Ordinal)
            .Replace(a["user"].GetProperty("createdAt").GetString()!, "AT", StringComparison.Ordinal);
        var (unknown, first) = await InviteAsync(Here);
        for (var i = 0; i < global::Roster.Users.Newcomers.MostKnownPerHour + 1; i++)
        {
            var (known, answer) = await InviteAsync(Here, (await elsewhere.AddAsync()).Email);
            Assert.Equal(Shape(first), Shape(answer));
            if (i == 0)
            {
                Assert.Equal((await person(unknown)).Replace(unknown.Email, "", StringComparison.Ordinal), (await person(known)).Replace(known.Email, "", StringComparison.Ordinal));
            }
        }

        async Task<string> person(Person who) => (await who.ShowAsync())["may"].ToString() + (await who.ShowAsync())["passwordState"] + (await Here.EventsAsync(who.Id, "user.created"))[0].Payload.Replace(who.Id.ToString(), "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_so_many_invitations_are_mailed_to_one_person_in_a_while()
    {
        var (person, _) = await InviteAsync(Here);
        for (var i = 0; i < global::Roster.Users.MailBound.Most; i++)
        {
            (await Here.Script.PostAsync(person.Path + "/invite")).IsOk();
        }

        (await Here.Script.PostAsync(person.Path + "/invite")).IsProblem(429, "too-many-mails");
    }

    [Fact]
    public async Task A_link_mailed_before_the_address_was_changed_opens_nothing()
    {
        (await Here.Script.PatchAsync("/api/v1/settings", new { emailChange = "admin" })).IsOk();
        var (person, _) = await InviteAsync(Here);
        var token = (await InvitationAsync(person)).Link.Token;
        (await Here.Script.PatchAsync(person.Path, new { email = "new-" + person.Email })).IsOk();

        await RefusedAsync(token, "A newer link has taken the place");
        (await Here.Script.PostAsync(person.Path + "/invite")).IsOk();
        person.Email = "new-" + person.Email;
        (await SetAsync((await InvitationAsync(person)).Link.Token)).Is(HttpStatusCode.Redirect);
        await person.SignInAsync();
    }
}
