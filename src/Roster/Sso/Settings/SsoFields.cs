using System.Globalization;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Outbound;
using Roster.Roles;
using Roster.Sso.Provider;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Sso.Settings;

/// <summary>What may be said of an identity provider. Pure: what only the database knows, the operation asks.</summary>
internal static class SsoFields
{
    public const int IssuerLength = 300;
    public const int ClientLength = 255;
    public const int ClaimLength = 100;
    private const int SecretLength = 500;
    private const int MostItems = 50;
    private const int MostRules = 200;

    public static IReadOnlyList<string> UsualScopes { get; } = ["openid", "profile", "email"];

    public static IReadOnlyDictionary<string, string> UsualClaims { get; } = new Dictionary<string, string> { ["givenName"] = "given_name", ["familyName"] = "family_name" };

    /// <summary>What a claim may fill.</summary>
    public static IReadOnlyList<string> Fillable { get; } = ["givenName", "familyName", "displayName", "phone", .. ProfileFields.Controlled.Select(f => f.Path)];

    public static SsoSettings Read(SsoBody body, bool hasTypes, SsoOptions options, List<FieldProblem> faults)
    {
        var scopes = Texts("scopes", body.Scopes, ClaimLength, faults);
        var allowed = Domains("allowedDomains", body.AllowedDomains, faults);
        var type = Words<UserType>.Parse(body.Type);
        if (body.ClientId is not { Length: > 0 and <= ClientLength } || !IsVisible(body.ClientId))
        {
            faults.Add(new("clientId", "required", "Say what the provider calls this Roster: its client ID."));
        }

        if (body.Secret is { } secret && (secret.Length > SecretLength || !IsVisible(secret)))
        {
            faults.Add(new("secret", "bad-secret", $"A client secret has at most {SecretLength} visible characters."));
        }

        if (body.JustInTime == true && hasTypes && type is null)
        {
            faults.Add(new("type", "required", "Choose the user type of people who are added."));
        }
        else if (body.Type is { Length: > 0 } && (!hasTypes || type is null))
        {
            faults.Add(new("type", "unknown-type", hasTypes ? $"The user type is one of {string.Join(", ", Words<UserType>.All)}." : "People of this workspace have no user type."));
        }

        if (body.TrustsEmails == true && body.JustInTime == true && allowed.Count == 0)
        {
            faults.Add(new("allowedDomains", "required", "Say whose addresses are taken on the provider’s word."));
        }

        return new SsoSettings
        {
            Issuer = Issuer(body.Issuer, options, faults) ?? "",
            ClientId = body.ClientId ?? "",
            Scopes = scopes.Count == 0 ? UsualScopes : [.. scopes.Prepend("openid").Distinct(StringComparer.Ordinal)],
            Domains = Domains("domains", body.Domains, faults),
            TrustsEmails = body.TrustsEmails ?? false,
            SecondStep = Word<ProviderSecondStep>("secondStep", body.SecondStep, faults),
            StrongClasses = Texts("strongClasses", body.StrongClasses, 200, faults),
            JustInTime = body.JustInTime ?? false,
            Type = hasTypes ? type : null,
            Roles = Ids("roleIds", body.RoleIds, faults),
            Groups = Ids("groupIds", body.GroupIds, faults),
            AllowedDomains = allowed,
            Claims = Claims(body.Claims, faults),
            GroupClaim = Claim("groupClaim", body.GroupClaim, faults),
            GroupRules = Rules(body.GroupRules, faults),
            GroupSync = Word<GroupSync>("groupSync", body.GroupSync, faults),
            Bypass = Ids("bypassIds", body.BypassIds, faults),
        };
    }

    /// <summary>Kept to the letter: what the provider says of itself must be the same.</summary>
    public static string? Issuer(string? typed, SsoOptions options, List<FieldProblem> faults)
    {
        var text = typed?.Trim() ?? "";
        var own = options.MayBePrivate(text);
        if (text.Length is 0 or > IssuerLength || !IsVisible(text) || !Uri.TryCreate(text, UriKind.Absolute, out var uri) || uri.Query.Length + uri.Fragment.Length + uri.UserInfo.Length > 0
            || uri.Scheme != Uri.UriSchemeHttps && !(own && uri.Scheme == Uri.UriSchemeHttp))
        {
            faults.Add(new("issuer", "bad-address", "An issuer is a whole https address, as the provider says it: no question mark, no #."));
            return null;
        }

        if (!own && PrivateNetwork.IsLiteral(uri.Host))
        {
            faults.Add(new("issuer", "private-address", "This address is in a private network. Whoever runs this Roster must name it first."));
            return null;
        }

        return text;
    }

    private static IReadOnlyList<string> Domains(string field, IReadOnlyList<string>? typed, List<FieldProblem> faults)
    {
        var read = new List<string>();
        foreach (var (i, one) in AtMost(field, typed, MostItems, faults).Index())
        {
            if (Domain(one) is { } domain)
            {
                read.Add(domain);
            }
            else
            {
                faults.Add(new($"{field}[{i}]", "bad-domain", "A domain is what stands after the @, such as example.com."));
            }
        }

        return [.. read.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>In the form in which addresses are compared; null for what is none.</summary>
    public static string? Domain(string? typed) =>
        Platform.Text.EmailAddress.Parse($"a@{typed?.Trim().TrimStart('@')}", out _) is { } address ? address.Key[2..] : null;

    private static IReadOnlyDictionary<string, string> Claims(IReadOnlyDictionary<string, string>? typed, List<FieldProblem> faults)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (field, claim) in typed ?? UsualClaims)
        {
            if (!Fillable.Contains(field))
            {
                faults.Add(new("claims", "unknown-field", $"A claim can fill {string.Join(", ", Fillable)}."));
            }
            else if (Claim($"claims.{field}", claim, faults) is { } name)
            {
                read[field] = name;
            }
        }

        return read;
    }

    private static string? Claim(string field, string? typed, List<FieldProblem> faults)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var name = typed.Trim();
        if (name.Length > ClaimLength || !IsVisible(name))
        {
            faults.Add(new(field, "bad-claim", $"A claim’s name has at most {ClaimLength} visible characters."));
        }

        return name;
    }

    private static IReadOnlyList<GroupRule> Rules(IReadOnlyList<GroupRuleBody>? typed, List<FieldProblem> faults)
    {
        var read = new List<GroupRule>();
        foreach (var (i, rule) in AtMost("groupRules", typed, MostRules, faults).Index())
        {
            if (rule.Value?.Trim() is { Length: > 0 and <= 300 } value && Guid.TryParse(rule.GroupId, CultureInfo.InvariantCulture, out var group))
            {
                read.Add(new GroupRule(value, group));
            }
            else
            {
                faults.Add(new($"groupRules[{i}]", "required", "A rule has a value and a group."));
            }
        }

        return read;
    }

    private static IReadOnlyList<Guid> Ids(string field, IReadOnlyList<string>? typed, List<FieldProblem> faults)
    {
        var read = AtMost(field, typed, MostItems, faults).Select(t => Guid.TryParse(t, CultureInfo.InvariantCulture, out var id) ? id : (Guid?)null).ToList();
        if (read.Contains(null))
        {
            faults.Add(new(field, "unknown-id", "One of these is not there."));
        }

        return [.. read.OfType<Guid>().Distinct()];
    }

    /// <summary>A longer list is refused, and not cut.</summary>
    private static IReadOnlyList<T> AtMost<T>(string field, IReadOnlyList<T>? typed, int most, List<FieldProblem> faults)
    {
        if (typed is null || typed.Count <= most)
        {
            return typed ?? [];
        }

        faults.Add(new(field, "too-many", $"At most {most} of them."));
        return [];
    }

    private static IReadOnlyList<string> Texts(string field, IReadOnlyList<string>? typed, int most, List<FieldProblem> faults)
    {
        var read = (typed ?? []).Select(t => t.Trim()).Where(t => t.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        if (read.Count > MostItems || read.Exists(t => t.Length > most || !IsVisible(t)))
        {
            faults.Add(new(field, "bad-word", $"At most {MostItems} words without blanks, of at most {most} characters each."));
        }

        return read;
    }

    private static T Word<T>(string field, string? typed, List<FieldProblem> faults) where T : struct, Enum
    {
        if (string.IsNullOrEmpty(typed) || Words<T>.Parse(typed) is not null)
        {
            return Words<T>.Parse(typed) ?? default;
        }

        faults.Add(new(field, "not-offered", $"Choose one of {string.Join(", ", Words<T>.All)}."));
        return default;
    }

    private static bool IsVisible(string text) => text.All(c => c is > ' ' and <= '~');
}
