using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;

namespace Roster.Skills;

public sealed record CreateSkillBody(string? Name, string? Description);

/// <summary>Makes a skill. People are given it after.</summary>
public sealed record CreateSkill(CreateSkillBody Body) : IOperation<CreateSkill, SkillCreatedAnswer>, ILocksTenant
{
    /// <summary>Most skills of a tenant, archived ones included: their names stand in every list of people.</summary>
    public const int Most = 500;

    public static Access Access => Access.Needs(Permissions.SkillsUpdate);

    public sealed class Handler(TenantDb db, SkillShelf shelf, Events events) : IHandler<CreateSkill, SkillCreatedAnswer>
    {
        public async Task<Result<SkillCreatedAnswer>> HandleAsync(CreateSkill operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            var fields = new SkillFields(faults);
            var (name, description) = (fields.Name(operation.Body.Name), fields.Description(operation.Body.Description));
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (await db.Set<Skill>().CountAsync(cancellation) >= Most)
            {
                return Problem.Conflict("skills-full", $"A workspace has at most {Most} skills.");
            }

            var skill = new Skill(db.Tenant, name!, description);
            db.Add(skill);
            events.Add(new SkillCreated(skill.Id, db.Tenant) { Personal = new PersonalPart { Subject = skill.Name } });
            return new SkillCreatedAnswer(shelf.Show(skill, people: 0));
        }
    }
}

/// <summary>Reads a skill's fields as typed. Faults are collected, each at its field.</summary>
public sealed class SkillFields(ICollection<FieldProblem> faults)
{
    public string? Name(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            faults.Add(new("name", "required", "A skill needs a name."));
            return null;
        }

        return new UserFields(faults).Name("name", typed);
    }

    public string Description(string? typed) => new RoleFields(faults).Description(typed);
}
