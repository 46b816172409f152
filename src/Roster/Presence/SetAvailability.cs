using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Presence.States;
using Roster.Users;

namespace Roster.Presence;

/// <param name="Availability">What to set it to.</param>
/// <param name="Reason">Why; the person is told, and it is kept in the record.</param>
public sealed record SetAvailabilityBody([WordOf<Availability>] string? Availability, string? Reason);

/// <summary>Sets an agent's availability, for a reason that they are told.</summary>
public sealed record SetAvailability(UserId Id, SetAvailabilityBody Body) : IOperation<SetAvailability, UserPresence>
{
    public static Access Access => Access.Needs(Permissions.AvailabilitySet);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Body.Reason)
        .Concat(string.IsNullOrWhiteSpace(Body.Reason) ? [new("reason", "required", "Say why: the person is told.")] : [])
        .Concat(AvailabilityFields.Validate(Body.Availability));

    public sealed class Handler(OperationScope scope, UserDirectory directory, PresenceShelf shelf, Events events) : IHandler<SetAvailability, UserPresence>
    {
        public async Task<Result<UserPresence>> HandleAsync(SetAvailability operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (PresenceRules.Set(scope.Actor, found.Target) is { } refused)
            {
                return refused;
            }

            var presence = await shelf.FindAsync(operation.Id, cancellation);
            var before = presence?.Chosen ?? Availability.Offline;
            if (AvailabilityFields.Read(operation.Body.Availability, found.Tenant) is not { } to)
            {
                return AvailabilityFields.NotOffered;
            }

            if (shelf.Move(found.User, presence, to, Cause.Set, events))
            {
                events.Add(new UserAvailabilitySet(found.User.Id, Words<Availability>.Of(before), Words<Availability>.Of(to)) { Personal = found.Personal(operation.Body.Reason!.Trim()) });
            }

            return new UserPresence(await shelf.ShowAsync(found, await shelf.MovedAsync(found.User.Id, cancellation), cancellation), await shelf.HistoryAsync(found.User.Id, cancellation), Verdict.Of(null));
        }
    }
}
