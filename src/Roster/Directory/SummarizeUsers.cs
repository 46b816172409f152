using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Users;

namespace Roster.Directory;

/// <summary>Exact counts of the tenant's users that are not deleted.</summary>
public sealed record UserSummary(long Total, long Locked, IReadOnlyDictionary<string, long> ByState, IReadOnlyDictionary<string, long> ByType);

/// <summary>Reads the counters that each change keeps; the users are not counted.</summary>
public sealed record SummarizeUsers : IQuery<SummarizeUsers, UserSummary>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(TenantDb db, TimeProvider clock) : IHandler<SummarizeUsers, UserSummary>
    {
        public async Task<Result<UserSummary>> HandleAsync(SummarizeUsers operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var counts = await db.Set<UserCount>().AsNoTracking().ToListAsync(cancellation);
            var locked = await db.Set<User>().LongCountAsync(u => u.LockedUntil != null && u.LockedUntil > now, cancellation);
            long Of(UserState state) => counts.Where(c => c.State == state).Sum(c => c.N);
            return new UserSummary(
                counts.Sum(c => c.N),
                locked,
                new[] { UserState.Active, UserState.Suspended, UserState.Invited, UserState.Deactivated }.ToDictionary(Words<UserState>.Of, Of),
                Enum.GetValues<UserType>().ToDictionary(Words<UserType>.Of, type => counts.Where(c => c.Type == Words<UserType>.Of(type)).Sum(c => c.N)));
        }
    }
}
