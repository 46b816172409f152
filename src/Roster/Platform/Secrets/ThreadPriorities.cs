using System.Runtime.InteropServices;

namespace Roster.Platform.Secrets;

/// <summary>What <see cref="Thread.Priority"/> is on Windows and is not on Linux.</summary>
internal static partial class ThreadPriorities
{
    private const int OfOneThread = 0;
    private const uint ThisOne = 0;
    private const int Background = 10;

    /// <summary>From now on this thread runs when few others want to. Where the system does not let it, nothing changes.</summary>
    public static void StepBack()
    {
        if (OperatingSystem.IsLinux())
        {
            // Linux keeps a niceness for each thread; "process" 0 is the thread that asks.
            _ = setpriority(OfOneThread, ThisOne, Background);
        }
        else
        {
            Thread.CurrentThread.Priority = ThreadPriority.BelowNormal;
        }
    }

    [LibraryImport("libc")]
    private static partial int setpriority(int which, uint who, int niceness);
}
