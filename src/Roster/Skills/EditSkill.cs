using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Skills;

/// <summary>The members to change; an absent one stays.</summary>
public sealed record EditSkillBody
{
    public Patch<string> Name { get; init; }

    public Patch<string> Description { get; init; }
}

/// <summary>Changes what a skill is called and described as, against the version that was looked at.</summary>
public sealed record EditSkill(SkillId Id, int? Version, EditSkillBody Body) : IOperation<EditSkill, SkillView>
{
    public static Access Access => Access.Needs(Permissions.SkillsUpdate);

    public sealed class Handler(OperationScope scope, SkillShelf shelf, Events events) : IHandler<EditSkill, SkillView>
    {
        public async Task<Result<SkillView>> HandleAsync(EditSkill operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } skill)
            {
                return Problem.NotFound;
            }

            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            var people = await shelf.PeopleAsync(skill.Id, cancellation);
            if (seen != skill.Version)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this skill while you were editing.") { Current = shelf.Show(skill, people) };
            }

            if (SkillRules.Edit(scope.Actor, skill.IsArchived) is { } refused)
            {
                return refused;
            }

            var faults = new List<FieldProblem>();
            var (fields, body) = (new SkillFields(faults), operation.Body);
            var name = body.Name.Given ? fields.Name(body.Name.Value) : skill.Name;
            var description = body.Description.Given ? fields.Description(body.Description.Value) : skill.Description;
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var changes = new[] { new FieldChange("name", skill.Name, name), new FieldChange("description", skill.Description, description) }.Where(c => c.Before != c.After).ToList();
            if (changes.Count == 0)
            {
                return shelf.Show(skill, people);
            }

            skill.Describe(name!, description);
            events.Add(new SkillChanged(skill.Id, skill.TenantId, [.. changes.Select(c => c.Field)]) { Personal = new PersonalPart { Subject = skill.Name, Changes = changes } });
            return shelf.ShowChanged(skill, people);
        }
    }
}
