namespace Roster.Browser.Support;

/// <summary>Tests in the demo workspace. Each brings the people it works on; at its end no page may have complained.</summary>
public abstract class DemoTests(DemoRoster roster) : IAsyncLifetime
{
    private readonly List<Visit> visits = [];

    protected DemoRoster Roster => roster;

    protected async Task<Visit> Admin(BrowserNewContextOptions? options = null) => Keep(await roster.Admin(options));

    protected async Task<Visit> AdminOf(string preset, BrowserNewContextOptions? options = null) => Keep(await roster.AdminOf(preset, options));

    protected async Task<Visit> Stranger(BrowserNewContextOptions? options = null) => Keep(await roster.NewVisit(options));

    /// <summary>A newcomer who has signed in and chosen a password.</summary>
    protected async Task<Visit> SignedIn(Newcomer person, BrowserNewContextOptions? options = null)
    {
        var visit = await Stranger(options);
        await visit.SignIn(person.Email, person.TemporaryPassword);
        await visit.ChoosePassword(Newcomer.OwnPassword);
        return visit;
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        try
        {
            visits.ForEach(visit => visit.MustBeQuiet());
        }
        finally
        {
            foreach (var visit in visits)
            {
                await visit.DisposeAsync();
            }
        }
    }

    private Visit Keep(Visit visit)
    {
        visits.Add(visit);
        return visit;
    }
}
