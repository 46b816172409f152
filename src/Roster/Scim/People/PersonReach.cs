using Roster.Platform.Text;
using Roster.Scim.Filtering;
using Roster.Scim.Schemas;

namespace Roster.Scim.People;

/// <summary>The people whom an index finds for a filter, and of whom it is asked then: all whom it can be true of are among them. Pure.</summary>
internal abstract record PersonReach
{
    private PersonReach() { }

    public sealed record Ids(IReadOnlyList<Guid> All) : PersonReach;

    public sealed record Addresses(IReadOnlyList<string> Keys) : PersonReach;

    public sealed record ExternalIds(IReadOnlyList<string> All) : PersonReach;

    public sealed record Groups(IReadOnlyList<Guid> All) : PersonReach;

    /// <summary>Those who are put out.</summary>
    public sealed record Blocked : PersonReach;

    public sealed record Either(PersonReach Left, PersonReach Right) : PersonReach;

    /// <summary>How many it is likely to be, the fewest first.</summary>
    private int Rank => this switch { Ids or Addresses or ExternalIds => 0, Either either => Math.Max(either.Left.Rank, either.Right.Rank), Groups => 1, _ => 2 };

    /// <summary>Null where no index helps.</summary>
    public static PersonReach? Of(Filter filter) => filter switch
    {
        Filter.And and => Best(Of(and.Left), Of(and.Right)),
        Filter.Or or => Of(or.Left) is { } left && Of(or.Right) is { } right ? new Either(left, right) : null,
        Filter.Values values => OfValues(values),
        Filter.Compare { By: Comparison.Eq } compare => OfEqual(compare.Path, compare),
        _ => null,
    };

    private static PersonReach? OfValues(Filter.Values values) => values.Inner switch
    {
        Filter.And and => Best(OfValues(values with { Inner = and.Left }), OfValues(values with { Inner = and.Right })),
        Filter.Or or => OfValues(values with { Inner = or.Left }) is { } left && OfValues(values with { Inner = or.Right }) is { } right ? new Either(left, right) : null,
        Filter.Compare { By: Comparison.Eq } compare when compare.Path.Is("value") => OfEqual(values.Path with { Sub = "value" }, compare),
        _ => null,
    };

    private static PersonReach? OfEqual(AttributePath path, Filter.Compare compare) =>
        path.Schema is not null && !path.Schema.Equals(UserSchema.Core, StringComparison.OrdinalIgnoreCase) ? null
        : path.Is("active") ? compare.Truth == false ? new Blocked() : null
        : compare.Text is not { } text ? null
        : path.Is("id") ? new Ids(Guid.TryParse(text, out var id) ? [id] : [])
        : path.Is("externalId") ? new ExternalIds([text])
        : path.Is("userName") || path.Is("emails") || path.Is("emails", "value") ? new Addresses(EmailAddress.Parse(text, out _) is { } address ? [address.Key] : [])
        : path.Is("groups") || path.Is("groups", "value") ? new Groups(Guid.TryParse(text, out var group) ? [group] : [])
        : null;

    private static PersonReach? Best(PersonReach? one, PersonReach? other) =>
        one is null ? other : other is null || one.Rank <= other.Rank ? one : other;
}
