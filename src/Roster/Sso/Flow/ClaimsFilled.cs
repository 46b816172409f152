using Roster.Platform.Kernel;
using Roster.Sso.Provider;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Sso.Flow;

/// <summary>
/// What a provider's claims say of the fields of someone's entry here. What does not fit a field is left out, as are fields that the
/// workspace does not show: nobody who signs in can mend them.
/// </summary>
internal sealed record ClaimsFilled(string? Given, string? Family, string? Display, string? Phone, IReadOnlyDictionary<ProfileField, string?> Profile)
{
    public static ClaimsFilled Of(SsoProvider provider, ClaimSet claims, ProfileMatrix matrix)
    {
        string? Said(string field) => provider.Claims.TryGetValue(field, out var claim) ? claims[claim] : null;
        var profile = new Dictionary<ProfileField, string?>();
        foreach (var field in ProfileFields.Controlled)
        {
            var faults = new List<FieldProblem>();
            if (Said(field.Path) is { } said && ProfileValues.Read(new Dictionary<string, string?> { [field.Name] = said }, f => ProfileRules.See(matrix, f), faults) is { Count: > 0 } read && faults.Count == 0)
            {
                profile[field] = read[field];
            }
        }

        return new ClaimsFilled(
            Fit(Said("givenName"), (fields, text) => fields.Name("givenName", text)), Fit(Said("familyName"), (fields, text) => fields.Name("familyName", text)),
            Fit(Said("displayName"), (fields, text) => fields.Name("displayName", text)), Fit(Said("phone"), (fields, text) => fields.Phone("phone", text)), profile);
    }

    /// <summary>Fills what is said; what is not stays. Answers what changed.</summary>
    public IReadOnlyList<FieldChange> Fill(User user)
    {
        var before = Facts(user);
        user.NameIt(Given ?? user.GivenName, Family ?? user.FamilyName, Display ?? (user.HasOwnDisplayName ? user.DisplayName : null));
        user.Describe(Phone ?? user.Phone, user.ExternalId, user.TimeZone);
        user.Fill(ProfileValues.Parse(user.Profile).With(Profile));
        return [.. before.Zip(Facts(user), (b, a) => new FieldChange(b.Field, b.Value, a.Value)).Where(c => c.Before != c.After)];
    }

    private static List<(string Field, string? Value)> Facts(User user)
    {
        var profile = ProfileValues.Parse(user.Profile);
        return [("givenName", user.GivenName), ("familyName", user.FamilyName), ("displayName", user.HasOwnDisplayName ? user.DisplayName : null), ("phone", user.Phone), .. ProfileFields.Controlled.Select(f => (f.Path, profile[f]))];
    }

    private static string? Fit(string? said, Func<UserFields, string, string?> read)
    {
        var faults = new List<FieldProblem>();
        return said is not null && read(new UserFields(faults), said) is { } fit && faults.Count == 0 ? fit : null;
    }
}
