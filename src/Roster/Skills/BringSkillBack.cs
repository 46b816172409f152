using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Skills;

/// <summary>Takes an archived skill into use again, with those who had it.</summary>
public sealed record BringSkillBack(SkillId Id) : IOperation<BringSkillBack, SkillView>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.SkillsUpdate);

    public sealed class Handler(OperationScope scope, SkillShelf shelf, Events events) : IHandler<BringSkillBack, SkillView>
    {
        public async Task<Result<SkillView>> HandleAsync(BringSkillBack operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } skill)
            {
                return Problem.NotFound;
            }

            if (SkillRules.BringBack(scope.Actor, skill.IsArchived) is { } refused)
            {
                return refused;
            }

            skill.BringBack();
            events.Add(new SkillBroughtBack(skill.Id, skill.TenantId) { Personal = new PersonalPart { Subject = skill.Name } });
            return shelf.ShowChanged(skill, await shelf.PeopleAsync(skill.Id, cancellation));
        }
    }
}
