using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Groups;

/// <summary>Answers what roles ask about the groups that carry them.</summary>
public sealed class RoleCarriers(OperationScope scope) : IRoleCarriers
{
    public async Task<IReadOnlyDictionary<RoleId, int>> CountAsync(CancellationToken cancellation) =>
        await scope.Tenant.Set<GroupRole>().GroupBy(r => r.RoleId).Select(g => new { g.Key, Groups = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Groups, cancellation);
}
