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

/// <summary>An answer that may be the repetition of an earlier one.</summary>
public interface IReplayed
{
    bool Replayed { get; }
}
