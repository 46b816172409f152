using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Tests.Support;

namespace Roster.Tests.Invitations;

/// <summary>People whose password is reset by a mail.</summary>
[Trait("Needs", "App")]
public sealed class MailedResetTests : ByMail
{
    [Fact]
    public async Task Attack_41_a_reset_of_someone_who_also_belongs_elsewhere_is_a_mail_to_themselves()
    {
        var (person, _) = await InviteAsync(Here);
        (await SetAsync((await InvitationAsync(person)).Link.Token)).Is(HttpStatusCode.Redirect);
        var elsewhere = await Roster.NewWorkspaceAsync("balanced");
        await InviteAsync(elsewhere, person.Email);

        Assert.Equal(["mail_link"], (await person.ShowAsync())["resetWays"].EnumerateArray().Select(w => w.GetString()));
        (await Here.Script.PostAsync(person.Path + "/reset-password", new { way = "copy_link" })).IsProblem(403, "shared-account");
        Assert.Equal("mail_link", (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsOk()["way"].GetString());

        var mail = await MailAsync(person.Email, "Choose a new password");
        (await SetAsync(mail.Link.Token, password: "nine green kettles")).Is(HttpStatusCode.Redirect);
        await person.SignInAsync("nine green kettles");
    }

    [Fact]
    public async Task A_reset_by_mail_leaves_the_password_until_the_person_has_chosen_another_and_is_bounded()
    {
        var (person, _) = await InviteAsync(Here);
        (await SetAsync((await InvitationAsync(person)).Link.Token)).Is(HttpStatusCode.Redirect);
        var answer = (await Here.Script.PostAsync(person.Path + "/reset-password", new { reason = "asked by phone" })).IsOk();
        Assert.Equal(("mail_link", JsonValueKind.Null, JsonValueKind.Null), (answer["way"].GetString(), answer["link"].ValueKind, answer["temporaryPassword"].ValueKind));
        await person.SignInAsync();
        Assert.Contains("within 15 minutes", (await MailAsync(person.Email, "Choose a new password")).Text, StringComparison.Ordinal);
        for (var i = 1; i < global::Roster.Users.MailBound.Most; i++)
        {
            (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsOk();
        }

        (await Here.Script.PostAsync(person.Path + "/reset-password", new { })).IsProblem(429, "too-many-mails");
    }
}
