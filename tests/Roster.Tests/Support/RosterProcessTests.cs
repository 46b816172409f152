namespace Roster.Tests.Support;

[Trait("Needs", "App")]
public sealed class RosterProcessTests
{
    [Fact]
    public async Task A_killed_Roster_comes_back_on_the_same_data_and_address()
    {
        await using var database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        await using var roster = await RosterProcess.Start(database is null ? [] : ["--database", database.ConnectionString]);
        using var client = new HttpClient { BaseAddress = roster.Address };
        Assert.Equal(roster.Address.Authority, (await roster.SignInLink).Authority);

        await roster.Kill();
        Assert.False(roster.IsRunning);
        await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri("/health/live", UriKind.Relative)));

        await roster.Restart();
        using var answer = await client.GetAsync(new Uri("/health/live", UriKind.Relative));
        Assert.True(answer.IsSuccessStatusCode);
        Assert.Equal(0, await roster.Stop());
    }
}
