namespace Roster.Platform.Live;

/// <summary>Whether this node hears of the other nodes' changes at this moment.</summary>
public interface IFeedHealth
{
    bool IsUp { get; }
}
