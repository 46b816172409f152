using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Skills;

/// <summary>Who has which skill: answers users, and writes for every operation that changes it.</summary>
public sealed class Holders(OperationScope scope, Events events) : ISkills
{
    /// <summary>Most skills of one person.</summary>
    public const int Most = 100;

    /// <summary>As they will be, where a change is under way. Of those in use.</summary>
    public async Task<IReadOnlyList<SkillTag>> OfAsync(User user, SkillScale scale, CancellationToken cancellation) =>
        [.. (await HeldAsync(user, cancellation)).Where(h => h.Now is not null).Select(h => new SkillTag(h.Skill.Id.Value, h.Skill.Name, scale.Shown(h.Now!.Level)))];

    /// <summary>All skills in use, by name, each with the person's own, as it will be.</summary>
    public async Task<List<(Skill Skill, UserSkill? Now)>> HeldAsync(User user, CancellationToken cancellation)
    {
        var skills = await scope.Tenant.Set<Skill>().Where(s => s.ArchivedAt == null).OrderBy(s => s.NameKey).ToListAsync(cancellation);
        var db = scope.Tenant;
        var stored = await db.Set<UserSkill>().Where(h => h.UserId == user.Id).ToListAsync(cancellation);
        // A change under way has rows that are not in the database yet, and some that are there no longer.
        var held = stored.Where(h => db.Entry(h).State != EntityState.Deleted).Concat(db.ChangeTracker.Entries<UserSkill>().Where(e => e.State == EntityState.Added && e.Entity.UserId == user.Id).Select(e => e.Entity)).ToList();
        return [.. skills.Select(s => (s, held.Find(h => h.SkillId == s.Id)))];
    }

    /// <summary>Sets all the skills in use that a person has; those that are archived stay as they are. Answers what is wrong with what was typed.</summary>
    public async Task<Problem?> SetAsync(User user, IReadOnlyList<SkillChoice>? typed, SkillScale scale, CancellationToken cancellation) =>
        Set(user, typed, scale, await HeldAsync(user, cancellation));

    /// <summary>The same, where what they have is known already.</summary>
    internal Problem? Set(User user, IReadOnlyList<SkillChoice>? typed, SkillScale scale, IReadOnlyList<(Skill Skill, UserSkill? Now)> all)
    {
        var (faults, wanted) = (new List<FieldProblem>(), new Dictionary<SkillId, int?>());
        if (typed?.Count > Most)
        {
            return Problem.Invalid("skills", "too-many", $"At most {Most} skills.");
        }

        foreach (var (index, choice) in (typed ?? []).Index())
        {
            if (!Guid.TryParse(choice.Id, out var id) || all.All(s => s.Skill.Id.Value != id))
            {
                faults.Add(new($"skills[{index}].id", "unknown-skill", "There is no such skill here."));
            }
            else if (scale.Fault(choice.Level) is { } wrong)
            {
                faults.Add(new($"skills[{index}].level", "out-of-range", wrong));
            }
            else
            {
                wanted[new SkillId(id)] = choice.Level;
            }
        }

        if (faults.Count > 0)
        {
            return Problem.Invalid(faults);
        }

        Write(user, [.. all.Select(s => (s.Skill, s.Now, wanted.TryGetValue(s.Skill.Id, out var level) ? level ?? s.Now?.Level ?? 1 : (int?)null))], scale);
        return null;
    }

    /// <summary>Writes what differs, and says so once. No level wanted is no skill.</summary>
    internal void Write(User user, IReadOnlyList<(Skill Skill, UserSkill? Now, int? Wanted)> skills, SkillScale scale)
    {
        var changed = skills.Where(s => s.Now?.Level != s.Wanted).ToList();
        if (changed.Count == 0)
        {
            return;
        }

        var db = scope.Tenant;
        List<FieldChange> changes = [.. changed.Select(c => new FieldChange("skill", scale.Told(c.Skill.Name, c.Now?.Level), scale.Told(c.Skill.Name, c.Wanted)))];
        foreach (var (skill, now, wanted) in changed)
        {
            if (wanted is null)
            {
                db.Remove(now!);
            }
            else if (now is null)
            {
                db.Add(new UserSkill(skill, user.Id, wanted.Value));
            }
            else
            {
                now.Reach(wanted.Value);
            }
        }

        db.MarkChanged(user);
        events.Add(new UserSkillsChanged(user.Id, [.. changed.Where(c => c.Wanted is not null).Select(c => c.Skill.Id.Value)], [.. changed.Where(c => c.Wanted is null).Select(c => c.Skill.Id.Value)])
        {
            Personal = user.Personal(changes: changes),
        });
    }
}

/// <summary>A skill as chosen for a person.</summary>
/// <param name="Level">Absent: as it is, or the least. None where the workspace has no levels.</param>
public sealed record SkillChoice(string? Id, int? Level);
