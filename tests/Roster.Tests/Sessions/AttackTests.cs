using System.Net;
using Roster.Keys;
using Roster.Platform.Kernel;
using Roster.Tests.Support;

namespace Roster.Tests.Sessions;

/// <summary>Attacks on the ways in. docs/security/attack-cases.md says which test stands for which case.</summary>
public sealed class AttackTests : AppTests
{
    [Fact]
    public async Task Attack_20_a_suspension_holds_for_every_way_in_and_for_what_was_handed_out_before()
    {
        var person = await Here.AddAsync(type: "tenant_admin");
        var open = await person.ArriveAsync();
        var key = await Here.KeyAsync("theirs", owner: person.Email);
        var link = await Here.LinkAsync(person.Email);
        var fresh = await Here.AddAsync(type: "tenant_admin");

        (await Here.Script.PostAsync(person.Path + "/suspend")).IsOk();
        (await Here.Script.PostAsync(fresh.Path + "/suspend")).IsOk();

        (await open.GetAsync("/api/v1/me")).Is(HttpStatusCode.Unauthorized);
        (await open.PostAsync("/api/v1/users", Here.Newcomer())).Is(HttpStatusCode.Unauthorized);
        (await key.GetAsync("/api/v1/me")).Is(HttpStatusCode.Unauthorized);
        (await person.TryAsync(Person.OwnPassword)).Is(HttpStatusCode.UnprocessableEntity);
        (await person.TryAsync(Person.OwnPassword, open)).Is(HttpStatusCode.UnprocessableEntity);
        (await fresh.TryAsync(fresh.TemporaryPassword)).Is(HttpStatusCode.UnprocessableEntity);
        (await Roster.Stranger().SubmitAsync("/link", ("token", link))).Is(HttpStatusCode.UnprocessableEntity);
    }

    [Theory]
    [InlineData("key")]
    [InlineData("session")]
    public async Task Attack_23_whoever_is_demoted_has_lost_it_at_the_next_request(string way)
    {
        var person = await Here.AddAsync(type: "tenant_admin");
        var them = way == "key" ? await Here.KeyAsync("theirs", owner: person.Email) : await person.ArriveAsync();
        (await them.GetAsync("/api/v1/users")).IsOk();

        (await Here.Script.PatchAsync(person.Path, new { roleIds = new[] { Here.Role("viewer_role") } })).IsOk();

        (await them.GetAsync("/api/v1/users")).IsProblem(403, "not-permitted");
        (await them.PostAsync("/api/v1/users", Here.Newcomer())).IsProblem(403, "not-permitted");
    }

    [Fact]
    public async Task Attack_28_a_key_belongs_to_whom_it_was_made_for_whatever_a_request_says()
    {
        var (owner, other) = (await Here.AddAsync(), await Here.AddAsync());
        var key = await Here.KeyAsync("theirs", owner: owner.Email);
        foreach (var header in new[] { "Roster-User", "X-User", "X-Owner", "Roster-Actor", "X-Forwarded-User", "Roster-Tenant" })
        {
            (await key.GetAsync("/api/v1/users", (header, Here.AdminId.ToString()))).IsProblem(403, "not-permitted");
        }

        (await Here.Script.PatchAsync(other.Path, new { keys = new[] { "theirs" } })).IsProblem(400, "unknown-field", "keys");
        (await Here.Script.PatchAsync(other.Path, new { ownerId = owner.Id })).IsProblem(400, "unknown-field", "ownerId");
    }

    [Fact]
    public async Task Attack_28_at_the_command_line_a_key_is_made_for_nobody_of_another_workspace()
    {
        var elsewhere = await Roster.NewWorkspaceAsync();
        var stranger = await elsewhere.AddAsync(type: "tenant_admin");
        var result = await Roster.Runner.RunAsync<CreateKey, KeyCreatedAnswer>(new CreateKey(Here.Code, "borrowed", stranger.Email, [], null), Caller.AtCommandLine);
        Assert.Equal("unknown-user", result.Problem!.Fields.Single().Code);
    }
}
