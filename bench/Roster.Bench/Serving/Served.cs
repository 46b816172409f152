using System.Diagnostics;
using System.Globalization;

namespace Roster.Bench.Serving;

/// <summary>A server in a process of its own, so that its memory and its threads are nobody else's.</summary>
internal sealed class Served : IDisposable
{
    private readonly Process _process;

    private Served(Process process) => _process = process;

    public int Port { get; private set; }

    /// <summary>Of each who may come in, the headers with which they come.</summary>
    public IReadOnlyList<string> Visitors { get; private set; } = [];

    public static async Task<Served> StartAsync(params string[] what)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [typeof(Served).Assembly.Location, "serve", .. what]) { RedirectStandardInput = true, RedirectStandardOutput = true };
        var served = new Served(Process.Start(start)!);
        served.Port = int.Parse(await served.LineAsync(), CultureInfo.InvariantCulture);
        served.Visitors = await File.ReadAllLinesAsync(await served.LineAsync());
        return served;
    }

    /// <summary>Its resident memory in KiB once all that is garbage is collected.</summary>
    public async Task<double> MemoryAsync()
    {
        await _process.StandardInput.WriteLineAsync("collect");
        await LineAsync();
        var line = (await File.ReadAllLinesAsync($"/proc/{_process.Id}/status")).Single(l => l.StartsWith("VmRSS:", StringComparison.Ordinal));
        return double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture);
    }

    /// <summary>What its processors have worked so far.</summary>
    public TimeSpan Worked
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
    }

    private async Task<string> LineAsync() => await _process.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server has ended.");
}
