using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users;

/// <summary>The members to change; null clears an optional one, an absent one stays.</summary>
public sealed record EditUserBody
{
    public Patch<string> GivenName { get; init; }

    public Patch<string> FamilyName { get; init; }

    public Patch<string> DisplayName { get; init; }

    public Patch<string> Email { get; init; }

    public Patch<string> Phone { get; init; }

    public Patch<string> ExternalId { get; init; }

    public Patch<string> TimeZone { get; init; }

    /// <summary>Profile fields by name, of those the workspace shows; null clears one, an absent one stays.</summary>
    public IReadOnlyDictionary<string, string?>? Profile { get; init; }

    [OneOf("active", "suspended", "deactivated")]
    public Patch<string> State { get; init; }

    /// <summary>All the roles that are to be the person's own; what they hold through groups stays.</summary>
    public Patch<IReadOnlyList<string>> RoleIds { get; init; }

    /// <summary>All the groups the person is to be in themselves.</summary>
    public Patch<IReadOnlyList<string>> GroupIds { get; init; }
}

/// <summary>Changes a person's profile, roles and state in one go, against the version that was looked at.</summary>
public sealed record EditUser(UserId Id, int? Version, EditUserBody Body) : IOperation<EditUser, UserDetails>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersUpdate);

    /// <summary>Who keeps the entry from now on; null where that stays as it is. No request can say it.</summary>
    public UserSource? Source { get; init; }

    /// <summary>A name is repeated in the rows of roles held, which a change of groups may be adding.</summary>
    bool ILocksTenant.LocksTenant => Body.State.Given || Body.RoleIds.Given || Body.GroupIds.Given || Body.GivenName.Given || Body.FamilyName.Given || Body.DisplayName.Given || Body.Email.Given;

    public sealed class Handler(OperationScope scope, UserDirectory directory, ProfileEdit profile, RolesEdit roles, IMemberships memberships, UserBlocking blocking)
        : IHandler<EditUser, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(EditUser operation, CancellationToken cancellation)
        {
            var body = operation.Body;
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.Edit(scope.Actor, found.Target) is { } mayNot)
            {
                return mayNot;
            }

            if (directory.Unseen(found, operation.Version) is { } stale)
            {
                return stale;
            }

            var faults = new List<FieldProblem>();
            var groups = found.Groups;
            var refused = await profile.ApplyAsync(found, body, operation.Source, faults, cancellation)
                ?? (body.RoleIds.Given ? await roles.ApplyAsync(found, body.RoleIds.Value, faults, cancellation) : null);
            if (refused is null && body.GroupIds.Given)
            {
                var moved = await memberships.EditAsync(found, body.GroupIds.Value, faults, cancellation);
                (refused, groups) = (moved.Problem, moved.IsRefused ? groups : moved.Value);
            }

            refused ??= (faults.Count > 0 ? Problem.Invalid(faults) : null)
                ?? (body.State.Given ? await ChangeStateAsync(found, body.State.Value, cancellation) : null);
            if (refused is not null)
            {
                return refused;
            }

            return scope.Tenant.ChangeTracker.HasChanges()
                ? directory.ShowChanged(found with { Waiting = directory.WaitingNow(found), Groups = groups, Queues = await directory.QueuesAsync(found.User, cancellation), Roles = await directory.RolesAsync([.. found.User.Roles.Select(r => r.RoleId)], cancellation) })
                : directory.Show(found);
        }

        private async Task<Problem?> ChangeStateAsync(LoadedUser found, string? word, CancellationToken cancellation)
        {
            var wanted = Words<UserState>.Parse(word);
            return wanted == found.User.State ? null : (wanted switch
            {
                UserState.Suspended => await blocking.SuspendAsync(found, reason: null, cancellation),
                UserState.Deactivated => await blocking.DeactivateAsync(found, reason: null, cancellation),
                UserState.Active when found.User.State == UserState.Deactivated => await blocking.ActivateAsync(found, reason: null, assignments: null, cancellation),
                UserState.Active => await blocking.ReactivateAsync(found, reason: null, cancellation),
                _ => Problem.Invalid("state", "unknown-state", "The state can be set to active, suspended or deactivated."),
            })?.At("state");
        }
    }
}
