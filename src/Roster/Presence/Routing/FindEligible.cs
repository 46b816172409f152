using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Queues;
using Roster.Roles;
using Roster.Skills;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Presence.Routing;

/// <summary>An agent to whom the work may be given.</summary>
/// <param name="Priority">Their place in the queue, 1 before 10; null where none was named.</param>
/// <param name="AvailableSince">Since when work could come to them.</param>
/// <param name="Connected">False within the grace of a lost connection.</param>
/// <param name="MaxTotal">Most chats and e-mails together; null for no such limit.</param>
public sealed record EligibleAgent(
    Guid Id, string DisplayName, string? ExternalId, int? Priority, DateTimeOffset AvailableSince, bool Connected, bool Voice, int MaxChats, int MaxEmails, int? MaxTotal, string? TransferNumber);

public sealed record EligibleList(IReadOnlyList<EligibleAgent> Items);

/// <summary>Who may be given work of a channel, from a queue, for skills: by place in the queue, then whoever has waited longest.</summary>
public sealed record FindEligible(string? Channel, string? Queue, string? Skills, int? Limit) : IQuery<FindEligible, EligibleList>
{
    public const int Most = 200;

    public static Access Access => Access.Needs(Permissions.RoutingRead);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Limit is < 1 or > Most)
        {
            yield return new("limit", "out-of-range", $"From 1 to {Most}.");
        }
    }

    public sealed class Handler(TenantDb db, TimeProvider clock) : IHandler<FindEligible, EligibleList>
    {
        public async Task<Result<EligibleList>> HandleAsync(FindEligible operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            if (await Work.ReadAsync(db, operation.Channel, operation.Queue, operation.Skills, faults, cancellation) is not { } work)
            {
                return Problem.Invalid(faults);
            }

            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var (policy, now) = (tenant.Policy, clock.GetUtcNow());
            var found = await Candidates(work, tenant.Preset.ServeByDefault(), await HandlingAsync(cancellation), now - policy.Grace(work.Channel)).ToListAsync(cancellation);
            return new EligibleList([.. found
                .Select(f => (Found: f, Limits: (f.Settings?.Limits ?? AgentLimits.Usual).Under(policy), f.Presence.State))
                .Where(a => Routability.Why(new AgentFacts(UserState.Active, Serves: true, Handles: true, a.Limits), a.State, work.Channel, policy, now) is null)
                .OrderBy(a => a.Found.Priority).ThenBy(a => a.State.ReadySince).ThenBy(a => a.Found.User.Id.Value)
                .Take(operation.Limit ?? 50)
                .Select(a => new EligibleAgent(
                    a.Found.User.Id.Value, a.Found.User.DisplayName, a.Found.User.ExternalId, a.Found.Priority, a.State.ReadySince!.Value, a.State.Connection == Connection.Connected,
                    a.Limits.Voice, a.Limits.MaxChats, a.Limits.MaxEmails, a.Limits.MaxTotal, a.Found.Settings?.TransferNumber))]);
        }

        private async Task<IReadOnlyList<RoleId>> HandlingAsync(CancellationToken cancellation) =>
            Agents.Roles(await db.Set<Role>().AsNoTracking().ToListAsync(cancellation));

        /// <summary>Those whom the database can tell; what the pure rule says of the rest is asked of each.</summary>
        private IQueryable<Candidate> Candidates(Work work, bool byDefault, IReadOnlyList<RoleId> handling, DateTimeOffset lostAfter)
        {
            var people = Agents.In(db, byDefault, handling);
            foreach (var skill in work.Skills)
            {
                people = people.Where(u => db.Set<UserSkill>().Any(s => s.SkillId == skill && s.UserId == u.Id));
            }

            if (work.Queue is { } queue)
            {
                people = people.Where(u => db.Set<QueueMember>().Any(m => m.QueueId == queue && m.Live && m.UserId == u.Id));
            }

            var asked = work.Queue ?? default;
            return from presence in db.Set<AgentPresence>().AsNoTracking()
                   join user in people.AsNoTracking() on presence.UserId equals user.Id
                   where presence.Chosen == Availability.Available && (presence.Connection == Connection.Connected || presence.Connection == Connection.Lost && presence.Since > lostAfter)
                   select new Candidate(presence, user,
                       db.Set<AgentSettings>().FirstOrDefault(a => a.UserId == user.Id),
                       db.Set<QueueMember>().Where(m => m.QueueId == asked && m.UserId == user.Id).Select(m => (int?)m.Priority).FirstOrDefault());
        }

        private sealed record Candidate(AgentPresence Presence, User User, AgentSettings? Settings, int? Priority);
    }
}
