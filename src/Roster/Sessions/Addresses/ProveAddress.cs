using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Users;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>
/// Makes a new address theirs: whoever holds its mailbox and is signed in to the account. One without the other is not enough, so that nobody
/// gets the account by a slip of the pen, nor another's address onto an account of their own. Of many at once exactly one succeeds.
/// </summary>
internal sealed record ProveAddress(string Token) : IOperation<ProveAddress, OpenedAddress>
{
    public static readonly Problem AnotherAccount = Problem.Forbidden("another-account", "You are signed in with another account than the one whose address this is to be.");

    public static Access Access => Access.SelfAtTheDoor("whom only a workspace’s provider has named may prove what that workspace asked for");

    public override string ToString() => nameof(ProveAddress);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, AddressMove move, MailOptions mail, Events events, TimeProvider clock) : IHandler<ProveAddress, OpenedAddress>
    {
        public async Task<Result<OpenedAddress>> HandleAsync(ProveAddress operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var result = await AddressLink.FindAsync(db, operation.Token, now, cancellation);
            if (result.Problem is { } closed)
            {
                return closed;
            }

            if (result.Value is not { Link.Purpose: LinkPurpose.ProveAddress } found)
            {
                return UseSignInLink.Dead;
            }

            var (link, change, user, _, account) = found;
            if (scope.Actor.Account != account.Id)
            {
                return AnotherAccount;
            }

            if (scope.Actor.OwesSecondFactor)
            {
                return Access.SecondFactorRequired;
            }

            // Nobody else invites the account meanwhile, which would make it another's to say.
            await Account.HoldAsync(db, account.Id, cancellation);
            var moves = await found.MovesAccountAsync(db, cancellation);
            if (moves && scope.Actor.OwesOwnProof && (change.ByThemselves || !await IsInsideAsync(user, cancellation)))
            {
                return Access.OwnProofRequired;
            }

            var (before, address) = (account.Address, EmailAddress.Parse(change.Address, out _)!);
            if (await move.ApplyAsync(account, user, address, moves, wherever: false, cancellation) is not { } moved)
            {
                return AddressLink.Taken;
            }

            if (moves && change.BeforeProvenAt is not null && link.MailedTo is not null)
            {
                // What was never proven stays so: somebody else may have set it up.
                account.ProveAddress(now);
            }

            link.Use(now);
            change.Complete(moves, now);
            await AddressMove.EndOthersAsync(db, account, link, change, now, cancellation);
            foreach (var one in moved)
            {
                var home = one.User.TenantId == change.TenantId;
                events.AddIn(one.User.TenantId, new AddressChanged(one.User.Id, moves ? account.Id : null, home ? change.Id.Value : null, moves) { Personal = one.Personal });
            }

            return new OpenedAddress(true, false, moves, found.Tenant.Name, address.Text, before, AtAddressLink.They) { CanBeTakenBack = moves && change.BeforeProvenAt is not null && mail.IsConfigured };
        }

        private Task<bool> IsInsideAsync(User user, CancellationToken cancellation) =>
            db.Set<SessionEntry>().AnyAsync(e => e.SessionId == scope.Actor.Session && e.TenantId == user.TenantId && e.UserId == user.Id && e.EndedAt == null, cancellation);
    }
}
