using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Addresses;

namespace Roster.Sessions.Addresses;

/// <summary>
/// A person asks to sign in with another address. Nothing changes until they follow the link that is mailed there. Whether the address is
/// anybody's makes no difference to the answer: whose it is gets another mail.
/// </summary>
public sealed record AskOwnAddress(string? Email) : IOperation<AskOwnAddress, Done>
{
    public static readonly Problem ByProvider = Problem.Conflict("address-by-provider",
        "Your workspace’s identity provider says who you are, and an address of your own opens nothing there. Ask your administrators to change it.", "email");

    public static readonly Problem NoMailServer = Problem.Conflict("no-mail-server",
        "Roster sends no mail here, so that no link would reach a new address. Ask your administrators to change it.", "email");

    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to take an account over");

    /// <summary>Why an account's owner can't change its address; null where they can. It is one for all of their workspaces: the strictest holds.</summary>
    internal static Problem? May(IReadOnlyCollection<Membership> members, bool mailGoes, DateTimeOffset now) =>
        members.FirstOrDefault(m => m.Tenant.Policy.EmailChange == EmailChange.Never) is { Tenant.Name: var name }
            ? Problem.Conflict("own-address-fixed", $"{name} keeps the addresses of its people as they are. Ask its administrators.", "email")
        : !members.Any(m => m.Tenant.Policy.At(now).TakesPasswordOf(m.User.Id)) ? ByProvider
        : mailGoes ? null : NoMailServer;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, MailOptions mail, Events events, TimeProvider clock) : IHandler<AskOwnAddress, Done>
    {
        public async Task<Result<Done>> HandleAsync(AskOwnAddress operation, CancellationToken cancellation)
        {
            var (id, now) = (scope.Actor.Account!.Value, clock.GetUtcNow());
            await Account.HoldAsync(db, id, cancellation);
            var account = await db.Set<Account>().SingleAsync(a => a.Id == id, cancellation);
            var members = await Memberships.ActiveAsync(db, id, cancellation);
            if (May(members, mail.IsConfigured, now) is { } refused)
            {
                return refused;
            }

            if (account.MustChoosePassword)
            {
                return Access.PasswordFirst;
            }

            if (EmailAddress.Parse(operation.Email, out var fault) is not { } address)
            {
                return Problem.Invalid("email", fault.Code, fault.Message);
            }

            if (address.Key == account.AddressKey)
            {
                return Problem.Invalid("email", "same-address", "You sign in with this address already.");
            }

            var (user, tenant) = Memberships.Home(members)!;
            if (await MailBound.IsReachedAsync(db, tenant.Id, user.Id, AddressChangeAsked.Word, now, cancellation))
            {
                return MailBound.Reached.At("email");
            }

            await AddressChanges.EndWaitingAsync(db, user, now, cancellation);
            var change = new AddressChange(user, account, address, byThemselves: true, now, now.AddDays(tenant.Policy.InviteDays));
            db.Add(change);
            events.AddIn(tenant.Id, new AddressChangeAsked(user.Id, change.Id.Value, ByThemselves: true)
            {
                Personal = user.Personal(changes: user.EmailKey == account.AddressKey ? [new("email", user.Email, address.Text)] : null),
            });
            return default(Done);
        }
    }
}
