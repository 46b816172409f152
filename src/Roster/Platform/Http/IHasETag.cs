namespace Roster.Platform.Http;

/// <summary>An answer that carries the version of the thing it shows.</summary>
public interface IHasETag
{
    string ETag { get; }
}

/// <summary>An answer to a creation: 201, and where the new thing is.</summary>
public interface ICreated
{
    string Location { get; }
}

/// <summary>Marks an operation that only has work begun: it answers 202, with where to look how far it is.</summary>
public interface IBeginsWork;

/// <summary>An answer that says how far work is, and where to look again.</summary>
public interface IAccepted
{
    string Location { get; }
}

/// <summary>An answer that may be the repetition of an earlier one.</summary>
public interface IReplayed
{
    bool Replayed { get; }
}
