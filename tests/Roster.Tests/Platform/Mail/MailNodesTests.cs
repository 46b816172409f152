using Microsoft.EntityFrameworkCore;
using Roster.Platform.Mail;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Mail;

/// <summary>Two nodes on one PostgreSQL database, and one outbox. On SQLite there is one node, and nothing to show.</summary>
[Trait("Needs", "App")]
public sealed class MailNodesTests
{
    [Fact]
    public async Task Of_two_nodes_with_one_outbox_each_mail_is_sent_by_one()
    {
        if (!PostgresDatabase.IsChosen)
        {
            return;
        }

        await using var server = await MailServer.StartAsync();
        var options = new MailOptions { Host = "127.0.0.1", Port = server.Port, StartTls = false, From = "no-reply@people.example" };
        var people = new List<Person>();
        await using (var one = await RosterHost.StartAsync(mail: options, publicAddress: new Uri(MailHost.Address)))
        {
            await using var two = await RosterHost.StartAsync(beside: one, mail: options, publicAddress: new Uri(MailHost.Address));
            var here = await one.NewWorkspaceAsync();
            for (var i = 0; i < 24; i++)
            {
                people.Add(await here.AddAsync());
            }

            await Task.WhenAll(people.Select((person, i) => (i % 2 == 0 ? one : two).Stranger().SubmitAsync("/forgot", ("email", person.Email))));
            await Eventually.TrueAsync(() => one.AskAsync(async db => await db.Set<MailRow>().CountAsync(m => m.State == MailState.Sent) == people.Count), "all are sent");
            Assert.Equal(people.Count, await one.AskAsync(db => db.Set<MailRow>().CountAsync(m => m.Tries == 1)));
        }

        // Both have stopped, and with them whatever was on its way.
        Assert.All(people, person => Assert.Single(server.To(person.Email)));
    }
}
