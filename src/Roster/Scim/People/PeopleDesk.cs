using System.Text.Json.Nodes;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Scim.Patching;
using Roster.Scim.Schemas;
using Roster.Scim.Settings;
using Roster.Users;
using Roster.Users.Deletion;

namespace Roster.Scim.People;

/// <summary>
/// Does what a directory asks of a person, by the operations that do it for everyone else: so no rule is written twice, and each change is told
/// as any other is, in the name of the key. What takes several of them is done whole, or not at all.
/// </summary>
internal sealed class PeopleDesk(OperationRunner runner)
{
    private const int Tries = 3;

    public async Task<Result<PersonHere>> CreateAsync(JsonObject body, Caller caller, CancellationToken cancellation)
    {
        var found = await runner.RunAsync<FindNewcomerRules, NewcomerRules>(new FindNewcomerRules(), caller, cancellation);
        if (found.Problem is { } mayNot)
        {
            return mayNot;
        }

        var (entry, rules) = (new JsonObject(), found.Value);
        if (new ResourcePatch(entry, UserSchema.Resource).Put(body) is { } unread)
        {
            return unread;
        }

        var facts = PersonFacts.Of(entry, rules.Place.Matrix);
        UserId? added = null;
        var steps = new List<Func<Task<Problem?>>>
        {
            async () =>
            {
                var made = await runner.RunAsync<CreateUser, UserCreatedAnswer>(new CreateUser(rules.For(facts)) { Source = UserSource.Scim }, caller, cancellation);
                added = made.IsRefused ? null : new UserId(made.Value.User.Id);
                return made.Problem;
            },
        };
        if (facts.Active == false)
        {
            steps.Add(() => BlockAsync(added!.Value, rules.Place, caller, cancellation));
        }

        return await AllAsync(rules.Place, steps, cancellation) is { } refused ? refused : await ReadAsync(added!.Value, caller, cancellation);
    }

    public Task<Result<PersonHere>> PutAsync(UserId id, JsonObject body, int? seen, Caller caller, CancellationToken cancellation) =>
        ChangeAsync(id, seen, patch => patch.Put(body), caller, cancellation);

    public Task<Result<PersonHere>> PatchAsync(UserId id, IReadOnlyList<PatchStep> steps, int? seen, Caller caller, CancellationToken cancellation) =>
        ChangeAsync(id, seen, patch => patch.Apply(steps), caller, cancellation);

    /// <summary>Out of the workspace: deleted where it deletes people, else put out by its own verb. Either way the directory keeps the entry no longer.</summary>
    public async Task<Problem?> DeleteAsync(UserId id, int? seen, Caller caller, CancellationToken cancellation)
    {
        var read = await ReadAsync(id, caller, cancellation);
        if (read.Problem is { } notThere)
        {
            return notThere;
        }

        var (place, entry) = (read.Value.Place, read.Value.Found.Entry);
        if (seen is not null && seen != entry.Version)
        {
            return ScimProblems.Stale;
        }

        if (entry.State == UserState.Deleted)
        {
            return (await runner.RunAsync<LetGoDeleted, Done>(new LetGoDeleted(id), caller, cancellation)).Problem;
        }

        var steps = new List<Func<Task<Problem?>>>();
        if (entry.Source == UserSource.Scim)
        {
            steps.Add(async () => (await runner.RunAsync<EditUser, UserDetails>(new EditUser(id, entry.Version, new()) { Source = UserSource.Local }, caller, cancellation)).Problem);
        }

        if (place.Tenant.Policy.Verbs.Contains("delete"))
        {
            steps.Add(async () => (await runner.RunAsync<DeleteUser, UserDeletedAnswer>(new DeleteUser(id, null), caller, cancellation)).Problem);
        }
        else if (!entry.IsBlocked)
        {
            steps.Add(() => BlockAsync(id, place, caller, cancellation));
        }

        return await AllAsync(place, steps, cancellation);
    }

    public async Task<Result<PersonHere>> ReadAsync(UserId id, Caller caller, CancellationToken cancellation) =>
        await runner.RunAsync<ReadPerson, PersonHere>(new ReadPerson(id), caller, cancellation);

    /// <param name="id">Whom.</param>
    /// <param name="seen">The version that was looked at; null where the directory does not say, and then the newest is meant.</param>
    /// <param name="change">What their entry is to say.</param>
    /// <param name="caller">Who asks.</param>
    /// <param name="cancellation">Stops it.</param>
    private async Task<Result<PersonHere>> ChangeAsync(UserId id, int? seen, Func<ResourcePatch, Problem?> change, Caller caller, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var read = await ReadAsync(id, caller, cancellation);
            if (read.Problem is { } notThere)
            {
                return notThere;
            }

            var (place, entry) = (read.Value.Place, read.Value.Found.Entry);
            if (seen is not null && seen != entry.Version)
            {
                return ScimProblems.Stale;
            }

            var after = (JsonObject)read.Value.Resource.DeepClone();
            if (change(new ResourcePatch(after, UserSchema.Resource)) is { } unread)
            {
                return unread;
            }

            var plan = PersonPlan.Of(entry, PersonFacts.Of(read.Value.Resource, place.Matrix), PersonFacts.Of(after, place.Matrix), place);
            if (plan.Problem is { } impossible)
            {
                return impossible;
            }

            var refused = await AllAsync(place, StepsOf(plan.Value, entry, caller, cancellation), cancellation);
            if (refused is { Kind: ProblemKind.ChangedMeanwhile } && seen is null && attempt < Tries)
            {
                continue;
            }

            return refused is not null ? refused : await ReadAsync(id, caller, cancellation);
        }
    }

    private List<Func<Task<Problem?>>> StepsOf(PersonPlan plan, User entry, Caller caller, CancellationToken cancellation)
    {
        var (steps, version) = (new List<Func<Task<Problem?>>>(), entry.Version);
        if (plan.State == StateStep.Restore)
        {
            steps.Add(async () =>
            {
                var restored = await runner.RunAsync<RestoreUser, UserRestoredAnswer>(new RestoreUser(entry.Id, new()) { Source = UserSource.Scim }, caller, cancellation);
                version = restored.IsRefused ? version : restored.Value.User.Version;
                return restored.Problem;
            });
        }

        var state = plan.State switch { StateStep.Suspend => UserState.Suspended, StateStep.Deactivate => UserState.Deactivated, StateStep.LetIn => UserState.Active, _ => (UserState?)null };
        if (plan.Changes || state is not null || entry.Source != UserSource.Scim)
        {
            var body = state is { } wanted ? plan.Body with { State = Platform.Data.Words<UserState>.Of(wanted) } : plan.Body;
            steps.Add(async () => (await runner.RunAsync<EditUser, UserDetails>(new EditUser(entry.Id, version, body) { Source = UserSource.Scim }, caller, cancellation)).Problem);
        }

        if (plan.State == StateStep.Delete)
        {
            steps.Add(async () => (await runner.RunAsync<DeleteUser, UserDeletedAnswer>(new DeleteUser(entry.Id, null), caller, cancellation)).Problem);
        }

        return steps;
    }

    private async Task<Problem?> BlockAsync(UserId id, ScimPlace place, Caller caller, CancellationToken cancellation) => place.Blocks switch
    {
        UserState.Suspended => (await runner.RunAsync<SuspendUser, UserDetails>(new SuspendUser(id, null), caller, cancellation)).Problem,
        UserState.Deactivated => (await runner.RunAsync<DeactivateUser, UserDetails>(new DeactivateUser(id, null), caller, cancellation)).Problem,
        _ => (await runner.RunAsync<DeleteUser, UserDeletedAnswer>(new DeleteUser(id, null), caller, cancellation)).Problem,
    };

    private Task<Problem?> AllAsync(ScimPlace place, IReadOnlyList<Func<Task<Problem?>>> steps, CancellationToken cancellation) => Steps.AllAsync(runner, place.Tenant.Id, steps, cancellation);
}
