namespace Roster.Platform.Http;

/// <summary>An answer that is a small file whose address names its content: the reader's browser may keep it, and nobody between.</summary>
public interface IKeptFile
{
    string ContentType { get; }

    byte[] Content { get; }
}

/// <summary>On this address, which pages put into an image and can give no header, the tenant's code may stand in the query.</summary>
public sealed record TenantInQuery;

internal sealed record KeptFileResult(IKeptFile File) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        SecurityHeaders.Sandbox(httpContext);
        response.Headers.CacheControl = "private, max-age=31536000, immutable";
        response.Headers.ContentDisposition = "inline";
        response.ContentType = File.ContentType;
        response.ContentLength = File.Content.Length;
        await response.Body.WriteAsync(File.Content, httpContext.RequestAborted);
    }
}
