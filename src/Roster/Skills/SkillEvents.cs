using Roster.Platform.Kernel;

namespace Roster.Skills;

/// <param name="Id">The skill.</param>
/// <param name="Tenant">Where; what every list repeats of it is looked up again.</param>
public sealed record SkillCreated(SkillId Id, TenantId Tenant) : Event("skill.created", Id.Value, Touched.Tenant(Tenant));

/// <summary>A skill's name or description changed.</summary>
public sealed record SkillChanged(SkillId Id, TenantId Tenant, IReadOnlyList<string> Fields) : Event("skill.changed", Id.Value, Touched.Tenant(Tenant));

/// <summary>A skill is out of use; who has it is kept.</summary>
public sealed record SkillArchived(SkillId Id, TenantId Tenant) : Event("skill.archived", Id.Value, Touched.Tenant(Tenant));

/// <summary>An archived skill is in use again.</summary>
public sealed record SkillBroughtBack(SkillId Id, TenantId Tenant) : Event("skill.brought_back", Id.Value, Touched.Tenant(Tenant));

/// <summary>A person was given skills, lost some or reached other levels, whichever side it was done from.</summary>
/// <param name="Id">The person.</param>
/// <param name="Given">The skills they have now, or have at another level.</param>
/// <param name="Taken">The skills they no longer have.</param>
public sealed record UserSkillsChanged(UserId Id, IReadOnlyList<Guid> Given, IReadOnlyList<Guid> Taken) : Event("user.skills_changed", Id.Value);
