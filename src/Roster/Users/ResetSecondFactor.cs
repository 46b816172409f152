using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users;

/// <summary>Takes a person's second factor away, who has lost it. The workspace asks for another as its policy says.</summary>
public sealed record ResetSecondFactor(UserId Id, string? Reason) : IOperation<ResetSecondFactor, UserDetails>
{
    public static Access Access => Access.Needs(Permissions.UsersResetCredentials);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Reason);

    public sealed class Handler(OperationScope scope, UserDirectory directory, Events events) : IHandler<ResetSecondFactor, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(ResetSecondFactor operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.ResetSecondFactor(scope.Actor, found.Target) is { } refused)
            {
                return refused;
            }

            await SecondFactors.RemoveAsync(scope.Tenant, found.Account!, cancellation);
            events.Add(new SecondFactorReset(found.User.Id, found.Account!.Id) { Personal = found.Personal(operation.Reason) });
            return directory.ShowChanged(found);
        }
    }
}
