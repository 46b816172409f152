using Roster.Platform.Data;

namespace Roster.Tenants;

/// <summary>A set of words and starting values, chosen per tenant.</summary>
[StoredAsWord]
public enum Preset { Balanced, BotPlatform, EnterpriseConsole, CallCenter, Omnichannel }

public static class Presets
{
    /// <summary>As written in addresses, the API and the command line: <c>bot-platform</c>.</summary>
    public static string Word(this Preset preset) => Words<Preset>.Of(preset).Replace('_', '-');

    public static Preset? Parse(string? word) => Words<Preset>.Parse(word?.Replace('-', '_'));

    /// <summary>Whether people have a user type, which opens portals and is a ceiling on permissions.</summary>
    public static bool HasUserTypes(this Preset preset) => preset is Preset.BotPlatform or Preset.Balanced;

    /// <summary>Whether all who may handle conversations serve as agents until someone says otherwise.</summary>
    public static bool ServeByDefault(this Preset preset) => preset is not (Preset.Omnichannel or Preset.EnterpriseConsole);
}
