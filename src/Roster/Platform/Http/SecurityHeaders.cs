using System.Security.Cryptography;
using Roster.Platform.Kernel;

namespace Roster.Platform.Http;

/// <summary>Headers on every answer, and the check that a change comes from Roster's own pages.</summary>
public static class SecurityHeaders
{
    private const string NonceKey = "csp-nonce";
    private const string SandboxKey = "csp-sandbox";

    /// <summary>The nonce of this answer, for the console's styles.</summary>
    public static string Nonce(HttpContext http) => (string)(http.Items[NonceKey] ??= Convert.ToBase64String(RandomNumberGenerator.GetBytes(16)));

    /// <summary>This answer is something that someone sent: shown as it is, it may do nothing.</summary>
    public static void Sandbox(HttpContext http) => http.Items[SandboxKey] = true;

    public static void UseSecurityHeaders(this WebApplication app) => app.Use((http, next) =>
    {
        http.Response.OnStarting(() =>
        {
            var headers = http.Response.Headers;
            var styles = http.Items.ContainsKey(NonceKey) ? $"'self' 'nonce-{Nonce(http)}'" : "'self'";
            headers.ContentSecurityPolicy = http.Items.ContainsKey(SandboxKey) ? "default-src 'none'; frame-ancestors 'none'; sandbox" :
                $"default-src 'none'; script-src 'self'; style-src {styles}; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            headers["Referrer-Policy"] = "same-origin";
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
            if (http.Request.IsHttps)
            {
                headers.StrictTransportSecurity = "max-age=31536000";
            }

            if (!headers.ContainsKey("Cache-Control"))
            {
                headers.CacheControl = "no-store";
            }

            return Task.CompletedTask;
        });
        return next(http);
    });

    /// <summary>
    /// Refuses a changing request, or a websocket, that another site's page opened. Browsers say where a request comes from (Sec-Fetch-Site, Origin);
    /// one that carries the session cookie and says nothing is refused too. Keys are not ambient and need no such check.
    /// </summary>
    public static void UseSameOrigin(this WebApplication app) => app.Use((http, next) =>
        IsSafe(http.Request) || http.GetEndpoint()?.Metadata.GetMetadata<NoCookieMetadata>() is not null ? next(http)
            : new ProblemResult(Problem.Forbidden("cross-site", "This request came from another site and was refused.")).ExecuteAsync(http));

    private static bool IsSafe(HttpRequest request)
    {
        if ((HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method) || HttpMethods.IsOptions(request.Method)) && !AsksForWebSocket(request))
        {
            return true;
        }

        if (CallerOf.CredentialOf(request) is Credential.BearerKey && request.Path.StartsWithSegments("/api"))
        {
            return true;
        }

        var (site, origin) = (request.Headers["Sec-Fetch-Site"].ToString(), request.Headers.Origin.ToString());
        if (site.Length > 0 && !AsksForWebSocket(request))
        {
            return site is "same-origin" or "none";
        }

        return origin.Length > 0
            ? string.Equals(origin, $"{request.Scheme}://{request.Host}", StringComparison.OrdinalIgnoreCase)
            : !request.Cookies.ContainsKey(CallerOf.SessionCookie);
    }

    /// <summary>A browser sends the cookie with a websocket to anywhere, and names only the page's origin beside it.</summary>
    private static bool AsksForWebSocket(HttpRequest request) =>
        request.Headers.Upgrade.ToString().Contains("websocket", StringComparison.OrdinalIgnoreCase);
}
