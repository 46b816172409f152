using Roster.Platform.Data;

namespace Roster.Platform.Http;

/// <summary>In the API's description: this text, or each of this list, is one of a few words.</summary>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Parameter)]
public class OneOfAttribute(params string[] words) : Attribute
{
    public IReadOnlyList<string> Words => words;
}

/// <summary>The same for a type that is stored as a word.</summary>
public sealed class WordOfAttribute<T>() : OneOfAttribute([.. Words<T>.All]) where T : struct, Enum;
