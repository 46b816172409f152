using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Mail;
using Roster.Tests.Support;

namespace Roster.Tests.Invitations;

/// <summary>A workspace that invites by mail, a real mail server, and what its tests do again and again.</summary>
public abstract class ByMail : IAsyncLifetime
{
    private MailHost host = null!;
    protected Workspace Here { get; private set; } = null!;

    protected RosterHost Roster => host.Roster;

    public async Task InitializeAsync()
    {
        host = await MailHost.StartAsync();
        Here = await Roster.NewWorkspaceAsync("balanced");
        Roster.Secrets.Add(Person.OwnPassword);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    protected async Task RefusedAsync(string token, string because)
    {
        Assert.Contains(because, WebUtility.HtmlDecode((await OpenAsync(token)).Is(HttpStatusCode.UnprocessableEntity).Text), StringComparison.Ordinal);
        var browser = Roster.Stranger();
        (await SetAsync(token, browser)).Is(HttpStatusCode.UnprocessableEntity);
        Assert.Null(browser.SessionToken);
    }

    protected static async Task<(Person Person, Answer Answer)> InviteAsync(Workspace workspace, string? email = null)
    {
        var answer = (await workspace.Script.PostAsync("/api/v1/users", workspace.Newcomer(email))).IsCreated();
        return (new Person(workspace, answer["user"].GetProperty("id").GetGuid(), answer["user"].GetProperty("email").GetString()!, ""), answer);
    }

    protected Task<Account> AccountAsync(string email) => Roster.AskAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.AddressKey == email && a.RetiredAt == null));

    protected Task<Answer> OpenAsync(string token, Client? at = null) => (at ?? Roster.Stranger()).SubmitAsync("/link", ("token", token));

    protected Task<Answer> SetAsync(string token, Client? at = null, string password = Person.OwnPassword) =>
        (at ?? Roster.Stranger()).SubmitAsync("/link/password", ("token", token), ("password", password), ("again", password));

    protected async Task<ReceivedMail> InvitationAsync(Person person, int nth = 1, string? subject = null)
    {
        var mail = await MailAsync(person.Email, subject ?? $"Workspace {Here.Code} invites you", nth);
        if (mail.Text.Contains("/link#", StringComparison.Ordinal))
        {
            Roster.Secrets.Add(mail.Link.Token);
        }

        return mail;
    }

    protected async Task<ReceivedMail> MailAsync(string address, string subject, int nth = 1)
    {
        await Eventually.TrueAsync(() => Task.FromResult(host.Server.To(address).Count(m => m.Subject == subject) >= nth), $"“{subject}” to {address}");
        return host.Server.To(address).Where(m => m.Subject == subject).ElementAt(nth - 1);
    }
}
