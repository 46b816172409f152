using System.Globalization;

namespace Roster.Bench;

/// <summary>How much memory the process has had at most, as Linux counts it. What others of the bench left behind counts too.</summary>
internal static class Memory
{
    /// <summary>Counts from here: what is no longer needed is given back first.</summary>
    public static void Forget()
    {
        GC.Collect(2, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        File.WriteAllText("/proc/self/clear_refs", "5");
    }

    /// <summary>In MB, since then.</summary>
    public static double Peak() =>
        double.Parse(File.ReadLines("/proc/self/status").First(line => line.StartsWith("VmHWM", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)[1], CultureInfo.InvariantCulture) / 1024;
}
