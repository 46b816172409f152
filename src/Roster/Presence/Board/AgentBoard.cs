using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Queues;
using Roster.Roles;
using Roster.Skills;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Presence.Board;

/// <summary>Someone to whom work could come, and where they stand.</summary>
public sealed record StandingAgent(User User, PresenceState State, AgentLimits Limits, string? TransferNumber, IReadOnlyList<QueueTag> Queues, IReadOnlyList<SkillTag> Skills)
{
    public IReadOnlyList<ChannelView> Channels(TenantPolicy policy, DateTimeOffset now) =>
        ChannelView.All(new AgentFacts(User.State, Serves: true, Handles: true, Limits), State, policy, now);
}

/// <summary>Reads where many agents stand: active people who serve as agents and may handle conversations.</summary>
public sealed class AgentBoard(TenantDb db)
{
    public async Task<Tenant> TenantAsync(CancellationToken cancellation) => await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);

    /// <param name="tenant">Whose.</param>
    /// <param name="narrow">Which of them, and at most how many: each costs a row of every answer.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<IReadOnlyList<StandingAgent>> ReadAsync(Tenant tenant, Func<IQueryable<User>, IQueryable<User>> narrow, CancellationToken cancellation)
    {
        var handling = Agents.Roles(await db.Set<Role>().AsNoTracking().ToListAsync(cancellation));
        var found = await (
            from user in narrow(Agents.In(db, tenant.Preset.ServeByDefault(), handling)).AsNoTracking()
            join one in db.Set<AgentPresence>().AsNoTracking() on user.Id equals one.UserId into presences
            from presence in presences.DefaultIfEmpty()
            join other in db.Set<AgentSettings>().AsNoTracking() on user.Id equals other.UserId into set
            from settings in set.DefaultIfEmpty()
            select new { User = user, Presence = presence, Settings = settings }).ToListAsync(cancellation);
        var ids = found.ConvertAll(f => f.User.Id);
        var (queues, skills) = (await QueuesAsync(ids, cancellation), await SkillsAsync(ids, tenant.Policy.Skills, cancellation));
        return [.. found.Select(f => new StandingAgent(
            f.User, f.Presence?.State ?? PresenceState.Unseen, (f.Settings?.Limits ?? AgentLimits.Usual).Under(tenant.Policy), f.Settings?.TransferNumber,
            [.. queues[f.User.Id]], [.. skills[f.User.Id]]))];
    }

    private async Task<ILookup<UserId, QueueTag>> QueuesAsync(List<UserId> people, CancellationToken cancellation) => (await (
        from member in db.Set<QueueMember>().AsNoTracking() join queue in db.Set<Queue>().AsNoTracking() on member.QueueId equals queue.Id
        where member.Live && people.Contains(member.UserId) orderby queue.NameKey
        select new { member.UserId, queue.Id, queue.Name, member.Priority }).ToListAsync(cancellation)).ToLookup(m => m.UserId, m => new QueueTag(m.Id.Value, m.Name, m.Priority));

    private async Task<ILookup<UserId, SkillTag>> SkillsAsync(List<UserId> people, SkillScale scale, CancellationToken cancellation) => (await (
        from held in db.Set<UserSkill>().AsNoTracking() join skill in db.Set<Skill>().AsNoTracking() on held.SkillId equals skill.Id
        where skill.ArchivedAt == null && people.Contains(held.UserId) orderby skill.NameKey
        select new { held.UserId, skill.Id, skill.Name, held.Level }).ToListAsync(cancellation)).ToLookup(h => h.UserId, h => new SkillTag(h.Id.Value, h.Name, scale.Shown(h.Level)));
}
