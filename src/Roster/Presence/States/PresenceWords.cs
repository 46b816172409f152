using Roster.Platform.Data;
using Roster.Tenants;

namespace Roster.Presence.States;

/// <summary>The words each preset uses for where an agent stands, and what they may choose from.</summary>
public static class PresenceWords
{
    public static IReadOnlyDictionary<string, string> Of(Preset preset)
    {
        var words = Enum.GetValues<Shown>().ToDictionary(Words<Shown>.Of, shown => shown.ToString());
        switch (preset)
        {
            case Preset.CallCenter:
                words["available"] = "Online";
                words["disconnected"] = "Offline";
                break;
            case Preset.Omnichannel:
                words["reconnecting"] = "Disconnected";
                break;
        }

        return words;
    }

    public static IReadOnlyList<Availability> Choices(Preset preset) => preset is Preset.Omnichannel or Preset.CallCenter
        ? [Availability.Available, Availability.Busy, Availability.Offline]
        : [Availability.Available, Availability.Busy, Availability.Away, Availability.Offline];
}
