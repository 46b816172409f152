using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Bots;

/// <summary>One bot of a person.</summary>
public sealed record UserBot(Guid Id, string Name, string Description, [WordOf<BotRole>] string Role);

/// <param name="Next">The cursor of the next page; null on the last.</param>
/// <param name="Owned">How many the person owns, up to one more than 1,000.</param>
/// <param name="May">What the caller may do with them.</param>
public sealed record UserBotPage(IReadOnlyList<UserBot> Items, string? Next, int Owned, UserBotMay May);

public sealed record UserBotMay(Verdict Members, Verdict Transfer);

/// <summary>The bots a person owns or works on, by name.</summary>
public sealed record ListUserBots(UserId Id, string? Cursor, int? Limit) : IQuery<ListUserBots, UserBotPage>
{
    public const int Counted = 1_000;

    public static Access Access => Access.Needs(Permissions.BotsRead);

    public IEnumerable<FieldProblem> Validate() => BotCursor.Validate(Cursor, Limit, ListBots.MostPerPage);

    public sealed class Handler(OperationScope scope, TenantDb db, UserDirectory people) : IHandler<ListUserBots, UserBotPage>
    {
        public async Task<Result<UserBotPage>> HandleAsync(ListUserBots operation, CancellationToken cancellation)
        {
            if (await people.FindAsync(operation.Id, cancellation) is not { } person)
            {
                return Problem.NotFound;
            }

            var (limit, after, user) = (operation.Limit ?? 50, BotCursor.Read(operation.Cursor) ?? "", person.User.Id);
            // Two walks along two indexes, and the two lists become one: no more is read than is shown.
            var owned = db.Set<Bot>().AsNoTracking().Where(b => b.OwnerId == user);
            var ownedHere = await owned.Where(b => b.NameKey.CompareTo(after) > 0).OrderBy(b => b.NameKey).Take(limit + 1).ToListAsync(cancellation);
            var given = await db.Set<BotMember>().AsNoTracking().Where(m => m.UserId == user && m.NameKey.CompareTo(after) > 0).OrderBy(m => m.NameKey).Take(limit + 1)
                .Join(db.Set<Bot>().AsNoTracking(), m => m.BotId, b => b.Id, (m, b) => new { Bot = b, m.Role }).ToListAsync(cancellation);
            var all = ownedHere.Select(bot => (Bot: bot, Role: BotRole.Owner)).Concat(given.Select(g => (g.Bot, g.Role)))
                .OrderBy(b => b.Bot.NameKey, StringComparer.Ordinal).Take(limit + 1).ToList();
            var shown = all.Take(limit).ToList();
            return new UserBotPage(
                [.. shown.Select(b => new UserBot(b.Bot.Id.Value, b.Bot.Name, b.Bot.Description, Words<BotRole>.Of(b.Role)))],
                all.Count > limit ? BotCursor.Write(shown[^1].Bot.NameKey) : null,
                await owned.Take(Counted + 1).CountAsync(cancellation),
                new UserBotMay(
                    Verdict.Of(BotRules.Members(scope.Actor) ?? Roles.RoleRules.Rank(scope.Actor.Permissions, person.Target.Effective)), Verdict.Of(BotRules.Transfer(scope.Actor))));
        }
    }
}
