using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Skills;

/// <summary>Reads skills, and shows them as the API does.</summary>
public sealed class SkillShelf(OperationScope scope)
{
    /// <summary>Most people with a skill that are counted one by one.</summary>
    public const int Counted = 1_000;

    public async Task<Skill?> FindAsync(SkillId id, CancellationToken cancellation) => await scope.Tenant.Set<Skill>().SingleOrDefaultAsync(s => s.Id == id, cancellation);

    /// <summary>All of them by name, those in use first.</summary>
    public async Task<IReadOnlyList<SkillView>> AllAsync(CancellationToken cancellation) =>
        await ShowAsync(scope.Tenant.Set<Skill>().AsNoTracking().OrderBy(s => s.ArchivedAt != null).ThenBy(s => s.NameKey), cancellation);

    /// <summary>One skill as it is; null when there is none by that id here.</summary>
    public async Task<SkillView?> OneAsync(SkillId id, CancellationToken cancellation) =>
        (await ShowAsync(scope.Tenant.Set<Skill>().AsNoTracking().Where(s => s.Id == id), cancellation)).SingleOrDefault();

    public async Task<long> PeopleAsync(SkillId id, CancellationToken cancellation) => await People().Where(h => h.SkillId == id).Take(Counted + 1).LongCountAsync(cancellation);

    /// <summary>A skill as it will be.</summary>
    public SkillView Show(Skill skill, long people)
    {
        var (actor, archived) = (scope.Actor, skill.IsArchived);
        return new SkillView(skill.Id.Value, skill.Version, skill.Name, skill.Description, skill.ArchivedAt, people, new SkillMay(
            Verdict.Of(SkillRules.Edit(actor, archived)), Verdict.Of(SkillRules.Archive(actor, archived)), Verdict.Of(SkillRules.BringBack(actor, archived))));
    }

    /// <summary>The skill after a change that is about to be saved.</summary>
    public SkillView ShowChanged(Skill skill, long people)
    {
        scope.Tenant.MarkChanged(skill);
        return Show(skill, people);
    }

    private IQueryable<UserSkill> People() =>
        from held in scope.Tenant.Set<UserSkill>() join user in scope.Tenant.Set<User>() on held.UserId equals user.Id select held;

    private async Task<IReadOnlyList<SkillView>> ShowAsync(IQueryable<Skill> skills, CancellationToken cancellation)
    {
        var people = People();
        var found = await skills.Select(s => new { Skill = s, People = people.Where(h => h.SkillId == s.Id).Take(Counted + 1).LongCount() }).ToListAsync(cancellation);
        return [.. found.Select(f => Show(f.Skill, f.People))];
    }
}
