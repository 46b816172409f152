using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Bots;

/// <summary>Takes a bot from someone who works on it.</summary>
public sealed record RemoveBotMember(BotId Id, UserId User) : IOperation<RemoveBotMember, BotDetails>
{
    public static Access Access => Access.Needs(Permissions.BotsMembers);

    public sealed class Handler(OperationScope scope, TenantDb db, BotDirectory directory, UserDirectory people, Events events) : IHandler<RemoveBotMember, BotDetails>
    {
        public async Task<Result<BotDetails>> HandleAsync(RemoveBotMember operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found || await people.FindAsync(operation.User, cancellation) is not { } person)
            {
                return Problem.NotFound;
            }

            if (BotRules.Take(scope.Actor, person.Target, found.Bot.OwnerId) is { } refused)
            {
                return refused;
            }

            if (found.Members.Find(m => m.UserId == person.User.Id) is not { } member)
            {
                return Problem.NotFound;
            }

            var before = Words<BotRole>.Of(member.Role);
            db.Remove(member);
            found.Members.Remove(member);
            events.Add(new BotMemberRemoved(found.Bot.Id, person.User.Id, before) { Personal = BotChange.Of(found.Bot, person.User)(before, null) });
            return await directory.ShowChangedAsync(found, cancellation);
        }
    }
}
