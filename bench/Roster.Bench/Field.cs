using System.Diagnostics;
using Roster.Demo;

namespace Roster.Bench;

/// <summary>Who runs, on which databases, with how many people.</summary>
internal sealed record Field(IReadOnlyList<string> Databases, IReadOnlyList<int> Sizes, bool WithPeers)
{
    public static string Short(Contestant contestant) => contestant switch
    {
        TunedIdentityContestant => "identity-tuned",
        IdentityContestant => "identity",
        LimitContestant => "limit",
        _ => "roster",
    };

    /// <summary>Roster first, then the peers, the limit last; all filled with the same people, all answering.</summary>
    public async Task<Contestants> PrepareAsync(string database, int users)
    {
        var store = Store.Of(database);
        var contestants = new Contestants();
        contestants.Add(new RosterContestant(store, $"roster_{users}"));
        if (WithPeers)
        {
            var identity = new IdentityContestant(store, $"identity_{users}");
            contestants.Add(identity);
            contestants.Add(new TunedIdentityContestant(store, $"tuned_{users}", identity, $"identity_{users}"));
        }

        contestants.Add(store.IsSqlite ? new LimitSqlite(store, $"limit_{users}") : new LimitPostgres(store, $"limit_{users}"));
        foreach (var contestant in contestants.All)
        {
            var clock = Stopwatch.StartNew();
            await contestant.FillAsync(new DemoPeople(users, DemoTenant.Domain).All(), users);
            await contestant.StartAsync();
            await Console.Error.WriteLineAsync($"{contestant.Name}: {users:N0} users in {database} after {clock.Elapsed.TotalSeconds:F1} s");
        }

        return contestants;
    }
}

/// <summary>One row of the table of bars: what is measured, on whatever was filled.</summary>
internal interface IRow
{
    /// <param name="all">Roster first, then the peers, the limit last.</param>
    Task MeasureAsync(string database, int users, IReadOnlyList<Contestant> all);
}

/// <summary>The contestants of one database and size.</summary>
internal sealed class Contestants : IAsyncDisposable
{
    private readonly List<Contestant> _all = [];

    public IReadOnlyList<Contestant> All => _all;

    public void Add(Contestant contestant) => _all.Add(contestant);

    public async ValueTask DisposeAsync()
    {
        foreach (var contestant in _all)
        {
            await contestant.DisposeAsync();
        }
    }
}
