using Roster.Platform.Data;

namespace Roster.Users;

/// <summary>What features to the right keep of a person that tells who they were, blanked when the person is anonymized.</summary>
public interface IErasing
{
    /// <param name="db">All tenants' rows: whoever erases names the tenant of the user.</param>
    /// <param name="user">Before anything of theirs is blanked.</param>
    /// <param name="cancellation">Stops it.</param>
    Task EraseAsync(EveryTenantDb db, User user, CancellationToken cancellation);
}
