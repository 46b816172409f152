using Roster.Hosting;

namespace Roster;

/// <summary>Starts Roster, or runs one of the operator's commands.</summary>
public static class Program
{
    public static Task<int> Main(string[] args) => CommandLine.Root().Parse(args).InvokeAsync();
}
