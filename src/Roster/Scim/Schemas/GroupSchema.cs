namespace Roster.Scim.Schemas;

/// <summary>A group, as directories know groups.</summary>
public static class GroupSchema
{
    public const string Core = "urn:ietf:params:scim:schemas:core:2.0:Group";

    public static ScimResource Resource { get; } = new("Group", "/Groups",
        new ScimSchema(Core, "Group", "A group of people of the workspace",
        [
            new("displayName", "Its name.") { Required = true, Uniqueness = "server" },
            new("members", "The people in it themselves.", ScimType.Complex)
            {
                Many = true,
                Sub =
                [
                    new("value", "The person's id.") { Mutability = "immutable" }, new("$ref", "Their address.", ScimType.Reference) { Mutability = "immutable" },
                    new("display", "Their name.") { Mutability = "readOnly" }, new("type", "Always User.") { Mutability = "immutable", Canonical = ["User"] },
                ],
            },
        ]), null, new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "description" });
}
