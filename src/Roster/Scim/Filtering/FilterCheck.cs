using Roster.Platform.Kernel;
using Roster.Scim.Schemas;

namespace Roster.Scim.Filtering;

/// <summary>Refuses a filter that names what there is not, before anyone is looked at.</summary>
internal static class FilterCheck
{
    public static Problem? Refuses(Filter filter, ScimResource kind) => filter switch
    {
        Filter.And and => Refuses(and.Left, kind) ?? Refuses(and.Right, kind),
        Filter.Or or => Refuses(or.Left, kind) ?? Refuses(or.Right, kind),
        Filter.Not not => Refuses(not.Inner, kind),
        Filter.Values values => FilterMatch.AttributeOf(values.Path, kind) is { Many: true, Type: ScimType.Complex } attribute ? RefusesWithin(values.Inner, attribute) : Unknown(values.Path),
        Filter.Present present => Known(present.Path, kind) ? null : Unknown(present.Path),
        Filter.Compare compare => Known(compare.Path, kind) ? Compares(compare, FilterMatch.LeafOf(compare.Path, kind)) : Unknown(compare.Path),
        _ => null,
    };

    /// <summary>The filter in brackets names parts of the attribute before them.</summary>
    public static Problem? RefusesWithin(Filter filter, ScimAttribute attribute) => filter switch
    {
        Filter.And and => RefusesWithin(and.Left, attribute) ?? RefusesWithin(and.Right, attribute),
        Filter.Or or => RefusesWithin(or.Left, attribute) ?? RefusesWithin(or.Right, attribute),
        Filter.Not not => RefusesWithin(not.Inner, attribute),
        Filter.Present present => IsPart(present.Path, attribute) ? null : Unknown(present.Path),
        Filter.Compare compare => IsPart(compare.Path, attribute) ? Compares(compare, attribute.Find(compare.Path.Name)) : Unknown(compare.Path),
        _ => null,
    };

    private static bool IsPart(AttributePath path, ScimAttribute attribute) => path is { Schema: null, Sub: null } && (attribute.Find(path.Name) is not null || path.Is("display"));

    private static bool Known(AttributePath path, ScimResource kind) => FilterMatch.LeafOf(path, kind) is not null || kind.IsNotKept(path.Name);

    /// <summary>A truth is or is not; only texts have an order, a beginning and an end.</summary>
    private static Problem? Compares(Filter.Compare compare, ScimAttribute? leaf) => leaf switch
    {
        { Type: ScimType.Truth } when compare.By is not (Comparison.Eq or Comparison.Ne) => ScimProblems.Filter($"“{compare.Path}” is true or false, and is compared by eq and ne alone."),
        { Type: ScimType.Truth } when compare.Truth is null && compare.Value is not null => ScimProblems.Filter($"“{compare.Path}” is true or false."),
        { Type: ScimType.Time } when compare.Value is not null && (compare.Text is not { } text || FilterMatch.TimeOf(text) is null) => ScimProblems.Filter($"“{compare.Path}” is compared with a time, such as \"2026-01-31T09:00:00Z\"."),
        _ => null,
    };

    private static Problem Unknown(AttributePath path) => ScimProblems.Filter($"there is no attribute “{path}” here.");
}
