using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Users;

/// <summary>
/// How many users of a tenant have a state and a type. Triggers keep it in the transaction of each change, so it can't drift;
/// PostgreSQL spreads a tenant over slots, so that those who add people do not wait for one row.
/// </summary>
[Unaudited("kept by triggers of the users table")]
public sealed class UserCount : ITenantOwned
{
    public TenantId TenantId { get; private set; }

    public short Slot { get; private set; }

    public UserState State { get; private set; }

    /// <summary>The type's word; empty where people have none.</summary>
    public string Type { get; private set; } = "";

    public long N { get; private set; }
}
