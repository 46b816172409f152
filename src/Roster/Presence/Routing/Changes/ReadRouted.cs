using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Presence.Board;
using Roster.Presence.States;
using Roster.Users;

namespace Roster.Presence.Routing.Changes;

/// <summary>An agent as a router is told of them.</summary>
/// <param name="Availability">What they chose, or were set to.</param>
/// <param name="AvailableSince">Since when work could come to them; null while none can.</param>
/// <param name="Channels">Whether work comes to them, by each channel, and why not.</param>
/// <param name="MaxTotal">Most chats and e-mails together; null for no such limit.</param>
/// <param name="Queues">The queues they are in, with their place.</param>
/// <param name="Skills">The skills they have.</param>
public sealed record RoutedAgent(
    Guid Id, string DisplayName, string? ExternalId, [WordOf<Availability>] string Availability, [WordOf<Connection>] string Connection, DateTimeOffset? AvailableSince,
    IReadOnlyList<ChannelView> Channels, bool Voice, int MaxChats, int MaxEmails, int? MaxTotal, string? TransferNumber, IReadOnlyList<QueueTag> Queues, IReadOnlyList<SkillTag> Skills);

/// <param name="Agents">As they are, and when a channel next closes to them by time alone.</param>
public sealed record RoutedPage(IReadOnlyList<(RoutedAgent Agent, DateTimeOffset? Closes)> Agents);

/// <summary>Agents as they are: those of certain people who are agents, or some of all, in the order of their ids.</summary>
/// <param name="Who">Which people; null for all.</param>
/// <param name="After">Of all, those after this one.</param>
public sealed record ReadRouted(IReadOnlyCollection<UserId>? Who, UserId? After) : IQuery<ReadRouted, RoutedPage>
{
    public const int AtOnce = 500;

    public static Access Access => Access.Needs(Permissions.RoutingRead);

    public sealed class Handler(AgentBoard board, TimeProvider clock) : IHandler<ReadRouted, RoutedPage>
    {
        public async Task<Result<RoutedPage>> HandleAsync(ReadRouted operation, CancellationToken cancellation)
        {
            var (tenant, now) = (await board.TenantAsync(cancellation), clock.GetUtcNow());
            var found = await board.ReadAsync(tenant, users => operation switch
            {
                { Who: { } who } => users.Where(u => who.Contains(u.Id)),
                { After: { } after } => users.Where(u => u.Id.CompareTo(after) > 0).OrderBy(u => u.Id).Take(AtOnce),
                _ => users.OrderBy(u => u.Id).Take(AtOnce),
            }, cancellation);
            return new RoutedPage([.. found.OrderBy(a => a.User.Id.Value).Select(a => (
                new RoutedAgent(
                    a.User.Id.Value, a.User.DisplayName, a.User.ExternalId, Words<Availability>.Of(a.State.Chosen), Words<Connection>.Of(a.State.Connection), a.State.ReadySince,
                    a.Channels(tenant.Policy, now), a.Limits.Voice, a.Limits.MaxChats, a.Limits.MaxEmails, a.Limits.MaxTotal, a.TransferNumber, a.Queues, a.Skills),
                a.State.Closes(tenant.Policy, now)))]);
        }
    }
}
