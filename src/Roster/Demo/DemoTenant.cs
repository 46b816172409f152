namespace Roster.Demo;

public static class DemoTenant
{
    public static Task AddAsync(IServiceProvider services, int people, string address, TextWriter output, CancellationToken cancellation) => Task.CompletedTask;
}
