namespace Roster.Scim.Schemas;

/// <summary>A person, as directories know people.</summary>
public static class UserSchema
{
    public const string Core = "urn:ietf:params:scim:schemas:core:2.0:User";
    public const string Enterprise = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";

    public static ScimResource Resource { get; } = new("User", "/Users",
        new ScimSchema(Core, "User", "A person of the workspace",
        [
            new("userName", "The e-mail address with which they sign in.") { Required = true, Uniqueness = "server" },
            new("name", "Their name in parts.", ScimType.Complex)
            {
                Sub = [new("givenName", "First name."), new("familyName", "Last name."), new("formatted", "Both, as shown.") { Mutability = "readOnly" }],
            },
            new("displayName", "As they are shown; made of the parts where it is not said."),
            new("active", "Whether they are let in. False puts them out, and true lets them in again with all they had.", ScimType.Truth),
            new("userType", "The user type, in workspaces that have types: fixed when the person is added.") { Mutability = "immutable" },
            new("title", "Title, where the workspace shows it."),
            new("timezone", "Their time zone, such as Europe/Madrid."),
            Values("emails", "The one address they have; the same as userName.", "work"),
            Values("phoneNumbers", "Work and mobile numbers, where the workspace shows them, and one other.", "work", "mobile", "other"),
            new("addresses", "Their address at work, as far as the workspace shows its parts.", ScimType.Complex)
            {
                Many = true,
                Sub =
                [
                    new("streetAddress", "Number and street; what follows on a second line is the suite."), new("locality", "City."), new("region", "State."), new("postalCode", "ZIP."),
                    new("country", "Two letters, such as ES."), new("type", "Always work.") { Canonical = ["work"] }, new("primary", "Always true.", ScimType.Truth),
                ],
            },
            ReadOnly("groups", "The groups they are in themselves. Change them at the group.",
                new("$ref", "Its address.", ScimType.Reference) { Mutability = "readOnly" }, new("type", "Always direct.") { Mutability = "readOnly", Canonical = ["direct"] }),
            ReadOnly("roles", "The roles they hold, however they came by them. Administrators here give them."),
        ]),
        new ScimSchema(Enterprise, "EnterpriseUser", "What organizations add", [new("organization", "Company, where the workspace shows it."), new("department", "Department, where the workspace shows it.")]),
        new HashSet<string>(StringComparer.OrdinalIgnoreCase)
        {
            "nickName", "profileUrl", "preferredLanguage", "locale", "ims", "photos", "x509Certificates", "entitlements", "employeeNumber", "costCenter", "division", "manager",
            "middleName", "honorificPrefix", "honorificSuffix", "formatted", "display",
        });

    private static ScimAttribute Values(string name, string description, params string[] types) => new(name, description, ScimType.Complex)
    {
        Many = true,
        Sub = [new("value", "It."), new("type", "What it is for.") { Canonical = types }, new("primary", "The first to use.", ScimType.Truth)],
    };

    private static ScimAttribute ReadOnly(string name, string description, params ScimAttribute[] more) => new(name, description, ScimType.Complex)
    {
        Many = true,
        Mutability = "readOnly",
        Sub = [new("value", "Its id.") { Mutability = "readOnly" }, new("display", "Its name.") { Mutability = "readOnly" }, .. more],
    };
}
