using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Queues;

/// <summary>The members to change; an absent one stays.</summary>
public sealed record EditQueueBody
{
    public Patch<string> Name { get; init; }

    public Patch<string> Description { get; init; }
}

/// <summary>Changes what a queue is called and described as, against the version that was looked at.</summary>
public sealed record EditQueue(QueueId Id, int? Version, EditQueueBody Body) : IOperation<EditQueue, QueueView>
{
    public static Access Access => Access.Needs(Permissions.QueuesUpdate);

    public sealed class Handler(OperationScope scope, QueueShelf shelf, Events events) : IHandler<EditQueue, QueueView>
    {
        public async Task<Result<QueueView>> HandleAsync(EditQueue operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } queue)
            {
                return Problem.NotFound;
            }

            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            var people = await shelf.PeopleAsync(queue.Id, cancellation);
            if (seen != queue.Version)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this queue while you were editing.") { Current = shelf.Show(queue, people) };
            }

            if (QueueRules.Edit(scope.Actor, queue.IsArchived) is { } refused)
            {
                return refused;
            }

            var faults = new List<FieldProblem>();
            var (fields, body) = (new QueueFields(faults), operation.Body);
            var name = body.Name.Given ? fields.Name(body.Name.Value) : queue.Name;
            var description = body.Description.Given ? fields.Description(body.Description.Value) : queue.Description;
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var changes = new[] { new FieldChange("name", queue.Name, name), new FieldChange("description", queue.Description, description) }.Where(c => c.Before != c.After).ToList();
            if (changes.Count == 0)
            {
                return shelf.Show(queue, people);
            }

            queue.Describe(name!, description);
            events.Add(new QueueChanged(queue.Id, queue.TenantId, [.. changes.Select(c => c.Field)]) { Personal = new PersonalPart { Subject = queue.Name, Changes = changes } });
            return shelf.ShowChanged(queue, people);
        }
    }
}
