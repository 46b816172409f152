namespace Roster.Scim.Schemas;

public enum ScimType { Text, Truth, Time, Complex, Reference }

/// <summary>One attribute of a resource, as RFC 7643 (section 7) describes attributes.</summary>
/// <param name="Name">As it is written; read in any case.</param>
/// <param name="Description">For whoever reads the schema.</param>
/// <param name="Type">What it holds.</param>
public sealed record ScimAttribute(string Name, string Description, ScimType Type = ScimType.Text)
{
    public bool Many { get; init; }

    public bool Required { get; init; }

    public bool CaseExact { get; init; }

    /// <summary>readWrite, readOnly or immutable.</summary>
    public string Mutability { get; init; } = "readWrite";

    /// <summary>default, or always.</summary>
    public string Returned { get; init; } = "default";

    /// <summary>none or server.</summary>
    public string Uniqueness { get; init; } = "none";

    public IReadOnlyList<string> Canonical { get; init; } = [];

    public IReadOnlyList<ScimAttribute> Sub { get; init; } = [];

    public bool IsReadOnly => Mutability == "readOnly";

    public ScimAttribute? Find(string name) => Sub.FirstOrDefault(a => a.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
