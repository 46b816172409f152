using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Skills;

/// <param name="User">Whom.</param>
/// <param name="Skills">All skills in use that they are to have.</param>
public sealed record SkillsOf(UserId User, IReadOnlyList<SkillChoice> Skills);

/// <summary>Sets the skills of some people at once, each as <see cref="SetUserSkills"/> sets those of one. Answers of each person why not; who is refused stands in nobody's way.</summary>
internal sealed record SetSkills(IReadOnlyList<SkillsOf> People) : IOperation<SetSkills, IReadOnlyList<Problem?>>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.SkillsUpdate);

    internal sealed class Handler(TenantDb db, Holders holders) : IHandler<SetSkills, IReadOnlyList<Problem?>>
    {
        public async Task<Result<IReadOnlyList<Problem?>>> HandleAsync(SetSkills operation, CancellationToken cancellation)
        {
            var ids = operation.People.Select(p => p.User).ToHashSet();
            var scale = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy.Skills;
            var skills = await db.Set<Skill>().Where(s => s.ArchivedAt == null).OrderBy(s => s.NameKey).ToListAsync(cancellation);
            var people = await db.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
            var held = (await db.Set<UserSkill>().Where(h => ids.Contains(h.UserId)).ToListAsync(cancellation)).ToDictionary(h => (h.UserId, h.SkillId));
            // Interfaces have no conversions of their own.
            return (Problem?[])[.. operation.People.Select(p => !people.TryGetValue(p.User, out var user) ? Problem.NotFound
                : holders.Set(user, p.Skills, scale, [.. skills.Select(s => (s, held.GetValueOrDefault((p.User, s.Id))))]))];
        }
    }
}
