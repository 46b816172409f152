namespace Roster.Users.Profiles;

/// <summary>What a profile field holds, and so how it is typed and checked.</summary>
public enum ProfileKind { Name, Picture, Text, Phone, Country }

/// <summary>One field of a person's profile that a workspace has settings for.</summary>
/// <param name="Name">As the API calls it.</param>
/// <param name="Label">As pages call it.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Most">How many characters a text may have.</param>
public sealed record ProfileField(string Name, string Label, ProfileKind Kind = ProfileKind.Text, int Most = 100)
{
    /// <summary>Names and the picture are shown wherever a person is; the others are the workspace's to show or hide.</summary>
    public bool IsAlwaysVisible => Kind is ProfileKind.Name or ProfileKind.Picture;

    /// <summary>What stands before the name of a field that can be hidden.</summary>
    public const string Prefix = "profile.";

    /// <summary>How requests, faults and events name it.</summary>
    public string Path => IsAlwaysVisible ? Name : Prefix + Name;

    public override string ToString() => Name;
}

/// <summary>The fields there are, in the order in which pages show them.</summary>
public static class ProfileFields
{
    public static readonly ProfileField GivenName = new("givenName", "First name", ProfileKind.Name);
    public static readonly ProfileField FamilyName = new("familyName", "Last name", ProfileKind.Name);
    public static readonly ProfileField Picture = new("picture", "Profile picture", ProfileKind.Picture);

    /// <summary>Off until a workspace shows them.</summary>
    public static readonly IReadOnlyList<ProfileField> Controlled =
    [
        new("company", "Company"), new("department", "Department"), new("title", "Title"),
        new("mobileNumber", "Mobile number", ProfileKind.Phone), new("workNumber", "Work number", ProfileKind.Phone),
        new("addressStreet", "Address (number & street)"), new("addressSuite", "Address (street/suite #)"),
        new("city", "City"), new("state", "State"), new("zip", "ZIP", Most: 20), new("country", "Country", ProfileKind.Country),
    ];

    public static readonly IReadOnlyList<ProfileField> All = [GivenName, FamilyName, Picture, .. Controlled];

    public static ProfileField? Find(string name) => All.FirstOrDefault(f => f.Name == name);
}
