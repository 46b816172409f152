using Roster.Platform.Kernel;

namespace Roster.Platform.Live;

/// <summary>Is told when someone's page opens its line to this node and when it is gone; of several at once, each.</summary>
public interface IHearsPages
{
    void Opened(TenantId tenant, UserId user);

    void Closed(TenantId tenant, UserId user);
}
