namespace Roster.Directory;

/// <summary>Which people, as a request says it; without any member, everyone. <see cref="UserListFilter"/> is what is made of it.</summary>
/// <param name="Search">Part of a name or an e-mail.</param>
/// <param name="State">States, with commas; <c>locked</c> is one of them.</param>
/// <param name="Type">User types, with commas.</param>
/// <param name="Role">Ids of roles, with commas; also held through a group.</param>
/// <param name="Group">Ids of groups, with commas.</param>
/// <param name="Availability">What agents are shown as, with commas.</param>
/// <param name="Direct">Whether only those count who are in the group themselves.</param>
public sealed record UserFilter(string? Search = null, string? State = null, string? Type = null, string? Role = null, string? Group = null, bool? Direct = null, string? Queue = null, string? Skill = null, string? Availability = null);
