using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>What goes into the app: read from a QR code, or typed.</summary>
public sealed record AuthenticatorToSetUp(string Typed, string Address)
{
    public override string ToString() => nameof(AuthenticatorToSetUp);
}

/// <summary>
/// Begins with an authenticator app. It counts for nothing until a code of it is given. Asked again in the same session, it is the same:
/// the page can be looked at twice. In another it is another, so that nobody goes on with what someone else has seen.
/// </summary>
public sealed record SetUpAuthenticator : IOperation<SetUpAuthenticator, AuthenticatorToSetUp>
{
    public static readonly Problem Off = Problem.Conflict("second-factor-off", "None of your workspaces uses a second step at sign-in.");

    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to shut its owner out");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, KeySafe safe, Events events, TimeProvider clock) : IHandler<SetUpAuthenticator, AuthenticatorToSetUp>
    {
        public async Task<Result<AuthenticatorToSetUp>> HandleAsync(SetUpAuthenticator operation, CancellationToken cancellation)
        {
            var (now, session) = (clock.GetUtcNow(), scope.Actor.Session!.Value);
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            if (account.MustChoosePassword)
            {
                return Access.PasswordFirst;
            }

            var members = await Memberships.ActiveAsync(db, account.Id, cancellation);
            if (members.TrueForAll(m => m.Tenant.Policy.Mfa == Mfa.Off))
            {
                return Off;
            }

            var begun = await db.Set<Authenticator>().Where(a => a.AccountId == account.Id && a.ProvenAt == null).ToListAsync(cancellation);
            if (begun.Find(a => a.BegunIn == session && a.Waits(now)) is { } same && safe.Open(Authenticator.Purpose, same.Id.Value, same.LockedSecret) is { } known)
            {
                return Answer(known, account);
            }

            db.RemoveRange(begun);
            var (id, secret) = (Id.New<AuthenticatorId>(), Totp.NewSecret());
            db.Add(new Authenticator(id, account.Id, session, safe.Lock(Authenticator.Purpose, id.Value, secret), now));
            var home = Memberships.Home(members)!;
            events.AddIn(home.Tenant.Id, new SecondFactorBegun(home.User.Id));
            return Answer(secret, account);
        }

        private static AuthenticatorToSetUp Answer(byte[] secret, Account account) => new(Totp.Typed(secret), Totp.Address(secret, account.Address));
    }
}
