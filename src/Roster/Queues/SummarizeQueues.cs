using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Queues;

/// <param name="NoQueue">How many active agents are in no queue, up to one more than 1,000.</param>
public sealed record QueueSummary(int NoQueue);

/// <summary>Who could work and is in no queue.</summary>
public sealed record SummarizeQueues : IQuery<SummarizeQueues, QueueSummary>
{
    public const int Counted = 1_000;

    public static Access Access => Access.Needs(Permissions.QueuesRead);

    public sealed class Handler(TenantDb db) : IHandler<SummarizeQueues, QueueSummary>
    {
        public async Task<Result<QueueSummary>> HandleAsync(SummarizeQueues operation, CancellationToken cancellation)
        {
            var roles = Agents.Roles(await db.Set<Role>().AsNoTracking().ToListAsync(cancellation));
            var byDefault = (await db.Set<Tenant>().Where(t => t.Id == db.Tenant).Select(t => t.Preset).SingleAsync(cancellation)).ServeByDefault();
            var placed = db.Set<QueueMember>().Where(m => m.Live);
            return new QueueSummary(await Agents.In(db, byDefault, roles).Where(u => !placed.Any(m => m.UserId == u.Id)).Take(Counted + 1).CountAsync(cancellation));
        }
    }
}

/// <summary>Those whose work is in queues: active people who serve as agents and may handle conversations.</summary>
public static class Agents
{
    /// <summary>The user types whose ceiling lets it through.</summary>
    public static IReadOnlyList<UserType> Types { get; } = [.. Enum.GetValues<UserType>().Where(t => UserTypes.Ceiling(t).Has(Permissions.ConversationsHandle))];

    /// <summary>The roles that give it.</summary>
    public static IReadOnlyList<RoleId> Roles(IEnumerable<Role> all) => [.. all.Where(r => r.Permissions.Has(Permissions.ConversationsHandle)).Select(r => r.Id)];

    /// <param name="db">The tenant's rows.</param>
    /// <param name="byDefault">Whether people serve as agents where nobody set it.</param>
    /// <param name="roles">The roles that let them handle conversations.</param>
    public static IQueryable<User> In(TenantDb db, bool byDefault, IReadOnlyList<RoleId> roles)
    {
        var types = Types;
        return db.Set<User>().Where(u => u.State == UserState.Active && (u.Agent ?? byDefault) && (u.Type == null || types.Contains(u.Type.Value)) && u.Roles.Any(r => roles.Contains(r.RoleId)));
    }
}
