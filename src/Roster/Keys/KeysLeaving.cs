using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Keys;

/// <summary>A key works while its owner does: someone's leaving stops theirs.</summary>
internal sealed class KeysLeaving(OperationScope scope, TimeProvider clock) : ILeavingCheck
{
    public Task<Problem?> RefusesDeletionAsync(User user, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    public async Task<IReadOnlyList<LeavingEffect>> ForeseeAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        var theirs = await scope.Tenant.Set<ApiKey>().AsNoTracking().Where(k => k.OwnerId == user.Id && k.RevokedAt == null && (k.ExpiresAt == null || k.ExpiresAt > now)).Select(k => k.Name).ToListAsync(cancellation);
        return [new LeavingEffect("keys", theirs.Count, [.. theirs.Take(5)])];
    }
}
