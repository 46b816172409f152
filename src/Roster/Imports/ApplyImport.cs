using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Imports;

/// <summary>Has done what the report says. It is answered at once; Roster does it after, with the rights of whoever said so, and looks at each line once more before it does.</summary>
public sealed record ApplyImport(ImportId Id) : IOperation<ApplyImport, ImportView>, IBeginsWork
{
    private static readonly Problem NothingToDo = Problem.Conflict("nothing-to-do", "No line of this import would change anything. Mend its faults, or send another file.");

    public static Access Access => Access.Needs(Permissions.UsersImport);

    public sealed class Handler(OperationScope scope, ImportShelf shelf, Events events, TimeProvider clock) : IHandler<ApplyImport, ImportView>
    {
        public async Task<Result<ImportView>> HandleAsync(ApplyImport operation, CancellationToken cancellation)
        {
            var found = await shelf.FindAsync(operation.Id, cancellation);
            if (found.Problem is { } refused)
            {
                return refused;
            }

            if (found.Value is not { State: ImportState.Ready } import)
            {
                return EditImport.NotReady;
            }

            var (counts, actor) = (import.Counts, scope.Actor);
            if (counts.Create + counts.Update + counts.Act == 0)
            {
                return NothingToDo;
            }

            (import.Ip, import.UserAgent) = (scope.Caller.Ip?.ToString(), scope.Caller.UserAgent);
            import.Apply((actor.User ?? actor.KeyOwner)!.Value, actor.Key, clock.GetUtcNow());
            events.Add(new ImportApplied(import.Id, counts.Create, counts.Update, counts.Act) { Personal = new PersonalPart { Subject = import.FileName } });
            return await shelf.ShowAsync(import, cancellation);
        }
    }
}
