using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Keys;

/// <param name="State">active, revoked or expired.</param>
public sealed record KeyView(string Name, string Owner, string State, DateTimeOffset CreatedAt, DateTimeOffset? ExpiresAt);

/// <summary>The keys of one workspace, newest first. Their secrets are stored nowhere.</summary>
public sealed record ListKeys(string TenantCode) : IQuery<ListKeys, IReadOnlyList<KeyView>>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<ListKeys, IReadOnlyList<KeyView>>
    {
        public async Task<Result<IReadOnlyList<KeyView>>> HandleAsync(ListKeys operation, CancellationToken cancellation)
        {
            if (await db.Set<Tenant>().AsNoTracking().SingleOrDefaultAsync(t => t.Code == operation.TenantCode, cancellation) is not { } tenant)
            {
                return Problem.Invalid("tenant", "unknown-tenant", "There is no workspace with that code.");
            }

            var keys = await (from key in db.Set<ApiKey>().AsNoTracking()
                              join owner in db.Set<User>() on new { key.TenantId, Id = key.OwnerId } equals new { owner.TenantId, owner.Id }
                              where key.TenantId == tenant.Id
                              orderby key.CreatedAt descending
                              select new { key, owner.Email }).ToListAsync(cancellation);
            var now = clock.GetUtcNow();
            return keys.Select(k => new KeyView(
                k.key.Name, k.Email, k.key.RevokedAt is not null ? "revoked" : k.key.IsGood(now) ? "active" : "expired", k.key.CreatedAt, k.key.ExpiresAt)).ToList();
        }
    }
}
