using System.CommandLine;
using Roster.Hosting;

namespace Roster;

/// <summary>Starts Roster, or runs one of the operator's commands.</summary>
public static class Program
{
    public static async Task<int> Main(string[] args)
    {
        try
        {
            return await CommandLine.Root().Parse(args).InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (StartRefused refused)
        {
            await Console.Error.WriteLineAsync(refused.Message);
            return 1;
        }
    }
}
