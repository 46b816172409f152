using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>A workspace that waits for one's acceptance.</summary>
public sealed record OwnInvitation(string Code, string Name);

/// <summary>
/// Joins a workspace that added one's address, with the account at hand. Only an account whose address is proven may:
/// anyone's admin can make an account for an address that is somebody else's.
/// </summary>
public sealed record AcceptInvitation(string Code) : IOperation<AcceptInvitation, EntryAnswer>
{
    public static readonly Problem Unproven = Problem.Forbidden("address-unproven", "Show that the mailbox is yours first: choose a new password by a mailed link.");

    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, TenantEntry entry, Events events, TimeProvider clock) : IHandler<AcceptInvitation, EntryAnswer>
    {
        public async Task<Result<EntryAnswer>> HandleAsync(AcceptInvitation operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            if (account.AddressProvenAt is null || account.MustChoosePassword)
            {
                return Unproven;
            }

            if ((await Memberships.PendingAsync(db, account, cancellation)).Find(m => m.Tenant.Code == operation.Code) is not { } invited)
            {
                return Problem.NotFound;
            }

            await Links.EndInvitationAsync(db, invited.Tenant.Id, invited.User.Id, clock.GetUtcNow(), cancellation);
            invited.User.Join(account.Id);
            events.AddIn(invited.Tenant.Id, new UserJoined(invited.User.Id, account.Id) { Personal = invited.User.Personal() });
            var session = await db.Set<Session>().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
            await SeenSessions.JoinAsync(db, account.Id, invited.Tenant.Id, cancellation);
            return new EntryAnswer((await entry.EnterAsync(session, account, invited, clock.GetUtcNow(), cancellation)).Need);
        }
    }
}

/// <summary>Would rather not join: the entry leaves the workspace's list.</summary>
public sealed record DeclineInvitation(string Code) : IOperation<DeclineInvitation, Done>
{
    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events, TimeProvider clock) : IHandler<DeclineInvitation, Done>
    {
        public async Task<Result<Done>> HandleAsync(DeclineInvitation operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            if (account.AddressProvenAt is null)
            {
                return AcceptInvitation.Unproven;
            }

            if ((await Memberships.PendingAsync(db, account, cancellation)).Find(m => m.Tenant.Code == operation.Code) is not { } invited)
            {
                return Problem.NotFound;
            }

            await Links.EndInvitationAsync(db, invited.Tenant.Id, invited.User.Id, clock.GetUtcNow(), cancellation);
            invited.User.Decline(clock.GetUtcNow());
            events.AddIn(invited.Tenant.Id, new UserDeclined(invited.User.Id, account.Id) { Personal = invited.User.Personal() });
            return default(Done);
        }
    }
}
