using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Users;

namespace Roster.Queues;

public sealed record CreateQueueBody(string? Name, string? Description);

/// <summary>Makes a queue. People are put in after.</summary>
public sealed record CreateQueue(CreateQueueBody Body) : IOperation<CreateQueue, QueueCreatedAnswer>, ILocksTenant
{
    /// <summary>Most queues of a tenant, archived ones included: their names stand in every list of people.</summary>
    public const int Most = 500;

    public static Access Access => Access.Needs(Permissions.QueuesUpdate);

    public sealed class Handler(TenantDb db, QueueShelf shelf, Events events) : IHandler<CreateQueue, QueueCreatedAnswer>
    {
        public async Task<Result<QueueCreatedAnswer>> HandleAsync(CreateQueue operation, CancellationToken cancellation)
        {
            var faults = new List<FieldProblem>();
            var fields = new QueueFields(faults);
            var (name, description) = (fields.Name(operation.Body.Name), fields.Description(operation.Body.Description));
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            if (await db.Set<Queue>().CountAsync(cancellation) >= Most)
            {
                return Problem.Conflict("queues-full", $"A workspace has at most {Most} queues.");
            }

            var queue = new Queue(db.Tenant, name!, description);
            db.Add(queue);
            events.Add(new QueueCreated(queue.Id, db.Tenant) { Personal = new PersonalPart { Subject = queue.Name } });
            return new QueueCreatedAnswer(shelf.Show(queue, people: 0));
        }
    }
}

/// <summary>Reads a queue's fields as typed. Faults are collected, each at its field.</summary>
public sealed class QueueFields(ICollection<FieldProblem> faults)
{
    public string? Name(string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            faults.Add(new("name", "required", "A queue needs a name."));
            return null;
        }

        return new UserFields(faults).Name("name", typed);
    }

    public string Description(string? typed) => new RoleFields(faults).Description(typed);
}
