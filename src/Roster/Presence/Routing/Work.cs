using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Queues;
using Roster.Skills;

namespace Roster.Presence.Routing;

/// <summary>What a router has to give: by which channel, from which queue, for which skills.</summary>
/// <param name="Channel">Always there.</param>
/// <param name="Queue">None where it is not from a queue.</param>
/// <param name="Skills">All of them are needed.</param>
public sealed record Work(Channel Channel, QueueId? Queue, IReadOnlyList<SkillId> Skills)
{
    /// <summary>Reads it as asked for. Faults are named at their parameter.</summary>
    public static async Task<Work?> ReadAsync(TenantDb db, string? channel, string? queue, string? skills, ICollection<FieldProblem> faults, CancellationToken cancellation)
    {
        var by = Words<Channel>.Parse(channel);
        if (by is null)
        {
            faults.Add(new("channel", "unknown-channel", $"The channel is one of {string.Join(", ", Words<Channel>.All)}."));
        }

        QueueId? from = Guid.TryParse(queue, out var queueId) ? new QueueId(queueId) : null;
        if (queue is not null && (from is null || !await db.Set<Queue>().AnyAsync(q => q.Id == from && q.ArchivedAt == null, cancellation)))
        {
            faults.Add(new("queue", "unknown-queue", "There is no such queue in use here."));
        }

        var needed = new List<SkillId>();
        foreach (var word in (skills ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Take(Holders.Most + 1))
        {
            if (Guid.TryParse(word, out var id) && await db.Set<Skill>().AnyAsync(s => s.Id == new SkillId(id) && s.ArchivedAt == null, cancellation))
            {
                needed.Add(new SkillId(id));
            }
            else
            {
                faults.Add(new("skills", "unknown-skill", "There is no such skill in use here."));
            }
        }

        return faults.Count > 0 ? null : new Work(by!.Value, from, [.. needed.Distinct()]);
    }
}
