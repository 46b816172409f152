using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Presence.States;

/// <summary>Reads where agents stand, and shows it as the API does.</summary>
public sealed class PresenceShelf(OperationScope scope, AgentShelf agents, TimeProvider clock)
{
    private const int Steps = 20;

    public async Task<AgentPresence?> FindAsync(UserId user, CancellationToken cancellation) =>
        await scope.Tenant.Set<AgentPresence>().SingleOrDefaultAsync(p => p.UserId == user, cancellation);

    /// <summary>As it will be, where a change is under way.</summary>
    public async Task<AgentPresence?> MovedAsync(UserId user, CancellationToken cancellation) =>
        scope.Tenant.Set<AgentPresence>().Local.FirstOrDefault(p => p.UserId == user) ?? await FindAsync(user, cancellation);

    public async Task<PresenceView> ShowAsync(LoadedUser person, AgentPresence? presence, CancellationToken cancellation)
    {
        var (state, policy, now) = (presence?.State ?? PresenceState.Unseen, person.Tenant.Policy, clock.GetUtcNow());
        var limits = ((await agents.FindAsync(person.User.Id, cancellation))?.Limits ?? AgentLimits.Usual).Under(policy);
        var facts = new AgentFacts(person.User.State, person.User.ServesIn(person.Tenant), person.Target.Effective.Has(Permissions.ConversationsHandle), limits);
        return new PresenceView(
            Words<Shown>.Of(person.User.State == UserState.Active ? state.ShownAt(policy, now) : Shown.Offline),
            Words<Availability>.Of(state.Chosen), Known(state.ChosenAt), Words<Connection>.Of(state.Connection), Known(state.Since),
            await SetByAsync(person.User.Id, state, cancellation),
            [.. PresenceWords.Choices(person.Tenant.Preset).Select(Words<Availability>.Of)],
            ChannelView.All(facts, state, policy, now));
    }

    public async Task<IReadOnlyList<PresenceStep>> HistoryAsync(UserId user, CancellationToken cancellation)
    {
        var steps = await scope.Tenant.Set<PresenceChange>().AsNoTracking().Where(c => c.UserId == user).OrderByDescending(c => c.Id).Take(Steps).ToListAsync(cancellation);
        return [.. steps.Select(c => new PresenceStep(c.At, Words<Cause>.Of(c.Cause), Words<Availability>.Of(c.Chosen), Words<Connection>.Of(c.Connection)))];
    }

    /// <summary>Moves someone to another availability; answers whether they were moved.</summary>
    internal bool Move(User user, AgentPresence? presence, Availability to, Cause cause, Events events)
    {
        var now = clock.GetUtcNow();
        if ((presence?.State ?? PresenceState.Unseen).Chosen == to)
        {
            return false;
        }

        if (presence is null)
        {
            scope.Tenant.Add(presence = new AgentPresence(user.TenantId, user.Id));
        }

        presence.Become(presence.State.Choose(to, now));
        scope.Tenant.Add(new PresenceChange(presence, cause, now));
        events.Stir(user.TenantId, PresenceNews.Changed, user.Id.Value);
        return true;
    }

    /// <summary>The event that set it, where nothing was chosen since.</summary>
    private async Task<SetByView?> SetByAsync(UserId user, PresenceState state, CancellationToken cancellation)
    {
        var last = await scope.Tenant.Set<EventRow>().AsNoTracking().Where(e => e.SubjectId == user.Value && e.Name == UserAvailabilitySet.Word)
            .OrderByDescending(e => e.At).Select(e => new { e.At, e.Personal, e.Who }).FirstOrDefaultAsync(cancellation);
        return last is null || last.At < state.ChosenAt ? null : new SetByView(
            last.Who is null ? "" : JsonSerializer.Deserialize(last.Who, EventPartsJson.Default.WhoRow)!.Actor,
            last.Personal is null ? null : JsonSerializer.Deserialize(last.Personal, EventPartsJson.Default.PersonalRow)!.Reason, last.At);
    }

    private static DateTimeOffset? Known(DateTimeOffset at) => at == PresenceState.Unseen.Since ? null : at;
}
