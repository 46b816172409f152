using Roster.Platform.Kernel;
using Roster.Platform.Operations;

namespace Roster.Users.Addresses;

/// <summary>Mails the link to a new address once more. What went out before works as well, until one is followed.</summary>
public sealed record ResendAddressChange(UserId Id) : IOperation<ResendAddressChange, UserDetails>
{
    public static readonly Problem None = Problem.Conflict("no-address-change", "No change of address waits for this person: it was done, withdrawn, or has expired.");

    public static Access Access => Access.Needs(Permissions.UsersUpdate);

    public sealed class Handler(OperationScope scope, UserDirectory directory, Events events, TimeProvider clock) : IHandler<ResendAddressChange, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(ResendAddressChange operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.EditEmail(scope.Actor, found.Target, found.Tenant.Policy) is { } refused)
            {
                return refused;
            }

            if (found.Waiting is not { } change)
            {
                return None;
            }

            var now = clock.GetUtcNow();
            if (await MailBound.IsReachedAsync(scope.Tenant, found.User.TenantId, found.User.Id, AddressChangeAsked.Word, now, cancellation))
            {
                return MailBound.Reached;
            }

            change.WaitUntil(now.AddDays(found.Tenant.Policy.InviteDays));
            events.Add(new AddressChangeAsked(found.User.Id, change.Id.Value, change.ByThemselves, Again: true)
            {
                Personal = found.Personal(changes: [new("email", found.User.Email, change.Address)]),
            });
            return directory.ShowChanged(found);
        }
    }
}
