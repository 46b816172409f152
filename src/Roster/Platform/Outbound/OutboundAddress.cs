namespace Roster.Platform.Outbound;

/// <summary>Which addresses someone may write down for Roster to call or to send people to. Pure.</summary>
public static class OutboundAddress
{
    public const int MostCharacters = 500;

    /// <summary>Kept as it was typed: a browser or a proxy that reads it otherwise would compare another address than Roster does.</summary>
    /// <param name="text">As it was typed.</param>
    /// <param name="mayBePlain">Which addresses may speak plain http.</param>
    public static bool IsFit(string text, Func<Uri, bool> mayBePlain) =>
        text.Length <= MostCharacters && text.All(c => c is > ' ' and <= '~' and not ('"' or '<' or '>' or '\\' or '^' or '`' or '{' or '|' or '}' or '#' or '*'))
        && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.UserInfo.Length == 0 && uri.Host.Length > 0
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp && mayBePlain(uri))
        && uri.GetLeftPart(UriPartial.Authority) is var site && text.StartsWith(site, StringComparison.Ordinal) && (text.Length == site.Length || text[site.Length] is '/' or '?');
}
