using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Presence;

/// <summary>Reads agents' settings, and shows them as the API does.</summary>
public sealed class AgentShelf(OperationScope scope)
{
    public async Task<AgentSettings?> FindAsync(UserId user, CancellationToken cancellation) =>
        await scope.Tenant.Set<AgentSettings>().SingleOrDefaultAsync(a => a.UserId == user, cancellation);

    public AgentView Show(LoadedUser person, AgentSettings? settings)
    {
        var limits = (settings?.Limits ?? AgentLimits.Usual).Under(person.Tenant.Policy);
        return new AgentView(
            person.User.ServesIn(person.Tenant), person.Target.Effective.Has(Permissions.ConversationsHandle), limits.Voice, limits.MaxChats, limits.MaxEmails, limits.MaxTotal,
            settings?.TransferNumber, MostOf(person.Tenant.Policy), Verdict.Of(UserRules.Edit(scope.Actor, person.Target)));
    }

    public static AgentMost MostOf(TenantPolicy policy) => new(policy.CapacityMax, policy.CapacityTotal == TotalLimit.Yes ? 2 * policy.CapacityMax : null);
}

internal static class Serving
{
    /// <summary>Whether they serve as an agent, as far as their rights let them.</summary>
    public static bool ServesIn(this User user, Tenant tenant) => user.Agent ?? tenant.Preset.ServeByDefault();
}
