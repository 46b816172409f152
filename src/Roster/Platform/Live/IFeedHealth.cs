namespace Roster.Platform.Live;

/// <summary>Whether this node hears at this moment of what other processes change.</summary>
public interface IFeedHealth
{
    bool IsUp { get; }
}
