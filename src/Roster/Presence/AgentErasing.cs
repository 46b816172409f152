using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Users;

namespace Roster.Presence;

/// <summary>The number that calls were passed on to is personal.</summary>
internal sealed class AgentErasing : IErasing
{
    public async Task EraseAsync(EveryTenantDb db, User user, CancellationToken cancellation)
    {
        if (await db.Set<AgentSettings>().SingleOrDefaultAsync(a => a.TenantId == user.TenantId && a.UserId == user.Id, cancellation) is { } settings)
        {
            db.Remove(settings);
        }
    }
}
