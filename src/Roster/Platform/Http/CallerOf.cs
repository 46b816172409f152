using System.Diagnostics;
using Roster.Platform.Kernel;

namespace Roster.Platform.Http;

/// <summary>Reads who calls out of a request: cookie or key, address, the tenant named. Looks nothing up.</summary>
public static class CallerOf
{
    public const string SessionCookie = "__Host-roster";
    public const string DeviceCookie = "__Host-roster-device";
    public const string TenantHeader = "Roster-Tenant";
    public const string IdempotencyHeader = "Idempotency-Key";

    /// <summary>Set by a page that asks by itself: see <see cref="Caller.IsUnattended"/>.</summary>
    public const string UnattendedHeader = "Roster-Unattended";

    private const int SecretLength = 128;

    public static Caller Request(HttpContext http)
    {
        var request = http.Request;
        return new Caller(CredentialOf(request))
        {
            RequestId = RequestId(http),
            Ip = http.Connection.RemoteIpAddress,
            UserAgent = request.Headers.UserAgent.ToString() is { Length: > 0 } agent ? agent.Length > 300 ? agent[..300] : agent : null,
            TenantCode = request.Headers[TenantHeader].ToString() is { Length: > 0 and <= 64 } code ? code : null,
            IdempotencyKey = request.Headers[IdempotencyHeader].ToString() is { Length: > 0 } key ? key : null,
            IsUnattended = request.Headers[UnattendedHeader] == "1",
        };
    }

    public static string RequestId(HttpContext http) => Activity.Current?.TraceId.ToHexString() ?? http.TraceIdentifier;

    /// <summary>A bearer key is meant; a cookie beside it is not looked at.</summary>
    internal static Credential CredentialOf(HttpRequest request)
    {
        const string bearer = "Bearer ";
        var authorization = request.Headers.Authorization.ToString();
        if (authorization.StartsWith(bearer, StringComparison.OrdinalIgnoreCase))
        {
            return new Credential.BearerKey(authorization.Length <= SecretLength ? authorization[bearer.Length..].Trim() : "");
        }

        return request.Cookies[SessionCookie] is { Length: > 0 and <= SecretLength } token ? new Credential.SessionToken(token) : new Credential.None();
    }

    public static string? DeviceToken(HttpContext http) => http.Request.Cookies[DeviceCookie] is { Length: > 20 and <= SecretLength } token ? token : null;
}
