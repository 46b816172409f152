using System.Globalization;

namespace Roster.Oidc.Flow;

/// <summary>What a portal asks of the authorization endpoint, after its client and address are known to be right.</summary>
/// <param name="Silently">Nobody may be asked anything (<c>prompt=none</c>).</param>
/// <param name="ProveAgain">The person is to prove themselves now (<c>prompt=login</c>).</param>
/// <param name="MaxAge">Or if their last proof is older.</param>
/// <param name="Tenant">In which workspace, by its code; left out where the person has one that fits.</param>
/// <param name="AskedAt">Roster's own: when it sent the person to prove themselves for this request.</param>
public sealed record AuthorizeRequest(
    string? Nonce, string Challenge, string Scope, bool Silently, bool ProveAgain, TimeSpan? MaxAge, string? LoginHint, string? Tenant, DateTimeOffset? AskedAt)
{
    public static readonly string[] Scopes = ["openid", "profile", "email", "offline_access"];

    private const int ChallengeLength = 43;

    private static readonly TimeSpan MostTimeForAProof = TimeSpan.FromMinutes(30);

    /// <summary>Reads it, or says what is wrong, in the order in which it matters. Pure.</summary>
    public static OAuthError? Read(OAuthForm form, DateTimeOffset now, out AuthorizeRequest request)
    {
        request = null!;
        var scopes = (form["scope"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var prompts = (form["prompt"] ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var maxAge = -1;
        if (Fault() is { } fault)
        {
            return fault;
        }

        request = new AuthorizeRequest(
            form["nonce"], form["code_challenge"]!, string.Join(' ', Scopes.Intersect(scopes)), prompts.Contains("none"), prompts.Contains("login"),
            maxAge < 0 ? null : TimeSpan.FromSeconds(maxAge), form["login_hint"], form["tenant"], Asked(form["asked"], now));
        return null;

        OAuthError? Fault() =>
            form.Twice.Count > 0 ? OAuthError.Request($"{form.Twice[0]} is there more than once")
            : form["request"] is not null ? new("request_not_supported", "Send the parameters themselves")
            : form["request_uri"] is not null ? new("request_uri_not_supported", "Send the parameters themselves")
            : form["response_type"] is not "code" ? form["response_type"] is null ? OAuthError.Request("response_type is missing") : new("unsupported_response_type", "Only code is")
            : form["response_mode"] is not (null or "query") ? OAuthError.Request("The only response_mode is query")
            : !scopes.Contains("openid") ? new("invalid_scope", "The scope needs openid")
            : form["code_challenge"] is not { Length: ChallengeLength } challenge || !challenge.All(IsBase64Url) ? OAuthError.Request("A code_challenge of 43 characters is needed")
            : form["code_challenge_method"] is not "S256" ? OAuthError.Request("The code_challenge_method must be S256")
            : form["nonce"]?.Length > 512 || form["state"]?.Length > 2048 ? OAuthError.Request("nonce or state is too long")
            : prompts.Except(["none", "login"]).Any() || prompts.Length > 1 ? OAuthError.Request("The prompt is none or login")
            : form["max_age"] is { } age && !int.TryParse(age, NumberStyles.None, CultureInfo.InvariantCulture, out maxAge) ? OAuthError.Request("max_age is a number of seconds")
            : null;
    }

    /// <summary>Whether a proof given then is good enough.</summary>
    public bool IsSatisfiedBy(DateTimeOffset provenAt, DateTimeOffset now) =>
        AskedAt <= provenAt || !ProveAgain && (MaxAge is not { } age || now - provenAt <= age);

    /// <summary>Worth no more than what the person could leave out: a portal that needs a fresh proof reads <c>auth_time</c>.</summary>
    private static DateTimeOffset? Asked(string? milliseconds, DateTimeOffset now) =>
        long.TryParse(milliseconds, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < 100_000_000_000_000
        && DateTimeOffset.FromUnixTimeMilliseconds(number) is var at && at <= now && now - at < MostTimeForAProof ? at : null;

    private static bool IsBase64Url(char c) => char.IsAsciiLetterOrDigit(c) || c is '-' or '_';
}
