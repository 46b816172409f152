using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;

namespace Roster.Users;

/// <param name="TemporaryPassword">Shown here and never again.</param>
/// <param name="ExpiresAt">Until when it works.</param>
public sealed record PasswordResetAnswer(string TemporaryPassword, DateTimeOffset ExpiresAt);

/// <summary>Replaces a person's password by a temporary one; all their sessions end.</summary>
public sealed record ResetPassword(UserId Id, string? Reason) : IOperation<ResetPassword, PasswordResetAnswer>
{
    public static Access Access => Access.Needs(Permissions.UsersResetCredentials);

    public IEnumerable<FieldProblem> Validate() => Reasons.Validate(Reason);

    public sealed class Handler(OperationScope scope, UserDirectory directory, IEnumerable<IAccessEnding> endings, Events events, TimeProvider clock)
        : IHandler<ResetPassword, PasswordResetAnswer>
    {
        public async Task<Result<PasswordResetAnswer>> HandleAsync(ResetPassword operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.ResetPassword(scope.Actor, found.Target, found.Tenant.Policy) is { } refused)
            {
                return refused;
            }

            var (now, password) = (clock.GetUtcNow(), Secret.TemporaryPassword());
            var until = now.AddDays(found.Tenant.Policy.TemporaryPasswordDays);
            found.Account!.GiveTemporaryPassword(TemporaryHash.Of(password), now, until);
            found.User.Lock(null);
            foreach (var ending in endings)
            {
                await ending.EndAsync(found.User, AccessEnds.CredentialsReplaced, cancellation);
            }

            events.Add(new UserPasswordReset(found.User.Id, found.Account.Id)
            {
                Personal = found.Personal(operation.Reason),
            });
            directory.ShowChanged(found);
            return new PasswordResetAnswer(password, until);
        }
    }
}
