using FsCheck;
using FsCheck.Fluent;
using Roster.Platform.Kernel;
using Roster.Tests.Groups;
using Roster.Tests.Support;
using Roster.Users;

namespace Roster.Tests.Users;

/// <summary>Many at once come to what one after the other comes to: who is added, who is refused and why, and what each of them is.</summary>
public sealed class CreateUsersTests : AppTests
{
    [Fact]
    public async Task Many_at_once_are_added_as_one_after_the_other_would_be()
    {
        var (batch, singles) = (Here, await Roster.NewWorkspaceAsync());
        var sharedBy = await Roster.NewWorkspaceAsync();
        var known = (await sharedBy.AddAsync()).Email;
        var groups = new Dictionary<Workspace, string> { [batch] = (await GroupOf.NewAsync(batch, "Desk", batch.Role("viewer"))).Id.ToString(), [singles] = (await GroupOf.NewAsync(singles, "Desk", singles.Role("viewer"))).Id.ToString() };
        var one = from email in Gen.Elements("a@x.example", "A@X.example", "b@x.example", "c@x.example", "nobody", "", known)
                  from given in Gen.Elements("Ana", "", "A\u200Bna")
                  from type in Gen.Elements("agent", "tenant_admin", "odd", null)
                  from role in Gen.Elements("agent", "tenant_admin", "none")
                  from external in Gen.Elements(null, "E1", "E2", "two words")
                  from inGroup in Gen.Elements(true, false)
                  select (email, given, type, role, external, inGroup);
        var rounds = one.ListOf(8).Sample(6, 10).ToList();
        foreach (var (number, round) in rounds.Index())
        {
            CreateUserBody Body((string email, string given, string? type, string role, string? external, bool inGroup) p, Workspace at) => new(
                p.given, "López", null, p.email == known ? p.email : p.email.Replace("@x", $"{number}@{at.Code}", StringComparison.OrdinalIgnoreCase), null, p.external is null ? null : p.external + number, null, p.type,
                p.role == "none" ? [] : [at.Role(p.role)], null, p.inGroup ? [groups[at]] : null);

            var together = (await Roster.Runner.RunAsync<CreateUsers, IReadOnlyList<Newcome>>(new([.. round.Select(p => Body(p, batch))]), By(batch))).Value;
            foreach (var (answer, person) in together.Zip(round))
            {
                var alone = await Roster.Runner.RunAsync<CreateUser, UserCreatedAnswer>(new(Body(person, singles)), By(singles));
                Assert.Equal(Said(alone.Problem), Said(answer.Refused));
                if (answer.Id is { } id)
                {
                    Assert.Equal(await ShownAsync(singles, alone.Value.User.Id), await ShownAsync(batch, id.Value));
                    Assert.Single(await batch.EventsAsync(id.Value, "user.created"));
                }
            }
        }
    }

    [Fact]
    public async Task A_rehearsal_says_the_same_and_adds_nobody()
    {
        await Here.AddAsync(email: "here@x.example");
        IReadOnlyList<CreateUserBody> bodies = [.. new[] { "here@x.example", "new@x.example", "NEW@x.example", "odd" }.Select(email => new CreateUserBody("A", "B", null, email, null, null, null, "agent", [Here.Role("agent")], null))];
        var before = await Snapshot.OfAsync(Here);
        var rehearsed = (await Roster.Runner.RunAsync<RehearseUsers, IReadOnlyList<Newcome>>(new(bodies), By(Here))).Value;
        Assert.Equal(before, await Snapshot.OfAsync(Here));
        var done = (await Roster.Runner.RunAsync<CreateUsers, IReadOnlyList<Newcome>>(new(bodies), By(Here))).Value;
        Assert.Equal(["email-taken", null, "email-taken", "invalid"], rehearsed.Select(r => r.Refused?.Code));
        Assert.Equal(rehearsed.Select(r => r.Refused?.Code), done.Select(r => r.Refused?.Code));
    }

    private static Caller By(Workspace here) => new(new Credential.BearerKey(here.Script.Key!));

    private static string Said(Problem? problem) => problem is null ? "" : $"{problem.Code}: {string.Join(", ", problem.Fields.Select(f => $"{f.Field} {f.Code}"))}";

    private static async Task<string> ShownAsync(Workspace at, Guid id)
    {
        var shown = (await at.Script.GetAsync($"/api/v1/users/{id}")).IsOk();
        return string.Join(' ', shown["displayName"], shown["email"].GetString()!.Replace(at.Code, "", StringComparison.Ordinal), shown["type"], shown["state"], shown["externalId"], string.Join(',', shown["roles"].EnumerateArray().Select(r => r.GetProperty("code"))), string.Join(',', shown["groups"].Names()), shown["passwordState"]);
    }
}
