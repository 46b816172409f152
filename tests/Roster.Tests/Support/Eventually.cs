using System.Diagnostics;

namespace Roster.Tests.Support;

/// <summary>Waits for a condition, never for a time.</summary>
public static class Eventually
{
    public static async Task TrueAsync(Func<Task<bool>> condition, string what, TimeSpan? patience = null)
    {
        var waiting = Stopwatch.StartNew();
        while (!await condition())
        {
            if (waiting.Elapsed > (patience ?? TimeSpan.FromSeconds(30)))
            {
                throw new TimeoutException($"Still not so after {waiting.Elapsed.TotalSeconds:0.0} s: {what}");
            }

            await Task.Delay(5);
        }
    }
}
