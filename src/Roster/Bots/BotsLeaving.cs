using Microsoft.EntityFrameworkCore;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Bots;

/// <summary>
/// Who owns a bot can't be deleted or replaced: it is handed over first. Bots that someone develops or tests are kept for them, and show them again
/// when they are back.
/// </summary>
internal sealed class BotsLeaving(OperationScope scope) : ILeavingCheck, IAssignments
{
    /// <summary>So many bots are named in the refusal.</summary>
    private const int Named = 20;

    public async Task<Problem?> RefusesDeletionAsync(User user, CancellationToken cancellation)
    {
        var owned = scope.Tenant.Set<Bot>().Where(b => b.OwnerId == user.Id);
        var first = await owned.OrderBy(b => b.NameKey).Take(Named).Select(b => new OwnedBot(b.Id, b.Name)).ToListAsync(cancellation);
        if (first.Count == 0)
        {
            return null;
        }

        var count = first.Count < Named ? first.Count : await owned.Take(ListUserBots.Counted + 1).CountAsync(cancellation);
        var names = string.Join(", ", first.Take(3).Select(b => $"“{b.Name}”"));
        return Problem.Conflict("owns-bots", $"This person owns {names}{(count > 3 ? $" and {count - 3} more" : "")}. Bots must have another owner before their owner leaves.")
            with { Current = new OwnedBots(count, first) };
    }

    public async Task<IReadOnlyList<LeavingEffect>> ForeseeAsync(User user, AccessEnds why, CancellationToken cancellation)
    {
        if (why != AccessEnds.Deleted)
        {
            return [];
        }

        var theirs = scope.Tenant.Set<BotMember>().Where(m => m.UserId == user.Id);
        var names = await theirs.OrderBy(m => m.NameKey).Take(5).Join(scope.Tenant.Set<Bot>(), m => m.BotId, b => b.Id, (m, b) => b.Name).ToListAsync(cancellation);
        return [new LeavingEffect("bots", names.Count < 5 ? names.Count : await theirs.CountAsync(cancellation), names)];
    }

    public async Task TakeAsync(User user, CancellationToken cancellation) =>
        scope.Tenant.RemoveRange(await scope.Tenant.Set<BotMember>().Where(m => m.UserId == user.Id).ToListAsync(cancellation));
}

/// <summary>The bots that stand in the way of a deletion.</summary>
/// <param name="Count">How many, up to one more than 1,000.</param>
/// <param name="Bots">The first of them.</param>
public sealed record OwnedBots(int Count, IReadOnlyList<OwnedBot> Bots);

public sealed record OwnedBot(BotId Id, string Name);
