using System.Security.Cryptography;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Roles;
using Roster.Sessions;
using Roster.Users;

namespace Roster.Demo;

/// <summary>Makes the rows of the demo's people, by the same methods as the operations do, and the events that say how they came to be.</summary>
internal sealed class DemoSeed(TenantId tenant, IReadOnlyDictionary<string, RoleId> roles, DateTimeOffset now, JsonText json, IEnumerable<UserType> toTry)
{
    private static readonly Caller Caller = Caller.AtCommandLine with { RequestId = "demo" };

    private readonly HashSet<UserType> _toTry = [.. toTry];
    private readonly List<DemoKey> _keys = [];

    /// <summary>The first who may own bots, and some who test them.</summary>
    private const int ForBots = 12;
    /// <summary>How they came: where there are no types they are invited by mail, and joined.</summary>
    public bool Typed { get; init; } = true;

    /// <summary>Puts someone into groups before their roles are written; answers the groups.</summary>
    public Func<User, DemoPerson, IReadOnlyList<Guid>?> Settle { get; init; } = (_, _) => null;

    private readonly List<User> _builders = [];
    private readonly List<User> _testers = [];
    private readonly List<User> _agents = [];

    public IReadOnlyList<User> Builders => _builders;

    public IReadOnlyList<User> Testers => _testers;

    /// <summary>The first who handle conversations.</summary>
    public IReadOnlyList<User> Agents => _agents;

    /// <summary>The accounts that were given a password.</summary>
    public IReadOnlyList<DemoKey> Keys => _keys;

    /// <param name="people">Who.</param>
    /// <param name="invited">They have not joined; what invited them is told by whoever asks for this.</param>
    public (List<object> Rows, List<EventRow> Events) Make(IEnumerable<DemoPerson> people, bool invited = false)
    {
        var rows = new List<object>();
        var events = new List<EventRow>();
        foreach (var person in people)
        {
            Add(person, invited, rows, events);
        }

        events.Sort((a, b) => a.At.CompareTo(b.At));
        return (rows, events);
    }

    private void Add(DemoPerson person, bool invited, List<object> rows, List<EventRow> events)
    {
        var added = now - person.Added;
        var account = new Account(person.Email, added);
        var user = new User(tenant, person.Email, Typed ? person.Type : null, added);
        user.NameIt(person.Given, person.Family, person.Display);
        user.Describe(person.Phone, person.ExternalId, person.TimeZone);
        user.SignsInWith(account.Id);
        foreach (var role in person.Roles)
        {
            user.Give(roles[role]);
        }

        IReadOnlyList<Guid> own = [.. user.Roles.Select(r => r.RoleId.Value)];
        var groups = Settle(user, person);
        if (!invited)
        {
            Arrive(person, user, account, own, groups, added, events);
        }

        foreach (var ago in person.SignIns)
        {
            user.SignedInAt(now - ago);
            if (person.OnRecord)
            {
                Record(user, account, now - ago, rows, events);
            }
        }

        Block(person, user, events);
        GiveKey(person, account);
        if (!person.Suspended && !invited && (person.Type == UserType.BotAdmin ? _builders : person.Type is UserType.Supervisor or UserType.Analyst ? _testers : null) is { Count: < ForBots } team)
        {
            team.Add(user);
        }

        if (!invited && person.Type == UserType.Agent && _agents.Count < DemoFigures.Most)
        {
            _agents.Add(user);
        }

        rows.Add(account);
        rows.Add(user);
        rows.AddRange(user.Roles);
    }

    private void Arrive(DemoPerson person, User user, Account account, IReadOnlyList<Guid> own, IReadOnlyList<Guid>? groups, DateTimeOffset added, List<EventRow> events)
    {
        events.Add(Happened(added, user, Typed
            ? new UserCreated(user.Id, "active", Words<UserType>.Of(person.Type), own, "shown_once", Groups: groups)
            : new UserCreated(user.Id, "invited", null, own, "mail_link", Groups: groups)));
        if (!Typed)
        {
            events.Add(Happened(person.SignIns.Count == 0 ? added.AddHours(3) : now - person.SignIns[0], user, new UserJoined(user.Id, account.Id)));
        }
    }

    /// <summary>A working day: in, and out by themselves some hours later, unless that is still to come.</summary>
    private void Record(User user, Account account, DateTimeOffset at, List<object> rows, List<EventRow> events)
    {
        var session = new Session(account.Id, RandomNumberGenerator.GetBytes(32), "password", Caller, at, at.AddHours(12));
        var entry = new SessionEntry(tenant, session.Id, user.Id, session.Proof, at);
        events.Add(Happened(at, user, new SessionEntered(user.Id, session.Id, session.Proof)));
        var over = at.AddHours(8) < now ? at.AddHours(8) : now;
        session.End("signed_out", over);
        entry.End(over);
        events.Add(Happened(over, user, new SessionEnded(user.Id, session.Id, "signed_out")));
        rows.Add(session);
        rows.Add(entry);
    }

    private void Block(DemoPerson person, User user, List<EventRow> events)
    {
        var at = user.LastSignInAt ?? user.CreatedAt;
        if (person.Suspended)
        {
            user.Suspend();
            events.Add(Happened(at.AddHours(9), user, new UserSuspended(user.Id, "active")));
        }
        else if (person.Locked)
        {
            user.Lock(now.AddMinutes(30));
            events.Add(Happened(now, user, new UserLocked(user.Id, now.AddMinutes(30))));
        }
    }

    private void GiveKey(DemoPerson person, Account account)
    {
        if (!person.Suspended && !person.Locked && _toTry.Remove(person.Type))
        {
            var password = Secret.TemporaryPassword();
            account.GiveTemporaryPassword(TemporaryHash.Of(password), now, now.AddDays(7));
            _keys.Add(new DemoKey(person.Type, account.Address, password));
        }
    }

    private EventRow Happened(DateTimeOffset at, User user, Event what) =>
        Happened(tenant, at, Actor.Operator, what with { Personal = new PersonalPart { Subject = $"{user.DisplayName} <{user.Email}>" } }, json);

    internal static EventRow Happened(TenantId tenant, DateTimeOffset at, Actor by, Event what, JsonText json)
    {
        var events = new Events();
        events.Add(what);
        return new Recording(by, Caller, events, new At(at), json.Options).Rows(tenant).Single();
    }

    /// <summary>A clock that stands still.</summary>
    private sealed class At(DateTimeOffset time) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => time;
    }
}
