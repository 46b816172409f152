namespace Roster.Platform.Data;

/// <summary>A place in the order of events. On SQLite every transaction is 0.</summary>
public readonly record struct EventPlace(long Transaction, long Seq);
