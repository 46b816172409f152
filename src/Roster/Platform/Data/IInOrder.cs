namespace Roster.Platform.Data;

/// <summary>Rows that are read along in the order in which they came. Their numbers may be committed out of order; their readers must not mind.</summary>
public interface IInOrder
{
    /// <summary>Rises with each row; on PostgreSQL a slower transaction may commit a lower one later.</summary>
    long Seq { get; }

    /// <summary>PostgreSQL's transaction number; 0 on SQLite.</summary>
    long Transaction { get; }
}
