using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Statistics.Reading;

/// <summary>What the caller did themselves.</summary>
public sealed record ReadOwnStatistics(string? From, string? To, string? By) : IQuery<ReadOwnStatistics, UserStatistics>
{
    public static Access Access => Access.Anyone("what someone did is theirs to know");

    public sealed class Handler(OperationScope scope, StatisticsShelf shelf) : IHandler<ReadOwnStatistics, UserStatistics>
    {
        private static readonly Problem NotInPerson = Problem.Forbidden("no-figures-of-a-key", "Only a person has statistics, and no key.");

        public async Task<Result<UserStatistics>> HandleAsync(ReadOwnStatistics operation, CancellationToken cancellation) =>
            scope.Actor.User is { } id ? await shelf.ReadAsync(id, operation.From, operation.To, operation.By, cancellation) : NotInPerson;
    }
}
