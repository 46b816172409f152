using Roster.Bots;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Demo;

/// <summary>The demo's bots: each made, some months ago, by one of its bot admins, with a few people who develop and test it.</summary>
internal sealed class DemoBots(TenantId tenant, DateTimeOffset now, JsonText json)
{
    private static readonly (string Name, string Description)[] All =
    [
        ("Order status", "Says where a parcel is, and when it will arrive."),
        ("Returns desk", "Takes back what does not fit: checks the order, prints the label."),
        ("Password helper", "Walks people through a new password, and hands over to an agent after two tries."),
        ("Appointment booking", "Finds a free slot in the branch nearby and sends the reminder."),
        ("Billing questions", "Explains an invoice line by line; escalates disputes."),
        ("Outage watch", "Tells callers of a known outage before they queue, and texts them when it is over."),
        ("Warranty check", "Reads the serial number and says what is still covered."),
        ("Store finder", "Opening hours, stock and directions for 140 stores."),
        ("Delivery changes", "Another day, another door, another neighbor."),
        ("Survey after the call", "Three questions, never more, in six languages."),
        ("Onboarding guide", "Sets up a new customer's account in the first week."),
        ("Night desk", "Answers from ten in the evening to six in the morning, and leaves notes for the day shift."),
    ];

    /// <summary>None where nobody may own one.</summary>
    public (List<object> Rows, List<EventRow> Events) Make(IReadOnlyList<User> builders, IReadOnlyList<User> testers)
    {
        var (rows, events) = (new List<object>(), new List<EventRow>());
        for (var i = 0; i < All.Length && builders.Count > 0; i++)
        {
            var owner = builders[i * 2 % builders.Count];
            var made = owner.CreatedAt + (now - owner.CreatedAt) * ((i + 1.0) / (All.Length + 1));
            var bot = new Bot(tenant, All[i].Name, All[i].Description, owner.Id, made);
            rows.Add(bot);
            events.Add(Happened(made, owner, bot, new BotCreated(bot.Id, owner.Id), change: null));
            var (developers, tests) = (builders.Where(b => b != owner).Skip(i).Take(1 + i % 3), testers.Skip(i % 5).Take(i % 3));
            foreach (var (person, role) in developers.Select(p => (p, BotRole.Developer)).Concat(tests.Select(p => (p, BotRole.Tester))))
            {
                var since = made > person.CreatedAt ? made : person.CreatedAt;
                rows.Add(new BotMember(bot, person.Id, role));
                events.Add(Happened(since, owner, bot, new BotMemberAdded(bot.Id, person.Id, Words<BotRole>.Of(role)), new FieldChange("member", null, $"{person.DisplayName} <{person.Email}>, {Words<BotRole>.Of(role)}")));
            }
        }

        events.Sort((a, b) => a.At.CompareTo(b.At));
        return (rows, events);
    }

    private EventRow Happened(DateTimeOffset at, User by, Bot bot, Event what, FieldChange? change)
    {
        var actor = new Actor(ActorKind.User, PermissionSet.None) { User = by.Id, Name = $"{by.DisplayName} <{by.Email}>" };
        return DemoSeed.Happened(tenant, at, actor, what with { Personal = new PersonalPart { Subject = bot.Name, Changes = change is null ? null : [change] } }, json);
    }
}
