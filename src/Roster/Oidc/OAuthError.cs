namespace Roster.Oidc;

/// <summary>A refusal in OAuth's own words (RFC 6749 and those that build on it); the description is for the portal's engineer.</summary>
public sealed record OAuthError(string Error, string Description)
{
    public static OAuthError Request(string description) => new("invalid_request", description);

    public static OAuthError Grant(string description) => new("invalid_grant", description);

    public static OAuthError SlowDown { get; } = new("slow_down", "Too many requests; wait as long as Retry-After says");

    /// <summary>One answer for every way in which a client is not who it says.</summary>
    public static OAuthError Client { get; } = new("invalid_client", "No portal is connected under this client id with these credentials");
}
