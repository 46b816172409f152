using Roster.Platform.Data;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>The words each preset uses for what is stored. States are stored, labels never.</summary>
public static class PresetWords
{
    public static IReadOnlyDictionary<string, string> States(Preset preset)
    {
        var words = Enum.GetValues<UserState>().ToDictionary(Words<UserState>.Of, state => state.ToString());
        words["locked"] = "Locked";
        switch (preset)
        {
            case Preset.EnterpriseConsole:
                words["invited"] = "Inactive";
                break;
            case Preset.CallCenter:
                words["invited"] = "Pending";
                words["deactivated"] = "Inactive";
                break;
            case Preset.Omnichannel:
                words["invited"] = "Offline";
                break;
        }

        return words;
    }

    /// <summary>What someone is to whom conversations come.</summary>
    public static string Agent(Preset preset) => preset == Preset.Omnichannel ? "CSR user" : "Agent";

    public static IReadOnlyDictionary<string, string> Types(Preset preset) =>
        preset.HasUserTypes() ? Enum.GetValues<UserType>().ToDictionary(Words<UserType>.Of, SystemRoles.TypeName) : new Dictionary<string, string>();
}
