using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Keys;

/// <summary>A key as the operator's command line shows it.</summary>
public sealed record KeyLine(string Name, string Owner, string State, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);

/// <summary>The keys of one workspace, newest first. Their secrets are stored nowhere.</summary>
public sealed record ListKeys(string TenantCode) : IQuery<ListKeys, IReadOnlyList<KeyLine>>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<ListKeys, IReadOnlyList<KeyLine>>
    {
        public async Task<Result<IReadOnlyList<KeyLine>>> HandleAsync(ListKeys operation, CancellationToken cancellation)
        {
            if (await db.Set<Tenant>().AsNoTracking().SingleOrDefaultAsync(t => t.Code == operation.TenantCode, cancellation) is not { } tenant)
            {
                return Problem.Invalid("tenant", "unknown-tenant", "There is no workspace with that code.");
            }

            var keys = await (from key in db.Set<ApiKey>().AsNoTracking()
                              join owner in db.Set<User>().IgnoreQueryFilters([Filters.Deleted]) on new { key.TenantId, Id = key.OwnerId } equals new { owner.TenantId, owner.Id }
                              where key.TenantId == tenant.Id
                              orderby key.CreatedAt descending
                              select new { key, owner.Email, owner.State }).ToListAsync(cancellation);
            var now = clock.GetUtcNow();
            return keys.Select(k => new KeyLine(
                k.key.Name, k.Email, Words<KeyState>.Of(k.key.StateAt(now, k.State == UserState.Active)), k.key.CreatedAt, k.key.ExpiresAt)).ToList();
        }
    }
}
