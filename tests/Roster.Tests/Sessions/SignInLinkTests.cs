using System.Net;
using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

public sealed class SignInLinkTests : AppTests
{
    [Fact]
    public async Task Attack_10_fifty_parallel_uses_of_a_link_let_exactly_one_in()
    {
        var token = await Here.LinkAsync(Here.AdminEmail);
        var answers = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Roster.Stranger().SubmitAsync("/link", ("token", token))));

        Assert.Single(answers, a => a.Status == HttpStatusCode.Redirect);
        Assert.All(answers.Where(a => a.Status != HttpStatusCode.Redirect), a => Assert.Contains("has been used or has expired", a.Is(HttpStatusCode.UnprocessableEntity).Text, StringComparison.Ordinal));
        Assert.Single(await Here.EventsAsync(Here.AdminId, "sign_in.link_used"));
    }

    [Fact]
    public async Task A_new_link_kills_the_earlier_one()
    {
        var first = await Here.LinkAsync(Here.AdminEmail);
        await Here.LinkAsync(Here.AdminEmail);
        (await Roster.Stranger().SubmitAsync("/link", ("token", first))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_link_is_stored_only_as_its_hash()
    {
        var token = await Here.LinkAsync(Here.AdminEmail);
        var hash = global::Roster.Platform.Secrets.Secret.Hash(token);
        Assert.Equal(1, await Roster.AskAsync(db => db.Set<global::Roster.Accounts.Link>().CountAsync(l => l.TokenHash == hash)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("nonsense")]
    public async Task No_other_token_is_a_link(string token) => (await Roster.Stranger().SubmitAsync("/link", ("token", token))).Is(HttpStatusCode.UnprocessableEntity);

    [Fact]
    public async Task Attack_20_a_link_does_not_let_a_suspended_person_in()
    {
        var person = await Here.AddAsync();
        var token = await Here.LinkAsync(person.Email);
        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await Roster.Stranger().SubmitAsync("/link", ("token", token))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task A_lock_does_not_keep_a_link_from_working()
    {
        var person = await Here.AddAsync();
        await LockTests.LockAsync(person);
        await Here.ByLinkAsync(person.Email);
    }
}
