using Roster.Platform.Kernel;

namespace Roster.Bulk;

/// <summary>One job and how far it is.</summary>
public sealed record ReadJob(JobId Id) : IQuery<ReadJob, JobView>
{
    public static Access Access => Access.Needs(Permissions.UsersRead);

    public sealed class Handler(JobShelf shelf) : IHandler<ReadJob, JobView>
    {
        public async Task<Result<JobView>> HandleAsync(ReadJob operation, CancellationToken cancellation) =>
            await shelf.FindAsync(operation.Id, cancellation) is { } job ? await shelf.ShowAsync(job, cancellation) : Problem.NotFound;
    }
}
