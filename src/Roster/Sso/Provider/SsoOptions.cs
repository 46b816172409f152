namespace Roster.Sso.Provider;

/// <summary>The operator's word on identity providers.</summary>
public sealed record SsoOptions
{
    /// <summary>Issuers that may stand in the operator's own network, and speak plain http there.</summary>
    public IReadOnlyList<string> PrivateIssuers { get; init; } = [];

    public bool MayBePrivate(string issuer) => PrivateIssuers.Contains(issuer, StringComparer.Ordinal);
}
