using Roster.Platform.Kernel;

namespace Roster.Bots;

/// <summary>One bot, with the people who work on it.</summary>
public sealed record ReadBot(BotId Id) : IQuery<ReadBot, BotDetails>
{
    public static Access Access => Access.Needs(Permissions.BotsRead);

    public sealed class Handler(BotDirectory directory) : IHandler<ReadBot, BotDetails>
    {
        public async Task<Result<BotDetails>> HandleAsync(ReadBot operation, CancellationToken cancellation) =>
            await directory.FindAsync(operation.Id, cancellation) is { } found ? await directory.ShowAsync(found, cancellation) : Problem.NotFound;
    }
}
