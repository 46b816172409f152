using System.Text.Json.Nodes;
using Roster.Groups;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Scim.Patching;
using Roster.Users;

namespace Roster.Scim.Groups;

/// <summary>Does what a directory asks of a group, by the operations that do it for everyone else. It changes the groups it made, and no others.</summary>
internal sealed class GroupDesk(OperationRunner runner)
{
    /// <summary>Most people whom one request puts in or takes out: so long the workspace's other changes wait.</summary>
    public const int MostMoved = 5_000;

    private const int Tries = 3;

    private static readonly Problem TooManyMoved = ScimProblems.TooMany($"one request puts in or takes out at most {MostMoved:N0} people.");

    public async Task<Result<GroupHere>> CreateAsync(JsonObject body, Caller caller, CancellationToken cancellation)
    {
        var (change, made) = (new GroupChange(), default(GroupId?));
        if (change.Put(body) is { } unread)
        {
            return unread;
        }

        var place = await runner.RunAsync<FindPlace, ScimPlace>(new FindPlace(), caller, cancellation);
        if (place.Problem is { } mayNot)
        {
            return mayNot;
        }

        var steps = new List<Func<Task<Problem?>>>
        {
            async () =>
            {
                var added = await runner.RunAsync<CreateGroup, GroupCreatedAnswer>(
                    new CreateGroup(new CreateGroupBody(change.Name.Value, null, null, null)) { Source = GroupSource.Scim, ExternalId = change.ExternalId.Value }, caller, cancellation);
                made = added.IsRefused ? null : new GroupId(added.Value.Group.Id);
                return added.Problem;
            },
        };
        steps.AddRange(Moves(() => made!.Value, change.Members.In, [], caller, cancellation));
        return change.Members.In.Count > MostMoved ? TooManyMoved
            : await Steps.AllAsync(runner, place.Value.Tenant.Id, steps, cancellation) is { } refused ? refused
            : await ReadAsync(made!.Value, withMembers: true, caller, cancellation);
    }

    public Task<Problem?> PutAsync(GroupId id, JsonObject body, Caller caller, CancellationToken cancellation) => ChangeAsync(id, change => change.Put(body), caller, cancellation);

    public Task<Problem?> PatchAsync(GroupId id, IReadOnlyList<PatchStep> steps, Caller caller, CancellationToken cancellation) =>
        ChangeAsync(id, change => steps.Select(change.Apply).FirstOrDefault(refused => refused is not null), caller, cancellation);

    public async Task<Problem?> DeleteAsync(GroupId id, Caller caller, CancellationToken cancellation) =>
        (await runner.RunAsync<DeleteGroup, Done>(new DeleteGroup(id) { ByDirectory = true }, caller, cancellation)).Problem;

    public Task<Result<GroupHere>> ReadAsync(GroupId id, bool withMembers, Caller caller, CancellationToken cancellation) =>
        runner.RunAsync<ReadDirectoryGroup, GroupHere>(new ReadDirectoryGroup(id, withMembers), caller, cancellation);

    private async Task<Problem?> ChangeAsync(GroupId id, Func<GroupChange, Problem?> say, Caller caller, CancellationToken cancellation)
    {
        var change = new GroupChange();
        if (say(change) is { } unread)
        {
            return unread;
        }

        for (var attempt = 1; ; attempt++)
        {
            var read = await ReadAsync(id, withMembers: false, caller, cancellation);
            if (read.Problem is { } notThere)
            {
                return notThere;
            }

            var moved = await MovedAsync(id, change.Members, caller, cancellation);
            if (moved.Problem is { } tooMany)
            {
                return tooMany;
            }

            var steps = new List<Func<Task<Problem?>>>();
            if (change.Name.Given || change.ExternalId.Given || moved.Value.In.Count + moved.Value.Out.Count == 0)
            {
                var body = new EditGroupBody { Name = change.Name };
                steps.Add(async () => (await runner.RunAsync<EditGroup, GroupView>(new EditGroup(id, read.Value.Entry.Version, body) { ByDirectory = true, ExternalId = change.ExternalId }, caller, cancellation)).Problem);
            }

            steps.AddRange(Moves(() => id, moved.Value.In, moved.Value.Out, caller, cancellation));
            var refused = await Steps.AllAsync(runner, read.Value.Place.Tenant.Id, steps, cancellation);
            if (refused is not { Kind: ProblemKind.ChangedMeanwhile } || attempt == Tries)
            {
                return refused;
            }
        }
    }

    /// <summary>Who is to be moved, compared with who is there: taking out someone who is not in it is no fault.</summary>
    private async Task<Result<Moved>> MovedAsync(GroupId id, MemberChange change, Caller caller, CancellationToken cancellation)
    {
        if (change.IsNothing)
        {
            return new Moved([], []);
        }

        IReadOnlyList<UserId>? among = change.IsWhole ? null : [.. change.Out.Select(p => new UserId(p))];
        var found = await runner.RunAsync<FindMembers, IReadOnlySet<Guid>>(new FindMembers(id, among), caller, cancellation);
        if (found.Problem is { } refused)
        {
            return refused;
        }

        var moved = change.IsWhole ? new Moved([.. change.In.Except(found.Value)], [.. found.Value.Except(change.In)]) : new Moved([.. change.In], [.. found.Value]);
        return moved.In.Count + moved.Out.Count > MostMoved ? TooManyMoved : moved;
    }

    private IEnumerable<Func<Task<Problem?>>> Moves(Func<GroupId> group, IEnumerable<Guid> putIn, IEnumerable<Guid> takenOut, Caller caller, CancellationToken cancellation) =>
        putIn.Select(p => (Person: p, In: true)).Concat(takenOut.Select(p => (Person: p, In: false))).Chunk(ChangeGroupMembers.Most).Select(some => (Func<Task<Problem?>>)(async () =>
        {
            var body = new GroupMembersBody([.. some.Where(p => p.In).Select(p => p.Person.ToString())], [.. some.Where(p => !p.In).Select(p => p.Person.ToString())]);
            return (await runner.RunAsync<ChangeGroupMembers, GroupView>(new ChangeGroupMembers(group(), body) { ByDirectory = true }, caller, cancellation)).Problem;
        }));

    private sealed record Moved(IReadOnlyList<Guid> In, IReadOnlyList<Guid> Out);
}
