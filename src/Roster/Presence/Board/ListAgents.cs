using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Presence.States;
using Roster.Queues;
using Roster.Skills;
using Roster.Users;

namespace Roster.Presence.Board;

/// <summary>An agent on the board.</summary>
/// <param name="Shown">What they chose and their connection together, as people are shown it.</param>
/// <param name="Availability">What they chose, or were set to.</param>
/// <param name="Since">Since when they are shown so; null for one who was never here.</param>
/// <param name="TurnsAt">When time alone will show them otherwise, or close a channel to them; null where it won't.</param>
/// <param name="Channels">Whether work comes to them, by each channel.</param>
public sealed record BoardAgent(
    Guid Id, string DisplayName, string? Picture, [WordOf<Shown>] string Shown, [WordOf<Availability>] string Availability, DateTimeOffset? Since, DateTimeOffset? TurnsAt,
    IReadOnlyList<BoardChannel> Channels, IReadOnlyList<QueueTag> Queues, IReadOnlyList<SkillTag> Skills);

/// <param name="Code">A word that says why no work comes; null where it comes.</param>
public sealed record BoardChannel([WordOf<Channel>] string Channel, [WordOf<NotRoutable>] string? Code);

/// <param name="More">Whether there are more agents than one answer holds: a queue or a skill narrows them down.</param>
/// <param name="Choices">What may be chosen here, in the preset's order.</param>
public sealed record BoardAgents(IReadOnlyList<BoardAgent> Items, bool More, [WordOf<Availability>] IReadOnlyList<string> Choices);

/// <summary>Where all agents stand, by name; of a queue, or with a skill, or some of them by their ids.</summary>
public sealed record ListAgents(string? Queue, string? Skill, string? Ids) : IQuery<ListAgents, BoardAgents>
{
    /// <summary>Most at once: as many as a page can show and one can look over.</summary>
    public const int Most = 2_000;

    /// <summary>Most that are asked for by name.</summary>
    public const int MostIds = 50;

    public static Access Access => Access.Needs(Permissions.AgentsMonitor);

    public IEnumerable<FieldProblem> Validate()
    {
        foreach (var (field, text, most) in new[] { ("queue", Queue, 1), ("skill", Skill, 1), ("ids", Ids, MostIds) })
        {
            if (text is not null && (Read(text) is not { } ids || ids.Count > most))
            {
                yield return new(field, "not-an-id", most == 1 ? "An id is needed." : $"At most {most} ids, with commas between them.");
            }
        }
    }

    private static List<Guid>? Read(string text)
    {
        var ids = text.Split(',').Select(word => Guid.TryParse(word, out var id) ? id : (Guid?)null).ToList();
        return ids.Contains(null) ? null : ids.ConvertAll(id => id!.Value);
    }

    public sealed class Handler(TenantDb db, AgentBoard board, TimeProvider clock) : IHandler<ListAgents, BoardAgents>
    {
        public async Task<Result<BoardAgents>> HandleAsync(ListAgents operation, CancellationToken cancellation)
        {
            var (tenant, now) = (await board.TenantAsync(cancellation), clock.GetUtcNow());
            var found = await board.ReadAsync(tenant, users => Narrow(users, operation).OrderBy(u => u.NameKey).Take(Most + 1), cancellation);
            return new BoardAgents(
                [.. found.OrderBy(a => a.User.NameKey, StringComparer.Ordinal).ThenBy(a => a.User.Id.Value).Take(Most).Select(a => new BoardAgent(
                    a.User.Id.Value, a.User.DisplayName, a.User.Picture, Words<Shown>.Of(a.State.ShownAt(tenant.Policy, now)), Words<Availability>.Of(a.State.Chosen),
                    a.State.ShownSince(tenant.Policy, now), a.State.TurnsAt(tenant.Policy, now),
                    [.. a.Channels(tenant.Policy, now).Select(c => new BoardChannel(c.Channel, c.Code))], a.Queues, a.Skills))],
                found.Count > Most, [.. PresenceWords.Choices(tenant.Preset).Select(Words<Availability>.Of)]);
        }

        private IQueryable<User> Narrow(IQueryable<User> users, ListAgents operation)
        {
            if (operation.Queue is not null)
            {
                var queue = new QueueId(Guid.Parse(operation.Queue));
                users = users.Where(u => db.Set<QueueMember>().Any(m => m.QueueId == queue && m.Live && m.UserId == u.Id));
            }

            if (operation.Skill is not null)
            {
                var skill = new SkillId(Guid.Parse(operation.Skill));
                users = users.Where(u => db.Set<UserSkill>().Any(s => s.SkillId == skill && s.UserId == u.Id));
            }

            var ids = operation.Ids is null ? null : Read(operation.Ids)!.ConvertAll(id => new UserId(id));
            return ids is null ? users : users.Where(u => ids.Contains(u.Id));
        }
    }
}
