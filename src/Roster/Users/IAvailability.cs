using Roster.Tenants;

namespace Roster.Users;

/// <summary>What users must ask of where they stand as agents. Users know nothing of presence; presence answers.</summary>
public interface IAvailability
{
    /// <summary>What a person is shown as, in the word that is stored.</summary>
    Task<string> OfAsync(User user, TenantPolicy policy, CancellationToken cancellation);
}
