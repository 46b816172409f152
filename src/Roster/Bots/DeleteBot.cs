using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Bots;

/// <summary>Takes a bot off the register, and everyone off it.</summary>
public sealed record DeleteBot(BotId Id) : IOperation<DeleteBot, Done>
{
    public static Access Access => Access.Needs(Permissions.BotsUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, BotDirectory directory, Events events) : IHandler<DeleteBot, Done>
    {
        public async Task<Result<Done>> HandleAsync(DeleteBot operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (BotRules.Delete(scope.Actor, found.Bot.OwnerId) is { } refused)
            {
                return refused;
            }

            db.RemoveRange(found.Members);
            db.Remove(found.Bot);
            events.Add(new BotDeleted(found.Bot.Id, found.Bot.OwnerId) { Personal = new PersonalPart { Subject = found.Bot.Name } });
            return default(Done);
        }
    }
}
