using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Skills;

/// <summary>What one may pick of, and has.</summary>
/// <param name="May">Whether one may pick.</param>
/// <param name="Levels">The levels by name, the least first; empty where there are none.</param>
public sealed record OwnSkillSet(IReadOnlyList<OwnSkill> Items, Verdict May, IReadOnlyList<string> Levels);

/// <param name="Level">At which level they have it; null where there are no levels, and where they have not got it.</param>
public sealed record OwnSkill(Guid Id, string Name, string Description, bool Has, int? Level);

/// <summary>One's own skills, among those in use.</summary>
public sealed record ReadOwnSkills : IQuery<ReadOwnSkills, OwnSkillSet>
{
    public static Access Access => Access.Anyone("everyone may know their own skills");

    public sealed class Handler(OwnSkillShelf shelf) : IHandler<ReadOwnSkills, OwnSkillSet>
    {
        public async Task<Result<OwnSkillSet>> HandleAsync(ReadOwnSkills operation, CancellationToken cancellation) => await shelf.ReadAsync(cancellation);
    }
}

/// <summary>Picks one's own skills, where the workspace lets agents do that.</summary>
public sealed record SetOwnSkills(UserSkillsBody Body) : IOperation<SetOwnSkills, OwnSkillSet>, ILocksTenant
{
    public static Access Access => Access.Anyone("whether agents pick their own is the workspace's policy, which the handler asks");

    public sealed class Handler(OperationScope scope, TenantDb db, Holders holders, OwnSkillShelf shelf) : IHandler<SetOwnSkills, OwnSkillSet>
    {
        public async Task<Result<OwnSkillSet>> HandleAsync(SetOwnSkills operation, CancellationToken cancellation)
        {
            var policy = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy;
            if (SkillRules.Own(scope.Actor, policy) is { } refused)
            {
                return refused;
            }

            var user = await db.Set<User>().SingleAsync(u => u.Id == scope.Actor.User, cancellation);
            return await holders.SetAsync(user, operation.Body.Skills, policy.Skills, cancellation) is { } wrong ? wrong : await shelf.ReadAsync(cancellation);
        }
    }
}

/// <summary>Shows the caller their own skills, as they will be where a change is under way.</summary>
public sealed class OwnSkillShelf(OperationScope scope, Holders holders)
{
    public async Task<OwnSkillSet> ReadAsync(CancellationToken cancellation)
    {
        var db = scope.Tenant;
        var policy = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Policy;
        var may = Verdict.Of(SkillRules.Own(scope.Actor, policy));
        var all = scope.Actor.User is { } id ? await holders.HeldAsync(await db.Set<User>().SingleAsync(u => u.Id == id, cancellation), cancellation) : [];
        return new OwnSkillSet(
            [.. all.Select(s => new OwnSkill(s.Skill.Id.Value, s.Skill.Name, s.Skill.Description, s.Now is not null, s.Now is { } now ? policy.Skills.Shown(now.Level) : null))],
            may, policy.Skills.Levels());
    }
}
