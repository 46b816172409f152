using Roster.Presence;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Demo;

/// <summary>What comes to the agents of a demo workspace: some take no calls, newcomers one chat at a time.</summary>
internal sealed class DemoAgents(Preset preset)
{
    private readonly List<AgentSettings> _rows = [];

    public IReadOnlyList<object> Rows => _rows;

    public void Settle(User user, DemoPerson person)
    {
        if (person.Type is not (UserType.Agent or UserType.Supervisor))
        {
            return;
        }

        if (!preset.ServeByDefault())
        {
            user.Serve(asAgent: person.Type == UserType.Agent);
        }

        var settings = new AgentSettings(user);
        var calls = preset == Preset.CallCenter;
        settings.Set(
            (_rows.Count % 4) switch
            {
                0 => new AgentLimits(Voice: true, MaxChats: calls ? 0 : 3, MaxEmails: calls ? 0 : 5, MaxTotal: null),
                1 => new AgentLimits(Voice: calls, MaxChats: 5, MaxEmails: 2, MaxTotal: null),
                2 => new AgentLimits(Voice: true, MaxChats: 1, MaxEmails: 0, MaxTotal: null),
                _ => AgentLimits.Usual,
            },
            person.Phone is { } phone && Platform.Text.PhoneNumber.IsE164(phone) && _rows.Count % 3 == 0 ? phone : null);
        _rows.Add(settings);
    }
}
