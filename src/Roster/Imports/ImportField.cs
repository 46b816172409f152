using Roster.Platform.Text;
using Roster.Users.Profiles;

namespace Roster.Imports;

/// <summary>What a column of a file can be.</summary>
/// <param name="Name">As the API calls it.</param>
/// <param name="Label">As pages and reports call it.</param>
/// <param name="CanClear">Whether an empty cell may empty it.</param>
/// <param name="Aliases">What else the four products' files and other people's call it, folded.</param>
public sealed record ImportField(string Name, string Label, bool CanClear, params string[] Aliases)
{
    public static readonly ImportField Verb = new("verb", "What to do", false, "userstatus", "action", "verb", "operation", "whattodo");
    public static readonly ImportField Id = new("id", "User ID", false, "id", "userid");
    public static readonly ImportField ExternalId = new("externalId", "External ID", true, "externalid", "alternateid", "employeeid", "employeenumber", "employeeorganisationid", "employeeorganizationid", "personnelnumber");
    public static readonly ImportField Email = new("email", "E-mail", false, "email", "emailaddress", "emailid", "mail", "mailaddress", "workemail", "login", "username");
    public static readonly ImportField GivenName = new("givenName", "First name", true, "firstname", "givenname", "forename", "first");
    public static readonly ImportField FamilyName = new("familyName", "Last name", true, "lastname", "familyname", "surname", "last");
    public static readonly ImportField DisplayName = new("displayName", "Name", true, "name", "fullname", "displayname");
    public static readonly ImportField Phone = new("phone", "Phone", true, "phone", "phonenumber", "telephone", "contactnumber");
    public static readonly ImportField TimeZone = new("timeZone", "Time zone", true, "timezone", "zone");
    public static readonly ImportField Type = new("type", "User type", false, "type", "usertype");
    public static readonly ImportField Roles = new("roles", "Roles", false, "role", "roles", "rolename", "adminrole", "adminroles");
    public static readonly ImportField Groups = new("groups", "Groups", true, "group", "groups", "usergroup", "usergroups");
    public static readonly ImportField Queues = new("queues", "Queues", true, "queue", "queues", "queueassignment", "queueassignments");
    public static readonly ImportField Skills = new("skills", "Skills", true, "skill", "skills");
    public static readonly ImportField Agent = new("agent", "Agent", false, "agent", "isagent", "csr", "csruser");
    public static readonly ImportField Voice = new("voice", "Voice calls", false, "voice", "voicecalls");
    public static readonly ImportField MaxChats = new("maxChats", "Max chats", false, "maxchats", "maximumchats", "chatcapacity");
    public static readonly ImportField MaxEmails = new("maxEmails", "Max e-mails", false, "maxemails", "maximumemails", "emailcapacity");
    public static readonly ImportField MaxTotal = new("maxTotal", "Max in all", true, "maxtotal", "maxinall", "totalcapacity");
    public static readonly ImportField TransferNumber = new("transferNumber", "Transfer number", true, "transfernumber", "mobilephonenumberpstntransfer", "pstntransfer");

    private static readonly Dictionary<string, string[]> ProfileAliases = new()
    {
        ["title"] = ["jobtitle", "position"], ["mobileNumber"] = ["mobile", "mobilephone", "mobilephonenumber", "cell", "cellphone"], ["workNumber"] = ["workphone", "workphonenumber", "officephone"],
        ["department"] = ["dept"], ["company"] = ["organization", "organisation"], ["zip"] = ["zipcode", "postcode", "postalcode"], ["country"] = ["countrycode"],
        ["addressStreet"] = ["address", "street", "address1"], ["state"] = ["addressstate", "province", "stateprovince", "region"], ["addressSuite"] = ["suite", "address2"],
    };

    // A column “state” is more often that of the person than that of their address: it is left to whoever imports.
    /// <summary>In the order in which a page offers them. Which profile fields there are, the workspace says.</summary>
    public static readonly IReadOnlyList<ImportField> All =
    [
        Email, GivenName, FamilyName, DisplayName, ExternalId, Type, Roles, Groups, Queues, Skills, Phone, TimeZone, Agent, Voice, MaxChats, MaxEmails, MaxTotal, TransferNumber, Verb, Id,
        .. ProfileFields.Controlled.Select(f => new ImportField(f.Path, f.Label, true, [.. f.Name == "state" ? [] : new[] { Key(f.Label), Key(f.Name) }, .. ProfileAliases.GetValueOrDefault(f.Name, [])])),
    ];

    public bool IsProfile => Name.StartsWith(ProfileField.Prefix, StringComparison.Ordinal);

    public static ImportField? Find(string? name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>The field that a column is by its name; null for one that is none.</summary>
    /// <param name="head">As it stands in the file, in any case and with any signs.</param>
    /// <param name="fields">Those that can be set here.</param>
    public static ImportField? Recognize(string head, IReadOnlyList<ImportField> fields) =>
        Key(head) is { Length: > 0 } key ? fields.FirstOrDefault(f => f.Aliases.Contains(key)) : null;

    public bool IsHere(ProfileMatrix matrix) => !IsProfile || ProfileFields.Controlled.Any(f => f.Path == Name && matrix.Shows(f));

    private static string Key(string text) => string.Concat(Fold.Plain(text).Where(char.IsLetterOrDigit));

    public bool Equals(ImportField? other) => Name == other?.Name;

    public override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Name;
}
