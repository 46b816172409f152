using Roster.Tests.Scim;
using Roster.Tests.Support;

namespace Roster.Tests.Sso;

/// <summary>People whom the workspace's directory adds come in by its identity provider, and nobody else is taken over by it.</summary>
public sealed class AwaitedTests(SsoWorld world) : SsoTests(world)
{
    [Fact]
    public async Task Whom_the_directory_added_comes_in_by_the_provider_as_who_they_are()
    {
        var settled = Settled();
        settled["justInTime"] = false;
        await OpenAsync(settled);
        var person = await ScimOf.Script(Here).AddAsync(Here, given: "Nora");
        var who = Someone(person.UserName);
        var them = await InAsync(who);
        Assert.Equal(person.Id, (await them.GetAsync("/api/v1/me")).IsOk()["user"].GetProperty("id").GetGuid());
        Assert.Contains((await Here.EventsAsync(person.Id)), e => e.Name == "user.identity_linked" && e.Payload.Contains("\"directory\"", StringComparison.Ordinal));

        // From then on the link decides: another entry of that address is somebody else.
        IsRefused(await SignOnAsync(Roster.Stranger(), Someone(person.UserName, subject: "another")), "");
        Assert.Single(await Here.EventsAsync(person.Id, "user.identity_linked"));
        await InAsync(who);
    }

    [Fact]
    public async Task Attack_14_nobody_is_who_the_directory_added_by_an_address_that_is_not_verified_or_not_allowed()
    {
        var settled = Settled();
        settled["allowedDomains"] = new[] { "allowed.example" };
        await OpenAsync(settled);
        var (person, other) = (await ScimOf.Script(Here).AddAsync(Here, $"{Here.Code}@allowed.example"), await ScimOf.Script(Here).AddAsync(Here, $"{Here.Code}@elsewhere.example"));
        var before = await Snapshot.OfAsync(Here);
        IsRefused(await SignOnAsync(Roster.Stranger(), Someone(person.UserName, verified: false)), "");
        IsRefused(await SignOnAsync(Roster.Stranger(), Someone(other.UserName)), "");
        Assert.Empty(await Here.EventsAsync(person.Id, "user.identity_linked"));
        Assert.Empty(await Here.EventsAsync(other.Id, "user.identity_linked"));
        Assert.Contains(person.Id.ToString(), before, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Attack_14_whose_account_opens_by_anything_or_was_ever_theirs_is_not_taken_by_an_address()
    {
        await OpenAsync();
        var directory = ScimOf.Script(Here);
        var (password, local, put) = (await directory.AddAsync(Here), await Here.AddAsync(), await directory.AddAsync(Here));
        (await Here.Script.SendAsync("PUT", "/api/v1/scim", Client.JsonOf(new { type = "agent" }), ("If-Match", "\"0\""))).IsOk();
        (await Here.Script.PostAsync(password.ApiPath + "/reset-password", new { })).IsOk();
        // Someone of the workspace's own, whom the directory took over afterwards.
        (await directory.PatchAsync($"/Users/{local.Id}", """{"op":"add","path":"externalId","value":"x"}""")).IsScim();
        (await put.ActiveAsync(false)).IsScim();
        foreach (var (id, email) in new[] { (password.Id, password.UserName), (local.Id, local.Email), (put.Id, put.UserName) })
        {
            IsRefused(await SignOnAsync(Roster.Stranger(), Someone(email)), "");
            Assert.Empty(await Here.EventsAsync(id, "user.identity_linked"));
        }

        // Somebody who signs in elsewhere is invited, and nobody's account is taken.
        var there = await Roster.NewWorkspaceAsync();
        var known = await there.AddAsync();
        await known.ArriveAsync();
        await directory.AddAsync(Here, known.Email);
        IsRefused(await SignOnAsync(Roster.Stranger(), Someone(known.Email)), "");
    }
}
