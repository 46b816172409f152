using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Tenants;

namespace Roster.Skills;

/// <summary>Something people can do that conversations ask for: a language, a product, a channel.</summary>
public sealed class Skill : ITenantOwned, IVersioned
{
    private Skill() { }

    public Skill(TenantId tenant, string name, string description)
    {
        (TenantId, Id) = (tenant, Platform.Kernel.Id.New<SkillId>());
        Describe(name, description);
    }

    public TenantId TenantId { get; private set; }

    public SkillId Id { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>What lists are sorted by, and no two skills share.</summary>
    public string NameKey { get; private set; } = "";

    public string Description { get; private set; } = "";

    /// <summary>Nobody is given it from then on, and it counts nowhere; who has it is kept for when it is brought back.</summary>
    public DateTimeOffset? ArchivedAt { get; private set; }

    public int Version { get; set; }

    public bool IsArchived => ArchivedAt is not null;

    public void Describe(string name, string description) => (Name, NameKey, Description) = (name, Fold.SortKey(name), description);

    public void Archive(DateTimeOffset now) => ArchivedAt = now;

    public void BringBack() => ArchivedAt = null;
}

/// <summary>
/// A skill that someone has. The level is kept also where the workspace has none at this moment, so that changing the scale and back loses
/// nothing; what is shown is within the scale.
/// </summary>
public sealed class UserSkill : ITenantOwned
{
    private UserSkill() { }

    public UserSkill(Skill skill, UserId user, int level) => (TenantId, SkillId, UserId, Level) = (skill.TenantId, skill.Id, user, level);

    public TenantId TenantId { get; private set; }

    public SkillId SkillId { get; private set; }

    public UserId UserId { get; private set; }

    /// <summary>1 is the least.</summary>
    public int Level { get; private set; }

    public void Reach(int level) => Level = level;
}
