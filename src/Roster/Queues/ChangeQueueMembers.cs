using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Queues;

/// <param name="Add">The people to put in; one who is in it already stays.</param>
/// <param name="Remove">The people to take out; one who is not in it is none the worse.</param>
/// <param name="Priority">The place of those who are put in, 1 before 10, and the new place of those named who are in it already. Absent: 5, and as it is.</param>
public sealed record QueueMembersBody(IReadOnlyList<string>? Add, IReadOnlyList<string>? Remove, int? Priority);

/// <summary>Puts people into a queue, takes them out of it, or gives them another place: all of them, or none when one may not be.</summary>
public sealed record ChangeQueueMembers(QueueId Id, QueueMembersBody Body) : IOperation<ChangeQueueMembers, QueueView>, ILocksTenant
{
    /// <summary>Most people in one request.</summary>
    public const int Most = 500;

    public static Access Access => Access.Needs(Permissions.QueuesMembers);

    public IEnumerable<FieldProblem> Validate()
    {
        if ((Body.Add?.Count ?? 0) + (Body.Remove?.Count ?? 0) is 0 or > Most)
        {
            yield return new("add", "out-of-range", $"Name 1 to {Most} people to put in or take out.");
        }

        if (Body.Priority is < QueueMember.First or > QueueMember.Last)
        {
            yield return new("priority", "out-of-range", $"From {QueueMember.First} to {QueueMember.Last}.");
        }
    }

    public sealed class Handler(OperationScope scope, TenantDb db, QueueShelf shelf, Places places) : IHandler<ChangeQueueMembers, QueueView>
    {
        public async Task<Result<QueueView>> HandleAsync(ChangeQueueMembers operation, CancellationToken cancellation)
        {
            if (await shelf.FindAsync(operation.Id, cancellation) is not { } queue)
            {
                return Problem.NotFound;
            }

            if (QueueRules.Members(scope.Actor, queue.IsArchived) is { } refused)
            {
                return refused;
            }

            var (body, faults) = (operation.Body, new List<FieldProblem>());
            var people = await PeopleAsync(body, faults, cancellation);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var (adding, removing) = (Ids(body.Add).ToHashSet(), Ids(body.Remove).ToHashSet());
            if (adding.Select(id => Places.MayBePut(people[id], "add")).FirstOrDefault(p => p is not null) is { } gone)
            {
                return gone;
            }

            var there = await db.Set<QueueMember>().Where(m => m.QueueId == queue.Id && people.Keys.Contains(m.UserId)).ToDictionaryAsync(m => m.UserId, cancellation);
            var count = await shelf.PeopleAsync(queue.Id, cancellation);
            foreach (var user in adding.Select(id => people[id]))
            {
                var change = places.Put(queue, user, there.GetValueOrDefault(user.Id), body.Priority);
                count += change is { Before: null } ? 1 : 0;
                places.Tell(user, change is null ? [] : [change]);
            }

            foreach (var member in there.Values.Where(m => removing.Contains(m.UserId)))
            {
                count -= member.Live ? 1 : 0;
                places.Tell(people[member.UserId], [places.Take(queue, member)]);
            }

            return shelf.Show(queue, Math.Max(0, count));
        }

        private async Task<Dictionary<UserId, User>> PeopleAsync(QueueMembersBody body, List<FieldProblem> faults, CancellationToken cancellation)
        {
            var ids = Ids(body.Add).Concat(Ids(body.Remove)).ToHashSet();
            var known = await db.Set<User>().Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, cancellation);
            foreach (var (field, typed) in new[] { ("add", body.Add), ("remove", body.Remove) })
            {
                faults.AddRange((typed ?? []).Index().Where(t => !Guid.TryParse(t.Item, out var id) || !known.ContainsKey(new UserId(id)))
                    .Select(t => new FieldProblem($"{field}[{t.Index}]", "unknown-user", "There is no such person here.")));
            }

            foreach (var twice in Ids(body.Remove).Where(Ids(body.Add).Contains).Take(1))
            {
                faults.Add(new("remove", "both-ways", $"{known.GetValueOrDefault(twice)?.DisplayName} can't be put in and taken out at once."));
            }

            return known;
        }

        private static IReadOnlyList<UserId> Ids(IReadOnlyList<string>? typed) =>
            [.. (typed ?? []).Select(t => Guid.TryParse(t, out var id) ? new UserId(id) : (UserId?)null).OfType<UserId>()];
    }
}
