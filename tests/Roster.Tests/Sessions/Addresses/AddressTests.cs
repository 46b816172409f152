using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions.Addresses;

/// <summary>A workspace whose people's addresses change once proven, with a real mail server.</summary>
[Trait("Needs", "App")]
public abstract class AddressTests : IAsyncLifetime
{
    private MailHost host = null!;

    protected RosterHost Roster => host.Roster;

    protected MailServer Server => host.Server;

    protected Workspace Here { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        host = await MailHost.StartAsync();
        Here = await Roster.NewWorkspaceAsync("balanced");
        Roster.Secrets.Add(Person.OwnPassword);
    }

    public async Task DisposeAsync() => await host.DisposeAsync();

    /// <summary>Someone who joined by the link that was mailed to them: their address is proven.</summary>
    protected async Task<(Person Person, Client At)> JoinAsync(Workspace? there = null)
    {
        var (person, _) = await (there ?? Here).AddByAsync("mail_link");
        var link = (await Server.MailToAsync(person.Email)).Link.Token;
        var at = Roster.Stranger();
        (await at.SubmitAsync("/link/password", ("token", link), ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(HttpStatusCode.Redirect);
        return (person, at);
    }

    /// <summary>An administrator gives them another address; answers the one asked for.</summary>
    protected async Task<string> ChangeAsync(Person person, string? to = null)
    {
        to ??= Here.NextEmail();
        (await Here.Script.PatchAsync(person.Path, new { email = to })).IsOk();
        return to;
    }

    protected async Task<ReceivedMail> MailAsync(string address, string subject, int nth = 1)
    {
        await Eventually.TrueAsync(() => Task.FromResult(Server.To(address).Count(m => m.Subject == subject) >= nth), $"mail {nth} “{subject}” to {address}");
        return Server.To(address).Where(m => m.Subject == subject).ElementAt(nth - 1);
    }

    protected async Task<string> ProofAsync(string address, int nth = 1) => (await MailAsync(address, "Confirm your new address", nth)).Link.Token;

    protected static Task<Answer> FollowAsync(Client at, string token) => at.SubmitAsync("/link/address", ("token", token));

    protected static Task<Answer> AskAsync(Client at, string email) => at.SubmitAsync("/account/address", ("email", email));

    protected async Task<Account> AccountAsync(Person person)
    {
        var id = (await Here.UserAsync(person.Id)).AccountId;
        return await Roster.AskAsync(db => db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == id));
    }

    protected async Task<int> EventsAsync(Person person, string name) => (await Here.EventsAsync(person.Id, name)).Count;
}
