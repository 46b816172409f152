using Roster.Tests.Support;

namespace Roster.Tests.Directory;

public sealed class SummaryTests : AppTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task The_counts_are_exact_after_whatever_was_done(int seed)
    {
        var random = new Random(seed);
        var people = new List<Person>();
        for (var step = 0; step < 40; step++)
        {
            var one = people.Count == 0 ? null : people[random.Next(people.Count)];
            switch (random.Next(5))
            {
                case 0 or 1 or _ when one is null:
                    people.Add(await Here.AddAsync(new[] { "agent", "viewer", "tenant_admin" }[random.Next(3)]));
                    break;
                case 2:
                    await Here.Script.PostAsync(one.Path + "/suspend");
                    break;
                case 3:
                    await Here.Script.PostAsync(one.Path + "/reactivate");
                    break;
                default:
                    (await Here.Script.PatchAsync(one.Path, new { givenName = $"N{step}" })).IsOk();
                    break;
            }
        }

        var summary = (await Here.Script.GetAsync("/api/v1/users/summary")).IsOk();
        var all = (await Here.Script.GetAsync("/api/v1/users?limit=200")).Items;
        Assert.Equal(all.Count, summary["total"].GetInt32());
        foreach (var (member, field) in new[] { ("byState", "state"), ("byType", "type") })
        {
            foreach (var count in summary[member].EnumerateObject())
            {
                Assert.Equal(all.Count(u => u.GetProperty(field).GetString() == count.Name), count.Value.GetInt32());
            }
        }
    }

    [Fact]
    public async Task The_counts_are_exact_after_thirty_adds_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 30).Select(_ => Here.AddAsync()));
        Assert.Equal(31, (await Here.Script.GetAsync("/api/v1/users/summary"))["total"].GetInt32());
    }
}
