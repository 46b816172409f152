using Roster.Platform.Text;
using Roster.Roles;
using Roster.Users;

namespace Roster.Demo;

/// <summary>One person of the demo, before they are a user of anything. Times are counted back from the moment of seeding.</summary>
/// <param name="Given">First name.</param>
/// <param name="Family">Last name.</param>
/// <param name="Display">The whole name where it is not the two in a row.</param>
/// <param name="Email">Unique among the demo's people.</param>
/// <param name="Phone">With its country.</param>
/// <param name="ExternalId">An employee's number.</param>
/// <param name="TimeZone">Null for the workspace's.</param>
/// <param name="Type">The user type.</param>
/// <param name="Roles">Codes of system roles.</param>
/// <param name="Suspended">Whether they have left.</param>
/// <param name="Locked">Whether they have just mistyped their password too often; a lock lasts half an hour, so only a few are, of however many.</param>
/// <param name="Added">When they were added.</param>
/// <param name="SignIns">When they signed in, the first time first.</param>
/// <param name="OnRecord">Whether each sign-in is on record, or only the time of the last one.</param>
internal sealed record DemoPerson(
    string Given, string Family, string? Display, EmailAddress Email, string? Phone, string? ExternalId, string? TimeZone, UserType Type, IReadOnlyList<string> Roles,
    bool Suspended, bool Locked, TimeSpan Added, IReadOnlyList<TimeSpan> SignIns, bool OnRecord);

/// <summary>Believable people of many places, in the order in which they joined. The same number gives the same people, however often.</summary>
internal sealed class DemoPeople(int count, string domain, int seed = 20_011)
{
    private const int TwoYears = 730;

    /// <summary>So many have their sign-ins on record; a larger demo need not repeat what a page of it shows.</summary>
    private const int WithHistory = 1_000;

    private static readonly DemoCulture[] ByShare = [.. DemoCultures.All.SelectMany(c => Enumerable.Repeat(c, c.Share))];

#pragma warning disable CA5394 // predictable on purpose: a demo looks the same each time
    private readonly Random _random = new(seed);
#pragma warning restore CA5394
    private readonly Dictionary<string, int> _taken = [];

    public IEnumerable<DemoPerson> All()
    {
        for (var i = 0; i < count; i++)
        {
            yield return Next(i);
        }
    }

    private DemoPerson Next(int index)
    {
        var culture = Pick(ByShare);
        var (given, family) = (Pick(culture.Given).Split('/'), Pick(culture.Family).Split('/'));
        var familyName = culture.TwoFamilies && Chance(60) ? $"{family[0]} {Pick(culture.Family)}" : family[0];
        var type = TypeAt(Below(1000));
        var added = Added(index);
        var suspended = type != UserType.TenantAdmin && Chance(6);
        return new DemoPerson(
            given[0], familyName, culture.FamilyFirst ? family[0] + given[0] : null, Address(given[^1], family[^1]),
            Chance(70) ? culture.Phone + Number(culture.Digits) : null,
            Chance(80) ? $"E-{100_000 + index}" : null,
            Chance(60) && TimeZones.Exists(culture.TimeZone) ? culture.TimeZone : null,
            type, [.. RolesOf(type)], suspended, !suspended && index < WithHistory && Chance(1), added, SignIns(index, added, suspended), index < WithHistory);
    }

    /// <summary>The first joined two years ago, the last yesterday; later years add more.</summary>
    private TimeSpan Added(int index) =>
        TimeSpan.FromDays(1 + TwoYears * (1 - Math.Sqrt((index + Fraction()) / count)));

    /// <summary>Nine of ten work with it daily or nearly so; some have never come.</summary>
    private List<TimeSpan> SignIns(int index, TimeSpan added, bool suspended)
    {
        if (Chance(added.TotalDays < 14 ? 30 : 5))
        {
            return [];
        }

        var last = TimeSpan.FromDays(suspended ? 20 + 200 * Fraction() : Chance(75) ? 2.5 * Fraction() : Chance(80) ? 30 * Fraction() : 365 * Fraction());
        var times = new List<TimeSpan> { last < added ? last : added * Fraction() };
        for (var earlier = index < WithHistory ? Below(5) : 0; earlier > 0; earlier--)
        {
            times.Add(times[^1] + (added - times[^1]) * (0.3 * Fraction()));
        }

        times.Reverse();
        return times;
    }

    private static UserType TypeAt(int of1000) => of1000 switch
    {
        < 740 => UserType.Agent,
        < 850 => UserType.Supervisor,
        < 910 => UserType.BotAdmin,
        < 955 => UserType.Analyst,
        < 990 => UserType.Viewer,
        _ => UserType.TenantAdmin,
    };

    /// <summary>The type's own role, and now and then one more that the type lets through.</summary>
    private IEnumerable<string> RolesOf(UserType type)
    {
        yield return Platform.Data.Words<UserType>.Of(type);
        var more = type switch
        {
            UserType.TenantAdmin => "admin",
            UserType.Agent => null,
            UserType.Supervisor or UserType.BotAdmin => "editor",
            _ => "viewer_role",
        };
        if (more is not null && Chance(40))
        {
            yield return more;
        }
    }

    private EmailAddress Address(string given, string family)
    {
        var local = $"{Latin(given)}.{Latin(family)}";
        var times = _taken[local] = _taken.GetValueOrDefault(local) + 1;
        return EmailAddress.Parse($"{local}{(times == 1 ? "" : times)}@{domain}", out var fault)
            ?? throw new InvalidOperationException($"{local}: {fault.Message}");
    }

    private static string Latin(string name) => Fold.Plain(name);

    private string Number(int digits) => string.Concat(Enumerable.Range(0, digits).Select(_ => (char)('0' + Below(10))));

#pragma warning disable CA5394 // predictable on purpose: a demo looks the same each time
    private int Below(int limit) => _random.Next(limit);

    private double Fraction() => _random.NextDouble();
#pragma warning restore CA5394

    private bool Chance(int percent) => Below(100) < percent;

    private T Pick<T>(T[] from) => from[Below(from.Length)];
}
