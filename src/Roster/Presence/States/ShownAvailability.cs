using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Operations;
using Roster.Presence.Online;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Presence.States;

/// <summary>Answers users what they are shown as.</summary>
internal sealed class ShownAvailability(OperationScope scope, TimeProvider clock) : IAvailability
{
    public async Task<Standing> OfAsync(User user, TenantPolicy policy, CancellationToken cancellation)
    {
        var presence = await scope.Tenant.Set<AgentPresence>().AsNoTracking().SingleOrDefaultAsync(p => p.UserId == user.Id, cancellation);
        return new Standing(
            Words<Shown>.Of((presence?.State ?? PresenceState.Unseen).ShownAt(policy, clock.GetUtcNow())),
            await scope.Tenant.Set<OpenPage>().AnyAsync(p => p.UserId == user.Id, cancellation));
    }
}
