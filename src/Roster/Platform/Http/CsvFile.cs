using System.Text;
using Roster.Platform.Text;

namespace Roster.Platform.Http;

/// <summary>
/// A CSV file that is made page by page, safe to open in a spreadsheet. The gate is asked for each page, so that the file stops when
/// whoever takes it loses the right.
/// </summary>
public abstract class CsvFile : IStreamed
{
    public string ContentType => "text/csv; charset=utf-8";

    public abstract string FileName { get; }

    /// <summary>The names of the columns.</summary>
    protected abstract IReadOnlyList<string> Columns { get; }

    /// <summary>The lines, some at a time; null, and no more after it, where they are refused.</summary>
    protected abstract IAsyncEnumerable<IEnumerable<IEnumerable<string?>>?> PagesAsync(CancellationToken cancellation);

    public async Task<bool> WriteAsync(Stream body, CancellationToken cancellation)
    {
        // With the mark, spreadsheets read it as the UTF-8 it is.
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), bufferSize: 64 * 1024, leaveOpen: true);
        await writer.WriteAsync(CsvLine.Of(Columns));
        await foreach (var page in PagesAsync(cancellation))
        {
            if (page is null)
            {
                return false;
            }

            foreach (var line in page)
            {
                await writer.WriteAsync(CsvLine.Of(line));
            }

            await writer.FlushAsync(cancellation);
        }

        return true;
    }
}
