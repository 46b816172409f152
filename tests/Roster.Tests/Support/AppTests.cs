namespace Roster.Tests.Support;

/// <summary>Tests by the front door: the shared app, and a workspace for each test.</summary>
[Trait("Needs", "App")]
public abstract class AppTests : IAsyncLifetime
{
    protected RosterHost Roster { get; private set; } = null!;

    /// <summary>The test's own workspace.</summary>
    protected Workspace Here { get; private set; } = null!;

    public virtual async Task InitializeAsync()
    {
        Roster = await RosterHost.Shared;
        Here = await Roster.NewWorkspaceAsync();
    }

    public virtual Task DisposeAsync() => Task.CompletedTask;
}
