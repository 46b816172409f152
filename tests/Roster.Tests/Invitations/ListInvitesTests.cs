using System.Text.Json;
using Roster.Tests.Support;

namespace Roster.Tests.Invitations;

/// <summary>Invitations that wait: how each stands, and who may see them.</summary>
public sealed class ListInvitesTests : AppTests
{
    private const string Invites = "/api/v1/invites";

    [Fact]
    public async Task A_link_that_was_handed_over_stands_there_with_its_end_until_it_has_expired()
    {
        await using var host = await RosterHost.StartAsync();
        var here = await host.NewWorkspaceAsync("balanced");
        var (person, link) = await here.AddByAsync("copy_link");

        var invite = Assert.Single((await here.Script.GetAsync(Invites)).IsOk().Items);
        Assert.Equal((person.Id, "copy_link", "handed_over"), (invite.GetProperty("user").GetProperty("id").GetGuid(), Word(invite, "way"), Word(invite, "state")));
        Assert.Equal(7, (invite.GetProperty("expiresAt").GetDateTimeOffset() - invite.GetProperty("invitedAt").GetDateTimeOffset()).TotalDays, 0.01);
        Assert.Equal("key", invite.GetProperty("by").GetProperty("kind").GetString());

        host.Clock.Advance(TimeSpan.FromDays(8));
        var later = await here.KeyAsync("later");
        Assert.Equal("expired", Word((await later.GetAsync(Invites)).Items[0], "state"));

        (await later.PostAsync(person.Path + "/invite-link")).IsOk();
        Assert.Equal("handed_over", Word((await later.GetAsync(Invites)).Items[0], "state"));
        Assert.NotNull(link);
    }

    [Fact]
    public async Task Who_joined_or_was_revoked_is_off_the_list_and_who_signs_in_elsewhere_is_to_accept()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        var (joined, link) = await there.AddByAsync("copy_link");
        var (revoked, _) = await there.AddByAsync("copy_link");
        var known = await there.AddByAsync("copy_link", (await Here.AddAsync()).Email);
        (await Roster.Stranger().SubmitAsync("/link/password", ("token", link!), ("password", Person.OwnPassword), ("again", Person.OwnPassword))).Is(System.Net.HttpStatusCode.Redirect);
        (await there.Script.PostAsync(revoked.Path + "/revoke-invite")).Is(System.Net.HttpStatusCode.NoContent);

        var invite = Assert.Single((await there.Script.GetAsync(Invites)).IsOk().Items);
        Assert.Equal((known.Person.Id, "acceptance", "accepting"), (invite.GetProperty("user").GetProperty("id").GetGuid(), Word(invite, "way"), Word(invite, "state")));
        Assert.Equal(JsonValueKind.Null, invite.GetProperty("expiresAt").ValueKind);
        Assert.NotEqual(joined.Id, known.Person.Id);
    }

    [Fact]
    public async Task The_list_is_searched_and_paged()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        for (var i = 0; i < 5; i++)
        {
            await there.AddByAsync("copy_link", $"page{i}@{there.Code}.example");
        }

        var (first, seen) = ((await there.Script.GetAsync($"{Invites}?limit=2")).IsOk(), new List<string?>());
        for (var page = first; ; page = (await there.Script.GetAsync($"{Invites}?limit=2&cursor={page["next"].GetString()}")).IsOk())
        {
            seen.AddRange(page.Items.Select(i => i.GetProperty("user").GetProperty("email").GetString()));
            if (page["next"].ValueKind == JsonValueKind.Null)
            {
                break;
            }
        }

        Assert.Equal([.. Enumerable.Range(0, 5).Reverse().Select(i => $"page{i}@{there.Code}.example")], seen);
        Assert.Equal($"page3@{there.Code}.example", Assert.Single((await there.Script.GetAsync($"{Invites}?search=page3")).Items).GetProperty("user").GetProperty("email").GetString());
        (await there.Script.GetAsync($"{Invites}?cursor=nowhere")).IsProblem(400, "bad-cursor", "cursor");
        (await there.Script.GetAsync($"{Invites}?limit=1000")).IsProblem(400, "out-of-range", "limit");
    }

    [Fact]
    public async Task Attack_7_no_list_shows_another_workspaces_invitations_or_a_link_and_it_takes_the_right_to_invite()
    {
        var there = await Roster.NewWorkspaceAsync("balanced");
        var (person, link) = await there.AddByAsync("copy_link");

        Assert.Empty((await Here.Script.GetAsync(Invites)).IsOk().Items);
        Assert.Empty((await Here.Script.GetAsync($"{Invites}?search={person.Email}")).IsOk().Items);
        foreach (var (client, path) in new[] { there.Script, await there.AdminAsync() }.SelectMany(c => new[] { Invites, "/api/v1/users?state=invited", person.Path }.Select(p => (c, p))))
        {
            var text = (await client.GetAsync(path)).IsOk().Text;
            Assert.DoesNotContain(link!, text, StringComparison.Ordinal);
            Assert.DoesNotContain("/link#", text, StringComparison.Ordinal);
        }

        (await (await there.KeyAsync("reader", permissions: ["users:read"])).GetAsync(Invites)).IsProblem(403, "not-permitted");
        (await Here.Script.PostAsync($"/api/v1/users/{person.Id}/invite")).IsProblem(404, "not-found");
        (await Here.Script.PostAsync($"/api/v1/users/{person.Id}/invite-link")).IsProblem(404, "not-found");
        (await Here.Script.PostAsync($"/api/v1/users/{person.Id}/revoke-invite")).IsProblem(404, "not-found");
        Assert.Single((await there.Script.GetAsync(Invites)).Items);
    }

    private static string? Word(JsonElement invite, string member) => invite.GetProperty(member).GetString();
}
