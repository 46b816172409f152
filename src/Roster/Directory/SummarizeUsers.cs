using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;

namespace Roster.Directory;

/// <summary>Exact counts of the tenant's users that are not deleted.</summary>
public sealed record UserSummary(long Total, long Locked, IReadOnlyDictionary<string, long> ByState, IReadOnlyDictionary<string, long> ByType);

/// <summary>Reads the counters that each change keeps; the users are not counted, but for the few whom an index says are locked.</summary>
public sealed record SummarizeUsers : IQuery<SummarizeUsers, UserSummary>
{
    private const string Counts =
        """
        SELECT state, type, CAST(sum(n) AS bigint) FROM user_counts WHERE tenant_id = @tenant GROUP BY state, type
        UNION ALL SELECT 'locked', '', count(*) FROM users WHERE tenant_id = @tenant AND deleted_at IS NULL AND locked_until > @now
        """;

    private static readonly string[] States = [.. new[] { UserState.Active, UserState.Suspended, UserState.Invited, UserState.Deactivated }.Select(Words<UserState>.Of)];
    private static readonly string[] Types = [.. Words<UserType>.All];

    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(OperationScope scope, TenantReads reads, TimeProvider clock) : IHandler<SummarizeUsers, UserSummary>
    {
        public async Task<Result<UserSummary>> HandleAsync(SummarizeUsers operation, CancellationToken cancellation)
        {
            var (total, locked) = (0L, 0L);
            var (byState, byType) = (States.ToDictionary(s => s, _ => 0L), Types.ToDictionary(t => t, _ => 0L));
            await using var reader = await reads.OpenAsync(scope.Actor.Tenant!.Value, cancellation);
            await using var rows = await reader.QueryAsync(new Statement(Counts, [("now", reads.Dialect.ToDatabase(clock.GetUtcNow()))], ForAnyValue: true), cancellation);
            while (await rows.ReadAsync(cancellation))
            {
                var (state, type, n) = (rows.GetString(0), rows.GetString(1), rows.GetInt64(2));
                if (state == "locked")
                {
                    locked = n;
                    continue;
                }

                total += n;
                byState[state] = byState.GetValueOrDefault(state) + n;
                if (type.Length > 0)
                {
                    byType[type] = byType.GetValueOrDefault(type) + n;
                }
            }

            return new UserSummary(total, locked, byState, byType);
        }
    }
}
