using System.Globalization;
using Roster.Platform.Http;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Groups;

/// <summary>A role that a group carries.</summary>
public sealed record CarriedRole(Guid Id, string Code, string Name, bool System);

/// <summary>A group, and what the caller may do with it.</summary>
/// <param name="Version">Rises with each change of the group itself; the ETag. Who is in it does not count.</param>
/// <param name="Source">Who made it.</param>
/// <param name="Roles">The roles it carries itself.</param>
/// <param name="Groups">The groups right inside it: their people are in this one too.</param>
/// <param name="InsideOf">The groups it stands right inside of.</param>
/// <param name="AllRoles">The ids of all that whoever is in it holds through it: its roles, and those of every group around it.</param>
/// <param name="People">How many are in it themselves, up to one more than 1,000.</param>
public sealed record GroupView(
    Guid Id, int Version, string Name, string Description, [WordOf<GroupSource>] string Source, IReadOnlyList<CarriedRole> Roles, IReadOnlyList<GroupTag> Groups,
    IReadOnlyList<GroupTag> InsideOf, IReadOnlyList<Guid> AllRoles, long People, GroupMay May) : IHasETag
{
    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Edit">Its name, description and roles.</param>
/// <param name="Nest">Which groups are inside it.</param>
/// <param name="Members">Who is in it.</param>
/// <param name="Join">Putting oneself in or out.</param>
/// <param name="Delete">Removing it.</param>
public sealed record GroupMay(Verdict Edit, Verdict Nest, Verdict Members, Verdict Join, Verdict Delete);

public sealed record GroupList(IReadOnlyList<GroupView> Items);

public sealed record GroupCreatedAnswer(GroupView Group) : ICreated, IHasETag
{
    string ICreated.Location => $"/api/v1/groups/{Group.Id}";

    string IHasETag.ETag => ((IHasETag)Group).ETag;
}
