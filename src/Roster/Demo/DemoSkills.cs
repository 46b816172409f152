using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Skills;
using Roster.Users;

namespace Roster.Demo;

/// <summary>One skill of a demo workspace.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Description">What for.</param>
/// <param name="Has">Who has it.</param>
internal sealed record DemoSkill(string Name, string Description, Func<DemoPerson, bool> Has);

/// <summary>A demo workspace's skills, and those of its people who have them.</summary>
internal sealed class DemoSkills(TenantId tenant, IReadOnlyList<DemoSkill> wanted, JsonText json)
{
    private const int Levels = 4;

    private readonly List<(Skill Skill, DemoSkill Wanted)> _skills = [.. wanted.Select(w => (new Skill(tenant, w.Name, w.Description), w))];
    private readonly List<UserSkill> _held = [];

    public IReadOnlyList<object> Rows => [.. _skills.Select(s => s.Skill)];

    public IReadOnlyList<object> Held => _held;

    public IReadOnlyList<EventRow> Events(DateTimeOffset at) =>
        [.. _skills.Select(s => DemoSeed.Happened(tenant, at, Actor.Operator, new SkillCreated(s.Skill.Id, tenant) { Personal = new PersonalPart { Subject = s.Skill.Name } }, json))];

    public void Give(User user, DemoPerson person)
    {
        foreach (var (skill, _) in _skills.Where(s => s.Wanted.Has(person)))
        {
            _held.Add(new UserSkill(skill, user.Id, 1 + _held.Count % Levels));
        }
    }
}
