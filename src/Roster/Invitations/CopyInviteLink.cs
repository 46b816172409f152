using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Invitations;

/// <param name="Link">To a first password, to hand over; shown here and never again. Null for someone who signs in elsewhere.</param>
/// <param name="ExpiresAt">Until when it works.</param>
/// <param name="Outcome">awaiting_acceptance for someone who signs in elsewhere: nobody is handed a link to their account. They accept with their own password.</param>
public sealed record InviteLinkAnswer(string? Link, DateTimeOffset? ExpiresAt, [OneOf("link", "awaiting_acceptance")] string Outcome)
{
    public override string ToString() => nameof(InviteLinkAnswer);
}

/// <summary>Makes the link of an invitation for an admin to hand over. Earlier ones die; it proves nothing about the mailbox.</summary>
public sealed record CopyInviteLink(UserId Id) : IOperation<CopyInviteLink, InviteLinkAnswer>
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    public sealed class Handler(OperationScope scope, TenantDb db, UserDirectory directory, PublicAddress address, Events events, TimeProvider clock)
        : IHandler<CopyInviteLink, InviteLinkAnswer>
    {
        public async Task<Result<InviteLinkAnswer>> HandleAsync(CopyInviteLink operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.Id, cancellation) is not { } found)
            {
                return Problem.NotFound;
            }

            if (UserRules.CopyInvite(scope.Actor, found.Target, found.Tenant.Policy) is { } refused)
            {
                return refused;
            }

            var now = clock.GetUtcNow();
            if (found.Account is null || found.Target.IsShared)
            {
                // That they sign in elsewhere is told, so it is bounded and recorded as when they are added.
                if (await Newcomers.AskedTooMuchAsync(db, now, cancellation))
                {
                    return Newcomers.TooManyKnown;
                }

                events.Add(new UserInvited(found.User.Id, "acceptance") { Personal = found.Personal() });
                return new InviteLinkAnswer(null, null, "awaiting_acceptance");
            }

            var expires = now.AddDays(found.Tenant.Policy.InviteDays);
            await Links.EndInvitationAsync(db, db.Tenant, found.User.Id, now, cancellation);
            var token = Newcomers.InvitationLink(db, found.Account.Id, found.User, expires);
            events.Add(new UserInvited(found.User.Id, "copy_link") { Personal = found.Personal() });
            return new InviteLinkAnswer(address.Link(token), expires, "link");
        }
    }
}
