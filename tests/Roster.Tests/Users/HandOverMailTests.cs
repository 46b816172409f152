using System.Net;
using Roster.Tests.Invitations;
using Roster.Tests.Support;

namespace Roster.Tests.Users;

/// <summary>Both are told when there is another primary admin, however it came about.</summary>
[Trait("Needs", "App")]
public sealed class HandOverMailTests : ByMail
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Both_are_told_of_a_hand_over(bool byOperator)
    {
        var answer = (await Here.Script.PostAsync("/api/v1/users", Here.Newcomer(given: "Olga", type: "tenant_admin"))).IsCreated();
        var next = new Person(Here, answer["user"].GetProperty("id").GetGuid(), answer["user"].GetProperty("email").GetString()!, "");
        (await SetAsync((await InvitationAsync(next)).Link.Token)).Is(HttpStatusCode.Redirect);

        if (byOperator)
        {
            Assert.Equal(0, (await Roster.TypeHereAsync("primary-admin", "set", "--tenant", Here.Code, "--email", next.Email)).ExitCode);
        }
        else
        {
            (await (await Here.AdminAsync()).PostAsync(next.Path + "/make-primary-admin")).IsOk();
        }

        var (received, gone) = (await MailAsync(next.Email, $"You are the primary admin of Workspace {Here.Code}"), await MailAsync(Here.AdminEmail, $"Workspace {Here.Code} has another primary admin"));
        Assert.Contains(byOperator ? "Whoever runs this installation made you" : "the one before handed over to you", received.Text, StringComparison.Ordinal);
        Assert.Contains($"Olga López ({next.Email})", gone.Text, StringComparison.Ordinal);
        Assert.Contains($"{MailHost.Address}/console/{Here.Code}/users/{next.Id}", gone.Text, StringComparison.Ordinal);
    }
}
