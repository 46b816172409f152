namespace Roster.Platform.Live;

/// <summary>Whether this node hears of the other nodes' changes at this moment.</summary>
public interface IFeedHealth
{
    bool IsUp { get; }
}

/// <summary>One node has nobody to listen to.</summary>
public sealed class SingleNode : IFeedHealth
{
    public bool IsUp => true;
}
