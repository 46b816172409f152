using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Keys;

/// <summary>Keys with whom they belong to, as the API shows them.</summary>
public sealed class KeyShelf(OperationScope scope, TimeProvider clock)
{
    public Task<ApiKey?> FindAsync(KeyId id, CancellationToken cancellation) => scope.Tenant.Set<ApiKey>().SingleOrDefaultAsync(k => k.Id == id, cancellation);

    /// <summary>What the owner may do; of one who is out, what they would.</summary>
    public async Task<PermissionSet> EffectiveAsync(UserId owner, CancellationToken cancellation) => (await OwnersAsync([owner], cancellation))[owner].Effective;

    public async Task<ApiKeyView> ShowAsync(ApiKey key, CancellationToken cancellation) => (await ShowAsync([key], cancellation))[0];

    public async Task<IReadOnlyList<ApiKeyView>> ShowAsync(IReadOnlyCollection<ApiKey> keys, CancellationToken cancellation)
    {
        var (owners, actor, now) = (await OwnersAsync([.. keys.Select(k => k.OwnerId).Distinct()], cancellation), scope.Actor, clock.GetUtcNow());
        return [.. keys.Select(key =>
        {
            var owner = owners[key.OwnerId];
            return new ApiKeyView(
                key.Id.Value, key.Name, new KeyOwner(owner.Id.Value, owner.Name, actor.User == owner.Id), Words<KeyState>.Of(key.StateAt(now, owner.IsIn)),
                key.IsUnbounded ? null : WordsOf(key.Permissions),
                key.IsUnbounded ? [] : WordsOf(key.Permissions.But(KeyRules.RightsOf(owner.Effective, key.Permissions))),
                key.CreatedAt, key.ExpiresAt, key.LastUsedAt, key.RevokedAt, new KeyMay(Verdict.Of(KeyRules.Revoke(actor, key.OwnerId, owner.Effective))));
        })];
    }

    private Task<IReadOnlyDictionary<UserId, Owner>> OwnersAsync(IReadOnlyCollection<UserId> ids, CancellationToken cancellation) =>
        Owners.FindAsync(scope.Tenant, scope.Tenant.Tenant, ids, cancellation);

    private static IReadOnlyList<string> WordsOf(PermissionSet permissions) => [.. permissions.Select(p => p.Word)];
}
