using System.Text.Json.Nodes;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Scim.Schemas;
using Roster.Users.Profiles;

namespace Roster.Scim.People;

/// <summary>What an entry says of a person, by Roster's fields. Two entries that say the same have the same facts, however they are written.</summary>
internal sealed record PersonFacts
{
    public string? UserName { get; init; }

    /// <summary>The first address of the list, when it is said there and not by the user name.</summary>
    public string? Email { get; init; }

    public string? ExternalId { get; init; }

    public string? Given { get; init; }

    public string? Family { get; init; }

    public string? Display { get; init; }

    public bool? Active { get; init; }

    public string? Type { get; init; }

    public string? TimeZone { get; init; }

    public string? Phone { get; init; }

    /// <summary>The controlled fields, those the workspace shows and no others.</summary>
    public IReadOnlyDictionary<string, string?> Profile { get; init; } = new Dictionary<string, string?>();

    public static PersonFacts Of(JsonObject entry, ProfileMatrix matrix)
    {
        var (name, enterprise) = (entry["name"] as JsonObject, entry[UserSchema.Enterprise] as JsonObject);
        var phones = Items(entry, "phoneNumbers");
        var address = Items(entry, "addresses").FirstOrDefault();
        var street = Text(address, "streetAddress")?.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', 2);
        string? Number(string type) => phones.Find(p => IsOf(p, type)) is { } number && Text(number, "value") is { } typed ? PhoneNumber.Parse(typed) ?? typed : null;
        var said = new Dictionary<string, string?>
        {
            ["company"] = Text(enterprise, "organization"), ["department"] = Text(enterprise, "department"), ["title"] = Text(entry, "title"),
            ["workNumber"] = Number(PersonResource.Work), ["mobileNumber"] = Number(PersonResource.Mobile),
            ["addressStreet"] = street?[0], ["addressSuite"] = street?.Length > 1 ? street[1] : null,
            ["city"] = Text(address, "locality"), ["state"] = Text(address, "region"), ["zip"] = Text(address, "postalCode"), ["country"] = Country(Text(address, "country")),
        };
        return new PersonFacts
        {
            UserName = Text(entry, "userName"),
            Email = First(Items(entry, "emails")),
            ExternalId = Text(entry, "externalId"),
            Given = Text(name, "givenName"),
            Family = Text(name, "familyName"),
            Display = Text(entry, "displayName"),
            Active = entry["active"] is JsonValue active && active.TryGetValue<bool>(out var truth) ? truth : null,
            Type = Text(entry, "userType"),
            TimeZone = Text(entry, "timezone"),
            Phone = phones.Find(p => !IsOf(p, PersonResource.Work) && !IsOf(p, PersonResource.Mobile)) is { } other && Text(other, "value") is { } contact ? PhoneNumber.Parse(contact) ?? contact : null,
            Profile = ProfileFields.Controlled.Where(matrix.Shows).ToDictionary(f => f.Name, f => said.GetValueOrDefault(f.Name)),
        };
    }

    private static string? First(List<JsonObject> emails) =>
        Text(emails.Find(e => e["primary"] is JsonValue primary && primary.TryGetValue<bool>(out var first) && first) ?? emails.Find(e => IsOf(e, PersonResource.Work)) ?? emails.FirstOrDefault(), "value");

    private static List<JsonObject> Items(JsonObject entry, string name) => [.. (entry[name] as JsonArray ?? []).OfType<JsonObject>()];

    private static bool IsOf(JsonObject item, string type) => type.Equals(Text(item, "type"), StringComparison.OrdinalIgnoreCase);

    private static string? Text(JsonObject? of, string name) => of?[name] is JsonValue value && value.TryGetValue<string>(out var text) && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string? Country(string? said) =>
        said is null ? null : Countries.All.FirstOrDefault(c => Fold.Plain(c.Name) == Fold.Plain(said)) is { Code: { } code } ? code : said.ToUpperInvariant();
}
