using System.Text.Json;
using System.Text.Json.Serialization;

namespace Roster.Tenants;

/// <summary>Who has to have a second factor, where it is required: whoever one of these words names.</summary>
/// <param name="Words"><c>everyone</c>; <c>administrators</c>, all who hold an administrative permission; <c>type:agent</c>; <c>role:team-lead</c>, by its code.</param>
[JsonConverter(typeof(MfaForText))]
public sealed record MfaFor(IReadOnlyList<string> Words)
{
    public const string EveryoneWord = "everyone";

    public const string AdministratorsWord = "administrators";

    private const string Type = "type:";

    private const string Role = "role:";

    public static MfaFor Everyone { get; } = new([EveryoneWord]);

    public static MfaFor Administrators { get; } = new([AdministratorsWord]);

    public bool IsEveryone => Words.Contains(EveryoneWord);

    /// <summary>The user types that are named.</summary>
    public IEnumerable<string> Types => Words.Where(w => w.StartsWith(Type, StringComparison.Ordinal)).Select(w => w[Type.Length..]);

    /// <summary>The roles that are named, by their codes.</summary>
    public IEnumerable<string> Roles => Words.Where(w => w.StartsWith(Role, StringComparison.Ordinal)).Select(w => w[Role.Length..]);

    public bool NamesAdministrators => Words.Contains(AdministratorsWord);

    public bool NamesRole(string code) => Words.Contains(Role + code);

    /// <summary>Whether it means someone.</summary>
    /// <param name="isAdministrator">Whether they hold an administrative permission.</param>
    /// <param name="type">Their user type, where there are types.</param>
    /// <param name="roles">The codes of all roles that they hold.</param>
    public bool Means(bool isAdministrator, string? type, IEnumerable<string> roles) =>
        IsEveryone || isAdministrator && NamesAdministrators || type is not null && Words.Contains(Type + type) || roles.Any(NamesRole);

    /// <summary>The words in one order, each once; beside everyone there is nobody else.</summary>
    public static MfaFor Of(IEnumerable<string> words)
    {
        var all = words.Distinct().ToList();
        return all.Contains(EveryoneWord) ? Everyone : new([.. all.OrderBy(w => w == AdministratorsWord ? 0 : w.StartsWith(Type, StringComparison.Ordinal) ? 1 : 2).ThenBy(w => w, StringComparer.Ordinal)]);
    }

    /// <summary>A word for one user type, or one role.</summary>
    public static string OfType(string type) => Type + type;

    public static string OfRole(string code) => Role + code;
}

/// <summary>As it is stored: a list; before there was more than one word, that word alone.</summary>
internal sealed class MfaForText : JsonConverter<MfaFor>
{
    public override MfaFor Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        MfaFor.Of(reader.TokenType == JsonTokenType.String ? [reader.GetString()!.ToLowerInvariant()] : JsonSerializer.Deserialize<string[]>(ref reader)!);

    public override void Write(Utf8JsonWriter writer, MfaFor value, JsonSerializerOptions options) => JsonSerializer.Serialize(writer, value.Words);
}
