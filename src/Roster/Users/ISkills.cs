using Roster.Tenants;

namespace Roster.Users;

/// <summary>A skill as a tag on a person who has it.</summary>
/// <param name="Level">1 is the least; null where the workspace has no levels.</param>
public sealed record SkillTag(Guid Id, string Name, int? Level);

/// <summary>What users must ask of the skills they have. Users know no skills; skills answer.</summary>
public interface ISkills
{
    /// <summary>The skills in use that a person has, by name.</summary>
    Task<IReadOnlyList<SkillTag>> OfAsync(User user, SkillScale scale, CancellationToken cancellation);
}
