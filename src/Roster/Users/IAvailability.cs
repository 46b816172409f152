using Roster.Tenants;

namespace Roster.Users;

/// <param name="Availability">What a person is shown as, in the word that is stored.</param>
/// <param name="Online">Whether they have any page open.</param>
public sealed record Standing(string Availability, bool Online);

/// <summary>What users must ask of where they stand as agents. Users know nothing of presence; presence answers.</summary>
public interface IAvailability
{
    Task<Standing> OfAsync(User user, TenantPolicy policy, CancellationToken cancellation);
}
