using Roster.Platform.Kernel;

namespace Roster.Queues;

/// <summary>All queues of the tenant by name, the archived ones last.</summary>
public sealed record ListQueues : IQuery<ListQueues, QueueList>
{
    public static Access Access => Access.Needs(Permissions.QueuesRead);

    public sealed class Handler(QueueShelf shelf) : IHandler<ListQueues, QueueList>
    {
        public async Task<Result<QueueList>> HandleAsync(ListQueues operation, CancellationToken cancellation) => new QueueList(await shelf.AllAsync(cancellation));
    }
}

/// <summary>One queue.</summary>
public sealed record ReadQueue(QueueId Id) : IQuery<ReadQueue, QueueView>
{
    public static Access Access => Access.Needs(Permissions.QueuesRead);

    public sealed class Handler(QueueShelf shelf) : IHandler<ReadQueue, QueueView>
    {
        public async Task<Result<QueueView>> HandleAsync(ReadQueue operation, CancellationToken cancellation) =>
            await shelf.OneAsync(operation.Id, cancellation) is { } found ? found : Problem.NotFound;
    }
}
