namespace Roster.Hosting;

/// <summary>Roster can't start as it was told to. The message is for the operator, and says what to do.</summary>
public class StartRefused(string message) : Exception(message);
