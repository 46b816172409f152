using Roster.Platform.Kernel;

namespace Roster.Statistics.Reading;

/// <summary>What a person did, day by day, week by week or month by month; also of someone who is deleted or anonymized.</summary>
public sealed record ReadUserStatistics(UserId Id, string? From, string? To, string? By) : IQuery<ReadUserStatistics, UserStatistics>
{
    public static Access Access => Access.Needs(Permissions.StatisticsRead);

    public sealed class Handler(StatisticsShelf shelf) : IHandler<ReadUserStatistics, UserStatistics>
    {
        public Task<Result<UserStatistics>> HandleAsync(ReadUserStatistics operation, CancellationToken cancellation) =>
            shelf.ReadAsync(operation.Id, operation.From, operation.To, operation.By, cancellation);
    }
}
