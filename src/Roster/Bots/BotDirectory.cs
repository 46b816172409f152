using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Bots;

/// <summary>A bot and those who work on it beside its owner, read in the operation's own transaction.</summary>
public sealed record LoadedBot(Bot Bot, List<BotMember> Members);

/// <summary>Reads bots for an operation, and shows them as the API does.</summary>
public sealed class BotDirectory(OperationScope scope)
{
    private bool SeesPeople => scope.Actor.Can(Permissions.UsersRead);

    public async Task<LoadedBot?> FindAsync(BotId id, CancellationToken cancellation) =>
        await scope.Tenant.Set<Bot>().SingleOrDefaultAsync(b => b.Id == id, cancellation) is { } bot
            ? new LoadedBot(bot, await scope.Tenant.Set<BotMember>().Where(m => m.BotId == id).ToListAsync(cancellation))
            : null;

    public async Task<BotDetails> ShowAsync(LoadedBot found, CancellationToken cancellation)
    {
        var (bot, members) = found;
        var primary = await scope.Tenant.Set<Tenant>().Where(t => t.Id == bot.TenantId).Select(t => t.PrimaryAdmin).SingleAsync(cancellation);
        var people = await PeopleAsync([bot.OwnerId, bot.CreatedBy, .. members.Select(m => m.UserId), .. primary is { } admin ? new[] { admin } : []], cancellation);
        // Who is deleted may be restored, and is not shown until then.
        var shown = members.Where(m => people[m.UserId].DeletedAt is null)
            .OrderBy(m => m.Role).ThenBy(m => people[m.UserId].NameKey, StringComparer.Ordinal).ThenBy(m => m.UserId.Value)
            .Select(m => new BotMemberView(View(people[m.UserId]), Words<BotRole>.Of(m.Role))).ToList();
        return new BotDetails
        {
            Id = bot.Id.Value,
            Version = bot.Version,
            Name = bot.Name,
            Description = bot.Description,
            Owner = View(people[bot.OwnerId]),
            CreatedBy = View(people[bot.CreatedBy]),
            CreatedAt = bot.CreatedAt,
            Members = shown.Count + 1,
            YourRole = RoleOf(scope.Actor.User, bot, members),
            People = [new BotMemberView(View(people[bot.OwnerId]), Words<BotRole>.Of(BotRole.Owner)), .. shown],
            PrimaryAdmin = primary is { } id ? new PersonLink(id.Value, people[id].DisplayName) : null,
            May = BotMay.Of(scope.Actor, bot),
        };
    }

    /// <summary>The bot after a change that is about to be saved; of its people too, which count as changes of it.</summary>
    public Task<BotDetails> ShowChangedAsync(LoadedBot found, CancellationToken cancellation)
    {
        scope.Tenant.MarkChanged(found.Bot);
        return ShowAsync(found, cancellation);
    }

    public async Task<IReadOnlyList<BotRow>> RowsAsync(IReadOnlyList<Bot> bots, CancellationToken cancellation)
    {
        var ids = bots.Select(b => b.Id).ToList();
        var people = await PeopleAsync([.. bots.SelectMany(b => new[] { b.OwnerId, b.CreatedBy })], cancellation);
        var members = scope.Tenant.Set<BotMember>().AsNoTracking().Where(m => ids.Contains(m.BotId));
        var counts = await members.Join(scope.Tenant.Set<User>(), m => m.UserId, u => u.Id, (m, u) => m.BotId)
            .GroupBy(id => id).Select(g => new { g.Key, N = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.N, cancellation);
        var own = await members.Where(m => m.UserId == scope.Actor.User).ToListAsync(cancellation);
        return [.. bots.Select(bot => new BotRow
        {
            Id = bot.Id.Value,
            Version = bot.Version,
            Name = bot.Name,
            Description = bot.Description,
            Owner = View(people[bot.OwnerId]),
            CreatedBy = View(people[bot.CreatedBy]),
            CreatedAt = bot.CreatedAt,
            Members = counts.GetValueOrDefault(bot.Id) + 1,
            YourRole = RoleOf(scope.Actor.User, bot, own),
        })];
    }

    private static string? RoleOf(UserId? user, Bot bot, IEnumerable<BotMember> members) =>
        user is null ? null
        : bot.OwnerId == user ? Words<BotRole>.Of(BotRole.Owner)
        : members.FirstOrDefault(m => m.BotId == bot.Id && m.UserId == user) is { } member ? Words<BotRole>.Of(member.Role) : null;

    private BotPerson View(Named person) => new(person.Id.Value, person.DisplayName, SeesPeople ? person.Email : null, SeesPeople ? Words<UserState>.Of(person.State) : null);

    /// <summary>Also of the deleted: who made a bot stays on record.</summary>
    private async Task<Dictionary<UserId, Named>> PeopleAsync(IReadOnlyCollection<UserId> ids, CancellationToken cancellation) =>
        await scope.Tenant.Set<User>().IgnoreQueryFilters([Filters.Deleted]).Where(u => ids.Contains(u.Id))
            .Select(u => new Named(u.Id, u.DisplayName, u.NameKey, u.Email, u.State, u.DeletedAt)).ToDictionaryAsync(n => n.Id, cancellation);

    private sealed record Named(UserId Id, string DisplayName, string NameKey, string Email, UserState State, DateTimeOffset? DeletedAt);
}
