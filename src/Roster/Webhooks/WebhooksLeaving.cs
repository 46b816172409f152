using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Webhooks;

/// <summary>A webhook is told what its owner may read: someone's leaving stops theirs.</summary>
internal sealed class WebhooksLeaving(OperationScope scope) : ILeavingCheck
{
    public Task<Problem?> RefusesDeletionAsync(User user, CancellationToken cancellation) => Task.FromResult<Problem?>(null);

    public async Task<IReadOnlyList<LeavingEffect>> ForeseeAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        var theirs = await scope.Tenant.Set<Webhook>().AsNoTracking().Where(w => w.OwnerId == user.Id && w.Paused == null).Select(w => w.Address).ToListAsync(cancellation);
        return [new LeavingEffect("webhooks", theirs.Count, [.. theirs.Take(5)])];
    }
}
