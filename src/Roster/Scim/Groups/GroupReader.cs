using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Scim.Filtering;
using Roster.Users;

namespace Roster.Scim.Groups;

/// <summary>Reads who is in groups, as far as an answer may have it.</summary>
internal static class GroupReader
{
    /// <summary>Most people of one answer.</summary>
    public const int Most = 10_000;

    public static readonly Problem TooManyMembers = ScimProblems.TooMany($"these groups have more than {Most:N0} people. Ask with excludedAttributes=members.");

    /// <summary>The people of some groups, or of all; those named, or all of them.</summary>
    public static async Task<Result<ILookup<GroupId, MemberHere>>> MembersAsync(TenantDb db, IReadOnlyCollection<GroupId>? groups, IReadOnlyCollection<UserId>? people, CancellationToken cancellation)
    {
        var members = db.Set<GroupMember>().AsNoTracking();
        members = groups is null ? members : members.Where(m => groups.Contains(m.GroupId));
        members = people is null ? members : members.Where(m => people.Contains(m.UserId));
        var rows = await (from member in members join user in db.Set<User>() on member.UserId equals user.Id
                          select new { member.GroupId, user.Id, user.DisplayName, user.NameKey }).Take(Most + 1).ToListAsync(cancellation);
        return rows.Count > Most ? TooManyMembers : Result(rows.OrderBy(r => r.NameKey, StringComparer.Ordinal).ToLookup(r => r.GroupId, r => new MemberHere(r.Id.Value, r.DisplayName)));
    }

    /// <summary>Whom a filter asks after as members; null where it asks otherwise than by their ids.</summary>
    public static IReadOnlyList<UserId>? Named(Filter filter) => filter switch
    {
        Filter.And and => Both(Named(and.Left), Named(and.Right)),
        Filter.Or or => Both(Named(or.Left), Named(or.Right)),
        Filter.Not not => Named(not.Inner),
        Filter.Values values when values.Path.Is("members") => values.Inner is Filter.Compare { By: Comparison.Eq } one && one.Path.Is("value") ? IdOf(one.Text) : null,
        Filter.Compare compare when compare.Path.Is("members") || compare.Path.Is("members", "value") => compare.By == Comparison.Eq ? IdOf(compare.Text) : null,
        Filter.Compare { Path: var path } => path.Name.Equals("members", StringComparison.OrdinalIgnoreCase) ? null : [],
        Filter.Present { Path: var path } => path.Name.Equals("members", StringComparison.OrdinalIgnoreCase) ? null : [],
        _ => [],
    };

    private static IReadOnlyList<UserId> IdOf(string? text) => Guid.TryParse(text, out var id) ? [new UserId(id)] : [];

    private static IReadOnlyList<UserId>? Both(IReadOnlyList<UserId>? one, IReadOnlyList<UserId>? other) => one is null || other is null ? null : [.. one, .. other];

    // Interfaces have no conversions of their own.
    private static Result<ILookup<GroupId, MemberHere>> Result(ILookup<GroupId, MemberHere> members) => (Lookup<GroupId, MemberHere>)members;
}
