using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Skills;

/// <summary>Takes a skill out of use. Who has it is kept for when it is brought back.</summary>
public sealed record ArchiveSkill(SkillId Id) : IOperation<ArchiveSkill, SkillView>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.SkillsUpdate);

    public sealed class Handler(OperationScope scope, SkillShelf shelf, Events events, TimeProvider clock) : IHandler<ArchiveSkill, SkillView>
    {
        public async Task<Result<SkillView>> HandleAsync(ArchiveSkill operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } skill)
            {
                return Problem.NotFound;
            }

            if (SkillRules.Archive(scope.Actor, skill.IsArchived) is { } refused)
            {
                return refused;
            }

            skill.Archive(clock.GetUtcNow());
            events.Add(new SkillArchived(skill.Id, skill.TenantId) { Personal = new PersonalPart { Subject = skill.Name } });
            return shelf.ShowChanged(skill, await shelf.PeopleAsync(skill.Id, cancellation));
        }
    }
}
