using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence;
using Roster.Queues;
using Roster.Skills;
using Roster.Tenants;

namespace Roster.Imports.Planning;

/// <summary>What someone works on now.</summary>
/// <param name="Queues">In which queues in use they have a place, kept ones too.</param>
/// <param name="Skills">Their skills in use, with the level as it is shown.</param>
/// <param name="Limits">What comes to them as an agent.</param>
internal sealed record WorkNow(IReadOnlyList<Guid> Queues, IReadOnlyDictionary<Guid, int?> Skills, AgentLimits Limits, string? TransferNumber);

/// <summary>The queues and skills in use, and who has which; read only as far as the columns of a file speak of them.</summary>
internal sealed class WorkHere
{
    private ILookup<UserId, Guid> _places = Array.Empty<QueueMember>().ToLookup(m => m.UserId, m => m.QueueId.Value);
    private ILookup<UserId, UserSkill> _held = Array.Empty<UserSkill>().ToLookup(h => h.UserId);
    private Dictionary<UserId, AgentSettings> _settings = [];

    public required Tenant Tenant { get; init; }

    public IReadOnlyList<Named> Queues { get; private set; } = [];

    public IReadOnlyList<Named> Skills { get; private set; } = [];

    public SkillScale Scale => Tenant.Policy.Skills;

    public WorkNow Of(UserId user)
    {
        var settings = _settings.GetValueOrDefault(user);
        return new WorkNow(
            [.. _places[user].Where(id => Queues.Any(q => q.Id == id))], _held[user].Where(h => Skills.Any(s => s.Id == h.SkillId.Value)).ToDictionary(h => h.SkillId.Value, h => Scale.Shown(h.Level)),
            settings?.Limits ?? AgentLimits.Usual, settings?.TransferNumber);
    }

    public static async Task<WorkHere> FindAsync(TenantDb db, IReadOnlySet<ImportField> columns, IReadOnlyList<UserId> people, CancellationToken cancellation)
    {
        var here = new WorkHere { Tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation) };
        if (columns.Contains(ImportField.Queues))
        {
            here.Queues = await db.Set<Queue>().Where(q => q.ArchivedAt == null).Select(q => new Named(q.Id.Value, q.Name, null)).ToListAsync(cancellation);
            here._places = people.Count == 0 ? here._places
                : (await db.Set<QueueMember>().AsNoTracking().Where(m => people.Contains(m.UserId)).ToListAsync(cancellation)).ToLookup(m => m.UserId, m => m.QueueId.Value);
        }

        if (columns.Contains(ImportField.Skills))
        {
            here.Skills = await db.Set<Skill>().Where(s => s.ArchivedAt == null).Select(s => new Named(s.Id.Value, s.Name, null)).ToListAsync(cancellation);
            here._held = people.Count == 0 ? here._held : (await db.Set<UserSkill>().AsNoTracking().Where(h => people.Contains(h.UserId)).ToListAsync(cancellation)).ToLookup(h => h.UserId);
        }

        if (columns.Overlaps(WorkCells.OfAgents) && people.Count > 0)
        {
            here._settings = await db.Set<AgentSettings>().AsNoTracking().Where(a => people.Contains(a.UserId)).ToDictionaryAsync(a => a.UserId, cancellation);
        }

        return here;
    }
}
