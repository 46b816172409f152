using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Bots;

/// <param name="Moved">How many have the new owner now.</param>
/// <param name="Left">How many are left; ask again for those.</param>
public sealed record BotsTransferred(int Moved, int Left);

/// <summary>Hands over all the bots a person owns: someone leaves, and another takes their place. So many at a time as one change carries.</summary>
public sealed record TransferUserBots(UserId Id, string? To) : IOperation<TransferUserBots, BotsTransferred>, ILocksTenant
{
    public const int AtOnce = 500;

    public static Access Access => Access.Needs(Permissions.BotsTransfer);

    public sealed class Handler(TenantDb db, UserDirectory people, BotHandOver handOver) : IHandler<TransferUserBots, BotsTransferred>
    {
        public async Task<Result<BotsTransferred>> HandleAsync(TransferUserBots operation, CancellationToken cancellation)
        {
            if (await people.FindAsync(operation.Id, cancellation) is not { } from)
            {
                return Problem.NotFound;
            }

            var to = await handOver.FindOwnerAsync(operation.To, cancellation);
            if (to.Problem is { } refused)
            {
                return refused;
            }

            if (to.Value.User.Id == from.User.Id)
            {
                return BotRules.AlreadyOwner;
            }

            var owned = db.Set<Bot>().Where(b => b.OwnerId == from.User.Id);
            var bots = await owned.OrderBy(b => b.NameKey).Take(AtOnce).ToListAsync(cancellation);
            if (bots.Count == 0)
            {
                return Problem.Conflict("owns-no-bots", "This person owns no bot.");
            }

            var ids = bots.Select(b => b.Id).ToList();
            var members = (await db.Set<BotMember>().Where(m => ids.Contains(m.BotId) && m.UserId == to.Value.User.Id).ToListAsync(cancellation)).ToLookup(m => m.BotId);
            for (var i = 0; i < bots.Count; i++)
            {
                handOver.Move(new LoadedBot(bots[i], [.. members[bots[i].Id]]), from.User, to.Value.User, i + 1, bots.Count);
            }

            return new BotsTransferred(bots.Count, await owned.CountAsync(cancellation) - bots.Count);
        }
    }
}
