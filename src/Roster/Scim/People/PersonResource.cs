using System.Globalization;
using System.Text.Json.Nodes;
using Roster.Platform.Data;
using Roster.Roles;
using Roster.Scim.Schemas;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Scim.People;

/// <summary>A role or a group of someone, as their entry names it.</summary>
internal sealed record Held(Guid Id, string Name);

/// <summary>A person as directories see them. Only what the workspace shows is in it, so that nothing hidden can be read, filtered by or compared.</summary>
internal static class PersonResource
{
    public const string Work = "work";
    public const string Mobile = "mobile";
    public const string Other = "other";

    public static JsonObject Of(User user, ScimPlace place, IEnumerable<Held> groups, IEnumerable<Held> roles)
    {
        var (profile, location) = (ProfileValues.Parse(user.Profile).Visible(place.Matrix), $"{place.Base}/Users/{user.Id.Value}");
        string? Shown(string field) => profile.GetValueOrDefault(field);
        var enterprise = Some(("organization", Shown("company")), ("department", Shown("department")));
        var person = new JsonObject
        {
            ["schemas"] = enterprise is null ? new JsonArray(UserSchema.Core) : new JsonArray(UserSchema.Core, UserSchema.Enterprise),
            ["id"] = user.Id.Value.ToString(),
            ["externalId"] = user.ExternalId,
            ["userName"] = user.Email,
            ["name"] = Some(("givenName", user.GivenName), ("familyName", user.FamilyName), ("formatted", user.GivenName is null && user.FamilyName is null ? null : string.Join(' ', new[] { user.GivenName, user.FamilyName }.OfType<string>()))),
            ["displayName"] = user.DisplayName,
            ["active"] = !user.IsBlocked,
            ["userType"] = user.Type is { } type ? Words<UserType>.Of(type) : null,
            ["title"] = Shown("title"),
            ["timezone"] = user.TimeZone,
            ["emails"] = new JsonArray(Value(user.Email, Work, primary: true)),
            ["phoneNumbers"] = Many(Value(Shown("workNumber"), Work), Value(Shown("mobileNumber"), Mobile), Value(user.Phone, Other)),
            ["addresses"] = Many(Address(Shown)),
            ["groups"] = Many([.. groups.Select(g => Link(g, $"{place.Base}/Groups/{g.Id}"))]),
            ["roles"] = Many([.. roles.Select(r => Link(r, null))]),
            [UserSchema.Enterprise] = enterprise,
            ["meta"] = new JsonObject
            {
                ["resourceType"] = "User", ["created"] = Time(user.CreatedAt), ["lastModified"] = Time(user.ChangedAt), ["location"] = location, ["version"] = Version(user.Version),
            },
        };
        // What is not there is left out: null and absent are the same to this protocol.
        foreach (var empty in person.Where(p => p.Value is null).Select(p => p.Key).ToList())
        {
            person.Remove(empty);
        }

        return person;
    }

    /// <summary>Weak: the same version may be written with fewer attributes.</summary>
    public static string Version(int version) => string.Create(CultureInfo.InvariantCulture, $"W/\"{version}\"");

    public static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss.ffffffZ", CultureInfo.InvariantCulture);

    private static JsonObject? Address(Func<string, string?> shown)
    {
        var street = string.Join('\n', new[] { shown("addressStreet"), shown("addressSuite") }.OfType<string>());
        var address = Some(("streetAddress", street.Length > 0 ? street : null), ("locality", shown("city")), ("region", shown("state")), ("postalCode", shown("zip")), ("country", shown("country")));
        if (address is not null)
        {
            (address["type"], address["primary"]) = (Work, true);
        }

        return address;
    }

    private static JsonObject? Value(string? value, string type, bool primary = false)
    {
        var one = value is null ? null : new JsonObject { ["value"] = value, ["type"] = type };
        if (primary && one is not null)
        {
            one["primary"] = true;
        }

        return one;
    }

    private static JsonObject Link(Held held, string? address)
    {
        var link = new JsonObject { ["value"] = held.Id.ToString(), ["display"] = held.Name };
        if (address is not null)
        {
            (link["type"], link["$ref"]) = ("direct", address);
        }

        return link;
    }

    private static JsonArray? Many(params JsonObject?[] items) => items.OfType<JsonObject>().ToArray() is { Length: > 0 } there ? new JsonArray(there) : null;

    private static JsonObject? Some(params (string Name, string? Value)[] parts)
    {
        var some = new JsonObject();
        foreach (var (name, value) in parts.Where(p => p.Value is not null))
        {
            some[name] = value;
        }

        return some.Count > 0 ? some : null;
    }
}
