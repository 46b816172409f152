using System.Text.Json;
using System.Text.Json.Serialization;
using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Users.Profiles;

/// <summary>The controlled fields of one person that are filled in. What is hidden stays in it, unseen, until it is shown again.</summary>
public sealed class ProfileValues
{
    private readonly SortedDictionary<string, string> _values;

    private ProfileValues(SortedDictionary<string, string> values) => _values = values;

    public string? this[ProfileField field] => _values.GetValueOrDefault(field.Name);

    public static ProfileValues Parse(string? stored) =>
        new(stored is null ? new(StringComparer.Ordinal) : new(JsonSerializer.Deserialize(stored, ProfileJson.Default.SortedDictionaryStringString)!, StringComparer.Ordinal));

    /// <summary>As it is stored; null when nothing is filled in.</summary>
    public string? Write() => _values.Count == 0 ? null : JsonSerializer.Serialize(_values, ProfileJson.Default.SortedDictionaryStringString);

    public ProfileValues With(IEnumerable<KeyValuePair<ProfileField, string?>> changes)
    {
        var next = new SortedDictionary<string, string>(_values, StringComparer.Ordinal);
        foreach (var (field, value) in changes)
        {
            if (value is null)
            {
                next.Remove(field.Name);
            }
            else
            {
                next[field.Name] = value;
            }
        }

        return new(next);
    }

    /// <summary>What the matrix shows of them, empty fields too.</summary>
    public IReadOnlyDictionary<string, string?> Visible(ProfileMatrix matrix) =>
        ProfileFields.Controlled.Where(f => ProfileRules.See(matrix, f) is null).ToDictionary(f => f.Name, f => this[f], StringComparer.Ordinal);

    /// <summary>
    /// Reads fields as someone typed them; null clears one, an absent one stays. What is not theirs to set is a fault at the field, the
    /// same for a hidden field as for one that does not exist.
    /// </summary>
    public static IReadOnlyDictionary<ProfileField, string?> Read(IReadOnlyDictionary<string, string?>? typed, Func<ProfileField, Problem?> may, ICollection<FieldProblem> faults)
    {
        var (read, fields) = (new Dictionary<ProfileField, string?>(), new UserFields(faults));
        foreach (var (name, value) in typed ?? new Dictionary<string, string?>())
        {
            var field = ProfileFields.Controlled.FirstOrDefault(f => f.Name == name);
            if ((field is null ? ProfileRules.Unknown(name.Length > 40 ? name[..40] : name) : may(field)) is { } refused)
            {
                var at = refused.At(field?.Path ?? "").Fields[0];
                faults.Add(at);
                continue;
            }

            read[field!] = field!.Kind switch
            {
                ProfileKind.Phone => fields.Phone(field.Path, value),
                ProfileKind.Country => Country(field, value, faults),
                _ => Text(field, value, faults),
            };
        }

        return read;
    }

    /// <summary>What was typed, as one text that no other typing makes.</summary>
    public static string Fingerprint(IReadOnlyDictionary<string, string?>? typed) =>
        typed is null ? "" : JsonSerializer.Serialize(new SortedDictionary<string, string?>(typed.ToDictionary(), StringComparer.Ordinal), ProfileJson.Default.SortedDictionaryStringString!);

    private static string? Text(ProfileField field, string? typed, ICollection<FieldProblem> faults)
    {
        var text = NameRule.Tidy(typed ?? "");
        if (text.Length > field.Most)
        {
            faults.Add(new(field.Path, "too-long", $"At most {field.Most} characters."));
        }
        else if (text.Length > 0 && NameRule.Fault(text) is { } fault)
        {
            faults.Add(new(field.Path, fault.Code, fault.Message));
        }

        return text.Length == 0 ? null : text;
    }

    private static string? Country(ProfileField field, string? typed, ICollection<FieldProblem> faults)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        var code = typed.Trim().ToUpperInvariant();
        if (!Countries.Names.ContainsKey(code))
        {
            faults.Add(new(field.Path, "unknown-country", "There is no such country. Give its code of two letters, such as ES."));
        }

        return code;
    }
}

[JsonSerializable(typeof(SortedDictionary<string, string>))]
internal sealed partial class ProfileJson : JsonSerializerContext;
