namespace Roster.Tests.Support;

/// <summary>One Roster as a process for all tests of a class that leave it running.</summary>
public sealed class SharedProcess : IAsyncLifetime
{
    public RosterProcess Roster { get; private set; } = null!;

    /// <summary>Null on SQLite.</summary>
    public PostgresDatabase? Database { get; private set; }

    public async Task InitializeAsync()
    {
        Database = PostgresDatabase.IsChosen ? await PostgresDatabase.Create() : null;
        Roster = await RosterProcess.Start(Database is null ? [] : ["--database", Database.ConnectionString]);
    }

    public async Task DisposeAsync()
    {
        if (Roster is not null)
        {
            await Roster.DisposeAsync();
        }

        if (Database is not null)
        {
            await Database.DisposeAsync();
        }
    }
}
