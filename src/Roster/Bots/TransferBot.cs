using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Bots;

/// <param name="To">The id or the e-mail of the new owner.</param>
public sealed record TransferBody(string? To);

/// <summary>Makes another person the owner of a bot. The tenant is locked so that the new one is not put out at the same moment.</summary>
public sealed record TransferBot(BotId Id, string? To) : IOperation<TransferBot, BotDetails>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.BotsTransfer);

    public sealed class Handler(TenantDb db, BotDirectory directory, BotHandOver handOver) : IHandler<TransferBot, BotDetails>
    {
        public async Task<Result<BotDetails>> HandleAsync(TransferBot operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            var to = await handOver.FindOwnerAsync(operation.To, cancellation);
            if (to.Problem is { } refused)
            {
                return refused;
            }

            if (to.Value.User.Id == found.Bot.OwnerId)
            {
                return BotRules.AlreadyOwner;
            }

            var from = await db.Set<User>().IgnoreQueryFilters([Filters.Deleted]).SingleAsync(u => u.Id == found.Bot.OwnerId, cancellation);
            handOver.Move(found, from, to.Value.User);
            return await directory.ShowChangedAsync(found, cancellation);
        }
    }
}
