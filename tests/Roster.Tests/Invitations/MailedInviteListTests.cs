using System.Text.Json;
using Roster.Tests.Support;

namespace Roster.Tests.Invitations;

/// <summary>What the list of invitations says of their mails.</summary>
[Trait("Needs", "App")]
public sealed class MailedInviteListTests : ByMail
{
    [Fact]
    public async Task A_mailed_invitation_is_sent_then_resent_then_expired()
    {
        var (person, _) = await InviteAsync(Here);
        await InvitationAsync(person);
        await StandsAsync(Here, person, "sent");
        var first = await InviteOfAsync(Here, person);

        Roster.Clock.Advance(TimeSpan.FromDays(8));
        await StandsAsync(Here, person, "expired");
        (await (await Here.KeyAsync("again")).PostAsync(person.Path + "/invite")).IsOk();
        await InvitationAsync(person, 2);
        await StandsAsync(Here, person, "sent");

        var again = await InviteOfAsync(Here, person);
        Assert.True(again.GetProperty("invitedAt").GetDateTimeOffset() > first.GetProperty("expiresAt").GetDateTimeOffset());
        Assert.Equal("mail_link", again.GetProperty("way").GetString());
    }

    [Fact]
    public async Task Attack_48_the_list_does_not_tell_of_a_mailed_invitation_whether_they_sign_in_elsewhere()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var (known, _) = await InviteAsync(Here, (await elsewhere.AddAsync()).Email);
        var (fresh, _) = await InviteAsync(Here);
        await StandsAsync(Here, known, "sent");
        await StandsAsync(Here, fresh, "sent");

        var (one, other) = (await InviteOfAsync(Here, known), await InviteOfAsync(Here, fresh));

        Assert.Equal(Shape(other), Shape(one));

        static string Shape(JsonElement invite) => string.Join(' ', invite.GetProperty("way"), invite.GetProperty("state"), invite.GetProperty("expiresAt").ValueKind,
            Math.Round((invite.GetProperty("expiresAt").GetDateTimeOffset() - invite.GetProperty("invitedAt").GetDateTimeOffset()).TotalDays));
    }

    [Fact]
    public async Task A_mail_that_is_refused_for_good_is_not_delivered()
    {
        await using var host = await MailHost.StartAsync("refuse");
        var here = await host.Roster.NewWorkspaceAsync("balanced");
        var (person, _) = await InviteAsync(here);
        await StandsAsync(here, person, "failed");
    }

    private static async Task<JsonElement> InviteOfAsync(Workspace workspace, Person person) =>
        (await (await workspace.KeyAsync($"look {Guid.NewGuid():N}")).GetAsync("/api/v1/invites")).IsOk().Items.Single(i => i.GetProperty("user").GetProperty("id").GetGuid() == person.Id);

    private static Task StandsAsync(Workspace workspace, Person person, string state) =>
        Eventually.TrueAsync(async () => (await InviteOfAsync(workspace, person)).GetProperty("state").GetString() == state, $"the invitation is {state}");
}
