using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Presence.States;
using Roster.Skills;
using Roster.Users;

namespace Roster.Presence.Routing;

/// <summary>Whether work may be given to an agent.</summary>
/// <param name="Code">If not, a word that says why.</param>
/// <param name="Reason">The same as a sentence.</param>
public sealed record AgentAnswer(bool Routable, [WordOf<NotRoutable>] string? Code, string? Reason);

/// <summary>Why this agent is given work of a channel, from a queue, for skills, or why not: by the same rules as the list.</summary>
public sealed record ExplainAgent(UserId Id, string? Channel, string? Queue, string? Skills) : IQuery<ExplainAgent, AgentAnswer>
{
    public static Access Access => Access.Needs(Permissions.RoutingRead);

    public sealed class Handler(TenantDb db, UserDirectory directory, PresenceShelf shelf, AgentShelf agents, TimeProvider clock) : IHandler<ExplainAgent, AgentAnswer>
    {
        public async Task<Result<AgentAnswer>> HandleAsync(ExplainAgent operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            var faults = new List<FieldProblem>();
            if (await Work.ReadAsync(db, operation.Channel, operation.Queue, operation.Skills, faults, cancellation) is not { } work)
            {
                return Problem.Invalid(faults);
            }

            var state = (await shelf.FindAsync(operation.Id, cancellation))?.State ?? PresenceState.Unseen;
            var limits = ((await agents.FindAsync(operation.Id, cancellation))?.Limits ?? AgentLimits.Usual).Under(found.Tenant.Policy);
            var facts = new AgentFacts(found.User.State, found.User.ServesIn(found.Tenant), found.Target.Effective.Has(Permissions.ConversationsHandle), limits);
            var held = await db.Set<UserSkill>().Where(s => s.UserId == operation.Id).Select(s => s.SkillId).ToListAsync(cancellation);
            var why = Routability.Why(facts, state, work.Channel, found.Tenant.Policy, clock.GetUtcNow())
                ?? (work.Queue is { } queue && found.Queues.All(q => q.Id != queue.Value) ? NotRoutable.NotInQueue : (NotRoutable?)null)
                ?? (work.Skills.Except(held).Any() ? NotRoutable.LacksSkill : (NotRoutable?)null);
            return why is not { } reason ? new AgentAnswer(true, null, null) : new AgentAnswer(false, Words<NotRoutable>.Of(reason), Routability.Sentence(reason, work.Channel));
        }
    }
}
