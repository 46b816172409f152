namespace Roster.Scim.Schemas;

/// <summary>A schema of RFC 7643, as far as Roster keeps it.</summary>
/// <param name="Id">Its URN.</param>
/// <param name="Attributes">What is kept.</param>
public sealed record ScimSchema(string Id, string Name, string Description, IReadOnlyList<ScimAttribute> Attributes)
{
    public ScimAttribute? Find(string name) => Attributes.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>A kind of resource: its schema, an extension of it, and what the standard knows of it that Roster does not keep.</summary>
public sealed record ScimResource(string Name, string Endpoint, ScimSchema Schema, ScimSchema? Extension, IReadOnlySet<string> NotKept)
{
    /// <summary>What every resource has besides its schema (RFC 7643, section 3.1).</summary>
    public static IReadOnlyList<ScimAttribute> Common { get; } =
    [
        new("id", "Roster's own id.") { Mutability = "readOnly", Returned = "always", Uniqueness = "server", CaseExact = true },
        new("externalId", "What the directory calls it.") { CaseExact = true },
        new("schemas", "The schemas it has.") { Many = true, Mutability = "readOnly", Returned = "always" },
        new("meta", "About the entry.", ScimType.Complex)
        {
            Mutability = "readOnly",
            Sub =
            [
                new("resourceType", "User or Group.") { Mutability = "readOnly" }, new("created", "When it was added.", ScimType.Time) { Mutability = "readOnly" },
                new("lastModified", "When it last changed.", ScimType.Time) { Mutability = "readOnly" },
                new("location", "Its address.", ScimType.Reference) { Mutability = "readOnly" }, new("version", "Its ETag.") { Mutability = "readOnly" },
            ],
        },
    ];

    public ScimAttribute? Find(string name) => Schema.Find(name) ?? Common.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>A part of the standard, or of what directories send by habit, that is taken and not kept.</summary>
    public bool IsNotKept(string name) => NotKept.Contains(name);
}
