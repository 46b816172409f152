using Roster.Platform.Operations;
using Roster.Tests.Support;

namespace Roster.Tests.Platform.Operations;

/// <summary>Many operations at once, more than there are contexts in the pool.</summary>
public sealed class CrowdTests : AppTests
{
    [Fact]
    public async Task Of_many_at_once_none_gets_into_anothers_context()
    {
        var there = await Roster.NewWorkspaceAsync();
        var own = new[] { (Here, await Here.AddAsync()), (there, await there.AddAsync()) };

        await Task.WhenAll(Enumerable.Range(0, 300).Select(async i =>
        {
            var (workspace, person) = own[i % 2];
            var answer = (i / 2 % 3) switch
            {
                0 => await workspace.Script.GetAsync(person.Path),
                1 => await workspace.Script.PostAsync("/api/v1/roles", new { name = "\u200B", permissions = new[] { "users:read" } }),
                _ => await workspace.Script.PatchAsync(person.Path, new { phone = $"+34 600 {i:000000}" }),
            };
            Assert.True((int)answer.Status < 500, answer.ToString());
            if ((int)answer.Status == 200)
            {
                Assert.Equal(person.Id, answer["id"].GetGuid());
            }
        }));

        foreach (var (workspace, person) in own)
        {
            Assert.Equal(person.Id, (await person.ShowAsync())["id"].GetGuid());
            Assert.Equal(2, (await workspace.Script.GetAsync("/api/v1/users")).Items.Count);
        }
    }

    /// <summary>Each change holds a connection; one that wanted a second would wait for those who wait for it.</summary>
    [Fact]
    public async Task More_changes_than_connections_wait_for_each_other_and_all_get_through()
    {
        var connections = PostgresDatabase.IsChosen ? 5 : (int?)null;
        await using var few = await RosterHost.StartAsync(connections: connections);
        var workspace = await few.NewWorkspaceAsync();
        var person = await workspace.AddAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(i =>
            workspace.Script.PatchAsync(person.Path, new { phone = $"+34 600 {i:000000}" })));

        Assert.All(answers, answer => Assert.True((int)answer.Status < 500, answer.ToString()));
    }

    [Fact]
    public void A_scope_leaves_it_to_the_container_to_give_the_context_back() =>
        Assert.False(typeof(OperationScope).IsAssignableTo(typeof(IAsyncDisposable)) || typeof(OperationScope).IsAssignableTo(typeof(IDisposable)));
}
