using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Many at once, in a host of their own so that nobody else's sign-in waits.</summary>
[Trait("Needs", "App")]
public sealed class StormTests : IAsyncLifetime
{
    private RosterHost host = null!;

    public async Task InitializeAsync() => host = await RosterHost.StartAsync();

    public async Task DisposeAsync() => await host.DisposeAsync();

    [Fact]
    public async Task Attack_19_of_two_hundred_wrong_passwords_at_once_at_most_five_are_evaluated()
    {
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync();
        var session = await person.ArriveAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 200).Select(i => person.TryAsync($"wrong password {i}")));

        Assert.All(answers, a => Assert.Contains(a.Status, new[] { HttpStatusCode.UnprocessableEntity, HttpStatusCode.ServiceUnavailable }));
        Assert.InRange((await here.EventsAsync(person.Id, "sign_in.failed")).Count, 1, 5);
        Assert.Equal(5, await host.AskAsync(db => db.Set<Account>().Where(a => a.AddressKey == person.Email).Select(a => a.Failures).SingleAsync()));
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        (await session.GetAsync("/start")).IsOk();
    }

    [Fact]
    public async Task Whoever_is_turned_away_for_the_crowd_is_told_when_to_come_back_and_loses_no_try()
    {
        var here = await host.NewWorkspaceAsync();
        var person = await here.AddAsync();
        await person.ArriveAsync();
        var crowd = Enumerable.Range(0, 150).Select(i => host.Stranger().SubmitAsync("/sign-in", ("email", $"nobody{i}@{here.Code}.example"), ("password", "x"))).ToList();
        var own = Enumerable.Range(0, 20).Select(_ => person.TryAsync(Person.OwnPassword)).ToList();

        var turnedAway = (await Task.WhenAll(crowd)).Where(a => a.Status == HttpStatusCode.ServiceUnavailable).ToList();
        await Task.WhenAll(own);

        Assert.NotEmpty(turnedAway);
        await person.SignInAsync();
    }
}
