namespace Roster.Bench.Serving;

/// <summary>The server's side of the rows that measure one in a process of its own: who it is, and a collection of its garbage when asked.</summary>
internal static class Serve
{
    public static async Task RunAsync(string[] what)
    {
        var visitors = Path.GetTempFileName();
        await using var app = what switch
        {
            ["roster", var database, var people] => await ServedRoster.BuildAsync(database, int.Parse(people), visitors),
            ["identity", var database, var people] => await ServedIdentity.BuildAsync(database, int.Parse(people)),
            ["signalr"] => ServedBare.SignalR(),
            ["kestrel"] => ServedBare.Kestrel(),
            _ => throw new ArgumentException($"There is no server {string.Join(' ', what)}."),
        };
        await app.StartAsync();
        Console.WriteLine(new Uri(app.Urls.First()).Port);
        Console.WriteLine(visitors);
        while (Console.ReadLine() is not null)
        {
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
            GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            Console.WriteLine("collected");
        }
    }
}
