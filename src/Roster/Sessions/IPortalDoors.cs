using Microsoft.AspNetCore.WebUtilities;
using Roster.Platform.Data;

namespace Roster.Sessions;

/// <summary>Which portals are connected, and where a person begins in each. Known right of here; the start page asks.</summary>
public interface IPortalDoors
{
    Task<IReadOnlyList<PortalDoor>> ReadAsync(EveryTenantDb db, CancellationToken cancellation);
}

/// <summary>Where a connected portal begins.</summary>
/// <param name="Portal">Which of the platform's portals it is.</param>
/// <param name="Name">What the operator calls it.</param>
/// <param name="Start">Its own address.</param>
/// <param name="Issuer">Who sends people there.</param>
public sealed record PortalDoor(string Portal, string Name, string Start, string Issuer)
{
    /// <summary>From one workspace: it begins to sign in there.</summary>
    public string From(string tenant) => QueryHelpers.AddQueryString(Start, new Dictionary<string, string?> { ["iss"] = Issuer, ["tenant"] = tenant });
}
