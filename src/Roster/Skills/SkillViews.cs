using System.Globalization;
using Roster.Platform.Http;
using Roster.Users;

namespace Roster.Skills;

/// <summary>A skill, and what the caller may do with it.</summary>
/// <param name="Version">Rises with each change of the skill itself; the ETag. Who has it does not count.</param>
/// <param name="ArchivedAt">Since when it is out of use; null while it is in use.</param>
/// <param name="People">How many have it, up to one more than 1,000.</param>
public sealed record SkillView(Guid Id, int Version, string Name, string Description, DateTimeOffset? ArchivedAt, long People, SkillMay May) : IHasETag
{
    string IHasETag.ETag => Version.ToString(CultureInfo.InvariantCulture);
}

/// <param name="Edit">Its name and description, and who has it.</param>
/// <param name="Archive">Taking it out of use.</param>
/// <param name="BringBack">Taking it into use again.</param>
public sealed record SkillMay(Verdict Edit, Verdict Archive, Verdict BringBack);

public sealed record SkillList(IReadOnlyList<SkillView> Items);

public sealed record SkillCreatedAnswer(SkillView Skill) : ICreated, IHasETag
{
    string ICreated.Location => $"/api/v1/skills/{Skill.Id}";

    string IHasETag.ETag => ((IHasETag)Skill).ETag;
}
