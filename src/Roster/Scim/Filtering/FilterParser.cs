using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Roster.Platform.Kernel;

namespace Roster.Scim.Filtering;

/// <summary>
/// Reads filters and the paths of a PATCH. <c>not</c> binds closest, then <c>and</c>, then <c>or</c>. Words are read in any case, as the standard says;
/// bounds keep a hostile one from costing more than a friendly one.
/// </summary>
public sealed class FilterParser
{
    public const int MostCharacters = 2_000;
    private const int MostDeep = 20;
    private const int MostParts = 100;

    private readonly IReadOnlyList<FilterToken> _tokens;
    private int _at;
    private int _deep;

    private FilterParser(IReadOnlyList<FilterToken> tokens) => _tokens = tokens;

    public static Result<Filter> Parse(string text)
    {
        try
        {
            var parser = new FilterParser(FilterToken.Read(text, MostCharacters, MostParts * 4));
            var filter = parser.Either(inValues: false);
            return parser.Next is { } rest ? throw new FilterFault($"“{rest.Text}” stands where it ends.") : filter;
        }
        catch (FilterFault fault)
        {
            return ScimProblems.Filter(fault.Message);
        }
    }

    /// <summary>The path of a PATCH: an attribute, some of its values by a filter, a part of them.</summary>
    public static Result<PatchPath> ParsePath(string text)
    {
        try
        {
            var parser = new FilterParser(FilterToken.Read(text, MostCharacters, MostParts * 4));
            var path = parser.Attribute();
            var values = parser.Takes("[") ? parser.Bracketed() : null;
            var sub = values is not null && parser.Next is { Kind: TokenKind.Word, Text: ['.', .. var rest] } && parser.Take() is not null ? rest : path.Sub;
            return parser.Next is not null || values is not null && (path.Sub is not null || sub is not null && !AttributePath.IsName(sub)) ? ScimProblems.Path(text) : new PatchPath(path with { Sub = sub }, values);
        }
        catch (FilterFault)
        {
            return ScimProblems.Path(text);
        }
    }

    private FilterToken? Next => _at < _tokens.Count ? _tokens[_at] : null;

    private FilterToken? Take() => _at < _tokens.Count ? _tokens[_at++] : null;

    private bool Takes(string sign)
    {
        var takes = Next is { Kind: TokenKind.Sign or TokenKind.Word } next && next.Text.Equals(sign, StringComparison.OrdinalIgnoreCase);
        _at += takes ? 1 : 0;
        return takes;
    }

    private void Needs(string sign)
    {
        if (!Takes(sign))
        {
            throw new FilterFault($"“{sign}” is missing{(Next is { } here ? $" before “{here.Text}”" : " at its end")}.");
        }
    }

    private Filter Either(bool inValues)
    {
        if (++_deep > MostDeep)
        {
            throw new FilterFault($"it goes more than {MostDeep} levels deep.");
        }

        var left = Both(inValues);
        while (Takes("or"))
        {
            left = new Filter.Or(left, Both(inValues));
        }

        _deep--;
        return left;
    }

    private Filter Both(bool inValues)
    {
        var left = One(inValues);
        while (Takes("and"))
        {
            left = new Filter.And(left, One(inValues));
        }

        return left;
    }

    private Filter One(bool inValues)
    {
        if (Next is { Kind: TokenKind.Word } word && word.Text.Equals("not", StringComparison.OrdinalIgnoreCase) && _at + 1 < _tokens.Count && _tokens[_at + 1] is { Kind: TokenKind.Sign, Text: "(" })
        {
            _at++;
            return new Filter.Not(Grouped(inValues));
        }

        return Next is { Kind: TokenKind.Sign, Text: "(" } ? Grouped(inValues) : Expression(inValues);
    }

    private Filter Grouped(bool inValues)
    {
        Needs("(");
        var inner = Either(inValues);
        Needs(")");
        return inner;
    }

    private Filter Expression(bool inValues)
    {
        var path = Attribute();
        if (!inValues && path.Sub is null && Takes("["))
        {
            var inner = Bracketed();
            // Not the standard's, but what directories write: emails[type eq "work"].value eq "…".
            return Next is { Kind: TokenKind.Word, Text: ['.', .. var sub] } && Take() is not null
                ? new Filter.Values(path, new Filter.And(inner, Judged(Name(sub)))) : new Filter.Values(path, inner);
        }

        return Judged(path);
    }

    private Filter Bracketed()
    {
        var inner = Either(inValues: true);
        Needs("]");
        return inner;
    }

    private AttributePath Attribute() =>
        Take() is { Kind: TokenKind.Word } word ? Name(word.Text) : throw new FilterFault("the name of an attribute is missing.");

    private static AttributePath Name(string text) => AttributePath.Parse(text) ?? throw new FilterFault($"“{text}” is not the name of an attribute.");

    private Filter Judged(AttributePath path)
    {
        if (Takes("pr"))
        {
            return new Filter.Present(path);
        }

        var word = Take() is { Kind: TokenKind.Word } by ? by.Text : throw new FilterFault($"what “{path}” is compared by is missing.");
        return word.All(char.IsAsciiLetter) && Enum.TryParse<Comparison>(word, ignoreCase: true, out var comparison)
            ? new Filter.Compare(path, comparison, Value())
            : throw new FilterFault($"“{word}” compares nothing; eq, ne, co, sw, ew, gt, ge, lt, le and pr do.");
    }

    private JsonValue? Value() => Take() switch
    {
        { Kind: TokenKind.Text } text => JsonValue.Create(text.Text),
        { Kind: TokenKind.Word, Text: var word } when bool.TryParse(word, out var truth) => JsonValue.Create(truth),
        { Kind: TokenKind.Word, Text: var word } when word.Equals("null", StringComparison.OrdinalIgnoreCase) => null,
        { Kind: TokenKind.Word, Text: var word } when decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        { Text: var other } => throw new FilterFault($"“{other}” is no value: a text stands in quotation marks."),
        null => throw new FilterFault("the value is missing at its end."),
    };
}

/// <summary>Whom a PATCH's operation means.</summary>
/// <param name="Path">The attribute, and a part of it.</param>
/// <param name="Values">Which of its values; null for all.</param>
public sealed record PatchPath(AttributePath Path, Filter? Values);

internal enum TokenKind { Word, Text, Sign }

internal sealed record FilterToken(TokenKind Kind, string Text)
{
    public static IReadOnlyList<FilterToken> Read(string text, int mostCharacters, int mostTokens)
    {
        if (text.Length > mostCharacters)
        {
            throw new FilterFault($"it has more than {mostCharacters:N0} characters.");
        }

        var tokens = new List<FilterToken>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsWhiteSpace(text[at]))
            {
                at++;
                continue;
            }

            var end = text[at] is '(' or ')' or '[' or ']' ? at + 1 : text[at] == '"' ? EndOfText(text, at) : EndOfWord(text, at);
            tokens.Add(text[at] == '"' ? new(TokenKind.Text, Unquoted(text[at..end])) : new(text[at] is '(' or ')' or '[' or ']' ? TokenKind.Sign : TokenKind.Word, text[at..end]));
            at = end;
            if (tokens.Count > mostTokens)
            {
                throw new FilterFault("it has too many parts.");
            }
        }

        return tokens.Count > 0 ? tokens : throw new FilterFault("it is empty.");
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && !char.IsWhiteSpace(text[at]) && text[at] is not ('(' or ')' or '[' or ']' or '"'))
        {
            at++;
        }

        return at;
    }

    private static int EndOfText(string text, int at)
    {
        for (var i = at + 1; i < text.Length; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == '"')
            {
                return i + 1;
            }
        }

        throw new FilterFault("a quotation mark is missing.");
    }

    private static string Unquoted(string quoted)
    {
        try
        {
            return JsonSerializer.Deserialize(quoted, FilterJson.Default.String) ?? "";
        }
        catch (JsonException)
        {
            throw new FilterFault("a text in it is not written as JSON writes texts.");
        }
    }
}

[System.Text.Json.Serialization.JsonSerializable(typeof(string))]
internal sealed partial class FilterJson : System.Text.Json.Serialization.JsonSerializerContext;

/// <summary>Leaves the parser from however deep it is; goes no further than its door.</summary>
internal sealed class FilterFault(string message) : Exception(message);
