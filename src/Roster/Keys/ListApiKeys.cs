using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Keys;

/// <summary>The workspace's keys, the newest first.</summary>
/// <param name="Ended">Also those that were revoked or have expired.</param>
/// <param name="Cursor">From the page before.</param>
public sealed record ListApiKeys(bool Ended, string? Cursor) : IQuery<ListApiKeys, ApiKeyPage>
{
    private const int PerPage = 50;

    public static Access Access => Access.Needs(Permissions.KeysUpdate);

    public IEnumerable<FieldProblem> Validate() =>
        Cursor is not null && !Guid.TryParse(Cursor, out _) ? [new("cursor", "bad-cursor", "This is not a place in the list. Begin without one.")] : [];

    public sealed class Handler(OperationScope scope, TenantDb db, KeyShelf shelf, TimeProvider clock) : IHandler<ListApiKeys, ApiKeyPage>
    {
        public async Task<Result<ApiKeyPage>> HandleAsync(ListApiKeys operation, CancellationToken cancellation)
        {
            var (keys, now) = (db.Set<ApiKey>().AsNoTracking(), clock.GetUtcNow());
            if (!operation.Ended)
            {
                keys = keys.Where(k => k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now));
            }

            if (operation.Cursor is not null)
            {
                // Ids sort by the time of their making.
                var last = new KeyId(Guid.Parse(operation.Cursor));
                keys = keys.Where(k => k.Id.CompareTo(last) < 0);
            }

            var page = await keys.OrderByDescending(k => k.Id).Take(PerPage + 1).ToListAsync(cancellation);
            return new ApiKeyPage(
                await shelf.ShowAsync([.. page.Take(PerPage)], cancellation), page.Count > PerPage ? page[PerPage - 1].Id.Value.ToString() : null,
                PermissionCatalog.Of(scope.Actor.Permissions.And(KeyRules.ForServices)));
        }
    }
}

/// <summary>One key.</summary>
public sealed record ReadApiKey(KeyId Id) : IQuery<ReadApiKey, ApiKeyView>
{
    public static Access Access => Access.Needs(Permissions.KeysUpdate);

    public sealed class Handler(KeyShelf shelf) : IHandler<ReadApiKey, ApiKeyView>
    {
        public async Task<Result<ApiKeyView>> HandleAsync(ReadApiKey operation, CancellationToken cancellation) =>
            await shelf.FindAsync(operation.Id, cancellation) is { } key ? await shelf.ShowAsync(key, cancellation) : Problem.NotFound;
    }
}
