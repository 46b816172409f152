using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users.Deletion;

public sealed record RestoreUserBody
{
    /// <summary>Absent: the address they had.</summary>
    public string? Email { get; init; }

    /// <summary>How a first credential reaches them; absent: the workspace's default. Not used for someone whose own still opens their account.</summary>
    [WordOf<Delivery>]
    public string? Activation { get; init; }

    /// <summary>Whether they have the roles they left with: where the policy says ask. Absent: all.</summary>
    [OneOf("all", "none")]
    public string? Assignments { get; init; }

    public string? Reason { get; init; }
}

/// <param name="User">The person.</param>
/// <param name="TemporaryPassword">Shown here and never again.</param>
/// <param name="Link">To a first password, to hand over; shown here and never again.</param>
/// <param name="ExpiresAt">Until when the temporary password or the link works.</param>
/// <param name="Outcome">restored: with their own credentials. The others as when someone is added.</param>
public sealed record UserRestoredAnswer(
    UserDetails User, string? TemporaryPassword, string? Link, DateTimeOffset? ExpiresAt, [OneOf("restored", "created", "invited", "awaiting_acceptance")] string Outcome) : IHasETag
{
    string IHasETag.ETag => ((IHasETag)User).ETag;
}

/// <summary>Brings a deleted person back. What opened their account is gone for good where it was theirs here alone: they get a first credential anew.</summary>
public sealed record RestoreUser(UserId Id, RestoreUserBody Body) : IOperation<RestoreUser, UserRestoredAnswer>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersDelete);

    /// <summary>Who keeps the entry from now on; null where that stays as it is. No request can say it.</summary>
    public UserSource? Source { get; init; }

    public IEnumerable<FieldProblem> Validate() =>
        Reasons.Validate(Body.Reason).Concat(Reasons.Assignments(Body.Assignments));

    public sealed class Handler(OperationScope scope, UserDirectory directory, Newcomers newcomers, AddressBook addresses, IEnumerable<IAssignments> assignments, IEnumerable<IKeptForReturn> kept, Events events, TimeProvider clock) : IHandler<RestoreUser, UserRestoredAnswer>
    {
        public async Task<Result<UserRestoredAnswer>> HandleAsync(RestoreUser operation, CancellationToken cancellation)
        {
            if (await directory.FindDeletedAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            var (user, policy, now) = (found.User, found.Tenant.Policy, clock.GetUtcNow());
            if (UserRules.Restore(scope.Actor, found.Target) is { } refused)
            {
                return refused;
            }

            if (PurgeDate.IsPast(user, policy, now))
            {
                return PurgeDate.Past;
            }

            var faults = new List<FieldProblem>();
            var way = operation.Source == UserSource.Scim ? Newcomer.WayFromDirectory(policy.At(now)) : Newcomer.ReadActivation(operation.Body.Activation, found.Tenant, faults);
            var email = operation.Body.Email is null ? EmailAddress.Parse(user.Email, out _)! : new UserFields(faults).Email("email", operation.Body.Email);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var looked = await addresses.LookUpAsync(email!.Key, user.Id, cancellation);
            if (looked.Problem is { } taken)
            {
                return taken;
            }

            // Theirs still opens: then no admin gives them anything, and no other account is theirs.
            var own = found.Account is { RetiredAt: null } living && user.StateBefore is not null ? living : null;
            if (own is not null && await scope.Tenant.Set<User>().AnyAsync(u => u.AccountId == own.Id, cancellation))
            {
                return Problem.Conflict("added-again", "This person was added again meanwhile, under another e-mail. Delete that entry first.");
            }

            var known = looked.Value.Known;
            if (own is null && await newcomers.TellsTooMuchAsync(known, way, now, cancellation))
            {
                return Newcomers.TooManyKnown;
            }

            user.Restore();
            user.WriteTo(email);
            user.KeptBy(operation.Source ?? user.Source);
            var keeps = policy.GivesBack(operation.Body.Assignments);
            if (!keeps)
            {
                await TakeAllAsync(user, cancellation);
            }

            foreach (var one in kept)
            {
                await one.ReturnAsync(user, keeps, cancellation);
            }

            if (own is null)
            {
                user.JoinsWithAnother();
            }

            var first = own is null ? newcomers.Welcome(user, found.Tenant, known, way, now) : null;
            events.Add(new UserRestored(user.Id, Words<UserState>.Of(user.State), first?.Activation, keeps) { Personal = found.Personal(operation.Body.Reason) });
            var shown = directory.ShowChanged(found with { Account = own ?? first?.Account, Roles = keeps ? found.Roles : [], Groups = keeps ? found.Groups : [], Queues = await directory.QueuesAsync(user, cancellation) });
            return new UserRestoredAnswer(shown, first?.Password, first?.Link, first?.Until, first?.Outcome ?? "restored");
        }

        private async Task TakeAllAsync(User user, CancellationToken cancellation)
        {
            foreach (var role in user.Roles.Where(r => r.Own).Select(r => r.RoleId).ToList())
            {
                if (user.Take(role) is { } gone)
                {
                    scope.Tenant.Remove(gone);
                }
            }

            foreach (var given in assignments)
            {
                await given.TakeAsync(user, cancellation);
            }
        }
    }
}
