using Roster.Platform.Data;

namespace Roster.Presence.States;

/// <summary>What an agent chose, or was set to.</summary>
[StoredAsWord]
public enum Availability { Offline, Available, Busy, Away }

/// <summary>What the server measured: whether any line of theirs is open. Lost: broken off, and not by signing out.</summary>
[StoredAsWord]
public enum Connection { None, Connected, Lost }

/// <summary>The two together, as people are shown it.</summary>
[StoredAsWord]
public enum Shown { Offline, Available, Busy, Away, Reconnecting, Disconnected }

/// <summary>What work comes by.</summary>
[StoredAsWord]
public enum Channel { Voice, Chat, Email }

/// <summary>What moved someone from one state to another.</summary>
[StoredAsWord]
public enum Cause
{
    /// <summary>They chose.</summary>
    Chosen,

    /// <summary>Someone who may set it set it.</summary>
    Set,

    /// <summary>Their first line opened.</summary>
    Connected,

    /// <summary>Their last line broke off.</summary>
    Lost,

    /// <summary>They signed out, with no line left open.</summary>
    SignedOut,

    /// <summary>The server they were connected to stopped.</summary>
    Restarted,

    /// <summary>The server they were connected to is gone.</summary>
    NodeLost,
}
