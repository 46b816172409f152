using Roster.Platform.Kernel;

namespace Roster.Presence.States;

/// <summary>The lines of agents' desktops that this node holds. Of one agent's several, the first to open and the last to go are news.</summary>
public sealed class AgentLines(PresenceWriter writer)
{
    private readonly Lock _lock = new();
    private readonly Dictionary<(TenantId Tenant, UserId User), (int Count, SessionId Session)> _open = [];

    public void Opened(TenantId tenant, UserId user, SessionId session)
    {
        lock (_lock)
        {
            var count = _open.GetValueOrDefault((tenant, user)).Count + 1;
            _open[(tenant, user)] = (count, session);
            if (count == 1)
            {
                writer.Tell(new LineNews(tenant, user, IsOpen: true, session));
            }
        }
    }

    public void Closed(TenantId tenant, UserId user, SessionId session)
    {
        lock (_lock)
        {
            var left = _open[(tenant, user)].Count - 1;
            if (left > 0)
            {
                _open[(tenant, user)] = (left, session);
                return;
            }

            _open.Remove((tenant, user));
            writer.Tell(new LineNews(tenant, user, IsOpen: false, session));
        }
    }

    /// <summary>Tells of all of them anew: others may have taken this node for dead.</summary>
    public void TellAll()
    {
        lock (_lock)
        {
            foreach (var ((tenant, user), (_, session)) in _open)
            {
                writer.Tell(new LineNews(tenant, user, IsOpen: true, session));
            }
        }
    }
}
