using Microsoft.Extensions.Primitives;

namespace Roster.Oidc;

/// <summary>The parameters of a request: each at most once, an empty one as if it were left out (RFC 6749, 3.1).</summary>
public sealed record OAuthForm(IReadOnlyDictionary<string, string> Values, IReadOnlyList<string> Twice)
{
    public string? this[string name] => Values.GetValueOrDefault(name);

    public override string ToString() => nameof(OAuthForm);

    public static OAuthForm Of(IEnumerable<KeyValuePair<string, StringValues>> given)
    {
        var all = given.ToList();
        return new OAuthForm(
            all.Where(p => p.Value is [{ Length: > 0 }]).ToDictionary(p => p.Key, p => p.Value[0]!, StringComparer.Ordinal),
            [.. all.Where(p => p.Value.Count > 1).Select(p => p.Key)]);
    }

    /// <summary>Null for a body that is no form.</summary>
    public static async Task<OAuthForm?> ReadAsync(HttpRequest request)
    {
        if (request.ContentType?.Split(';')[0].Trim().Equals("application/x-www-form-urlencoded", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        try
        {
            return Of(await request.ReadFormAsync(request.HttpContext.RequestAborted));
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
