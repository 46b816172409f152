using Microsoft.Net.Http.Headers;

namespace Roster.Platform.Http;

/// <summary>An answer that is a file, written bit by bit, as long as it may be.</summary>
public interface IStreamed
{
    string ContentType { get; }

    string FileName { get; }

    /// <summary>Writes it all; false when it had to stop in the middle.</summary>
    Task<bool> WriteAsync(Stream body, CancellationToken cancellation);
}

internal sealed record StreamedResult(IStreamed File) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (response, disposition) = (httpContext.Response, new ContentDispositionHeaderValue("attachment"));
        disposition.SetHttpFileName(File.FileName);
        response.ContentType = File.ContentType;
        response.Headers.ContentDisposition = disposition.ToString();
        if (!await File.WriteAsync(response.Body, httpContext.RequestAborted))
        {
            // Cut off, so that half a file is not taken for a whole one.
            httpContext.Abort();
        }
    }
}
