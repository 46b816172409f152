using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Users;

namespace Roster.Bots;

/// <summary>Finds who is to own a bot, and makes them its owner.</summary>
public sealed class BotHandOver(OperationScope scope, UserDirectory people, Events events)
{
    /// <summary>The person by id or e-mail.</summary>
    public async Task<Result<LoadedUser>> FindAsync(string? to, CancellationToken cancellation)
    {
        if (string.IsNullOrWhiteSpace(to))
        {
            return Problem.Invalid("to", "required", "Say to whom: their id or their e-mail.");
        }

        var id = Guid.TryParse(to, out var typed) ? new UserId(typed) : default;
        if (id == default && EmailAddress.Parse(to, out _) is { } address)
        {
            id = await scope.Tenant.Set<User>().Where(u => u.EmailKey == address.Key).Select(u => u.Id).SingleOrDefaultAsync(cancellation);
        }

        return await people.FindAsync(id, cancellation) is { } found ? found : Problem.Invalid("to", "unknown-user", "There is no such person here.");
    }

    /// <summary>The same, if they can own a bot.</summary>
    public async Task<Result<LoadedUser>> FindOwnerAsync(string? to, CancellationToken cancellation)
    {
        var found = await FindAsync(to, cancellation);
        return found.Problem is null && BotRules.Own(found.Value.Target) is { } refused ? refused : found;
    }

    /// <summary>From one owner to another, who is no member any more; the old one works on it as a developer.</summary>
    public void Move(LoadedBot found, User from, User to, int nth = 1, int of = 1)
    {
        var db = scope.Tenant;
        if (found.Members.Find(m => m.UserId == to.Id) is { } member)
        {
            db.Remove(member);
            found.Members.Remove(member);
        }

        var developer = new BotMember(found.Bot, from.Id, BotRole.Developer);
        db.Add(developer);
        found.Members.Add(developer);
        found.Bot.HandTo(to.Id);
        events.Add(new BotTransferred(found.Bot.Id, from.Id, to.Id, nth, of)
        {
            Personal = new PersonalPart { Subject = found.Bot.Name, Changes = [new FieldChange("owner", BotChange.Name(from), BotChange.Name(to))] },
        });
    }
}
