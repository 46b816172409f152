using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Tenants;
using Roster.Users;
using Roster.Users.Profiles;

namespace Roster.Sessions;

/// <summary>A fresh session: its secret for the cookie, and the secret by which the device is known from now on.</summary>
public sealed record Admitted(string SessionToken, string DeviceToken, DateTimeOffset ExpiresAt, bool MustChoosePassword)
{
    public override string ToString() => nameof(Admitted);
}

/// <summary>
/// Lets a person in who has proven themselves: a new session, never one that was there before; entered at once where they
/// have one workspace. Refused, with nothing said, to someone who is active nowhere, unless a workspace waits for them to accept.
/// </summary>
/// <param name="Account">Who has proven themselves.</param>
/// <param name="Proof">How: <c>password</c> or <c>link</c>.</param>
/// <param name="DeviceToken">The secret the browser is known by, if it has one.</param>
/// <param name="ProvenHash">The stored password that was compared with; if it has been replaced since, the proof is worth nothing.</param>
/// <param name="NewHash">The same password under today's hash, if the stored one is outdated.</param>
internal sealed record Admit(AccountId Account, string Proof, string? DeviceToken, string? ProvenHash = null, string? NewHash = null) : IOperation<Admit, Admitted>
{
    public static readonly Problem Refused = new(ProblemKind.SignIn, "sign-in-refused",
        "That e-mail and password do not open an account. After several wrong tries it is locked for a while.");

    public static Access Access => Access.Public("the sign-in page asks for it, after the proof");

    public override string ToString() => nameof(Admit);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, TenantEntry entry, Events events, TimeProvider clock) : IHandler<Admit, Admitted>
    {
        public async Task<Result<Admitted>> HandleAsync(Admit operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var account = await db.Set<Account>().SingleOrDefaultAsync(a => a.Id == operation.Account && a.RetiredAt == null, cancellation);
            var members = account is null ? [] : await Memberships.ActiveAsync(db, account.Id, cancellation);
            var waiting = account is not null && members.Count == 0 ? await Memberships.AcceptableAsync(db, account, cancellation) : [];
            if (account is null || members.Count == 0 && waiting.Count == 0
                || operation.ProvenHash is { } proven && (account.PasswordHash != proven || account.TemporaryUntil <= now))
            {
                return Refused;
            }

            account.ForgetFailures();
            if (operation.NewHash is { } hash)
            {
                account.Rehash(hash);
            }

            var (token, deviceToken) = (Secret.Token(), operation.DeviceToken ?? Secret.Token());
            var newDevice = await RememberDeviceAsync(account.Id, deviceToken, now, cancellation);
            var hours = members.Concat(waiting).Min(m => m.Tenant.Policy.AbsoluteHours);
            var session = new Session(account.Id, Secret.Hash(token), operation.Proof, scope.Caller, now, now.AddHours(hours));
            db.Add(session);
            await SeenSessions.OpenAsync(db, session, now, cancellation);
            foreach (var member in members)
            {
                // The lock was the account's and is over for all of them.
                member.User.Lock(null);
            }

            var self = members.Count > 0 ? members[0].User : waiting[0].User;
            scope.ActsAs(new Actor(ActorKind.User, PermissionSet.None) { Account = account.Id, User = self.Id, Name = self.DisplayName });
            if (members.Count == 0)
            {
                events.AddIn(waiting[0].Tenant.Id, new SignedInToAccept(self.Id, session.Id) { Personal = self.Personal() });
                return new Admitted(token, deviceToken, session.ExpiresAt, account.MustChoosePassword);
            }

            var entered = await entry.EnterAsync(session, account, members.Count == 1 ? members[0] : members.MaxBy(m => m.User.SignedInLast)!, now, cancellation, newDevice);
            return new Admitted(token, deviceToken, session.ExpiresAt, account.MustChoosePassword || entered.AsksForPassword);
        }

        /// <summary>Whether it is news: another device than those the account has been seen at.</summary>
        private async Task<bool> RememberDeviceAsync(AccountId account, string token, DateTimeOffset now, CancellationToken cancellation)
        {
            var hash = Secret.Hash(token);
            var known = await db.Set<KnownDevice>().SingleOrDefaultAsync(d => d.AccountId == account && d.TokenHash == hash, cancellation);
            if (known is not null)
            {
                known.SeenAgain(now);
                return false;
            }

            db.Add(new KnownDevice(account, hash, now));
            return await db.Set<KnownDevice>().AnyAsync(d => d.AccountId == account, cancellation);
        }
    }
}

/// <summary>One person in one tenant, both open.</summary>
public sealed record Membership(User User, Tenant Tenant);

internal static class Memberships
{
    /// <summary>The tenants an account may enter.</summary>
    public static async Task<List<Membership>> ActiveAsync(EveryTenantDb db, AccountId account, CancellationToken cancellation) =>
        await (from user in db.Set<User>()
               join tenant in db.Set<Tenant>() on user.TenantId equals tenant.Id
               where user.AccountId == account && user.State == UserState.Active && tenant.State == TenantState.Active
               orderby tenant.Name
               select new Membership(user, tenant)).ToListAsync(cancellation);

    /// <summary>The same for someone who could accept: nobody joins with an account whose address is only an admin's word.</summary>
    public static async Task<List<Membership>> AcceptableAsync(EveryTenantDb db, Account account, CancellationToken cancellation) =>
        account.AddressProvenAt is null ? [] : await PendingAsync(db, account, cancellation);

    /// <summary>Where the account's address was added and waits for its owner to accept.</summary>
    public static async Task<List<Membership>> PendingAsync(EveryTenantDb db, Account account, CancellationToken cancellation) =>
        await (from user in db.Set<User>()
               join tenant in db.Set<Tenant>() on user.TenantId equals tenant.Id
               where user.EmailKey == account.AddressKey && user.AccountId == null && user.State == UserState.Invited && tenant.State == TenantState.Active
               orderby tenant.Name
               select new Membership(user, tenant)).ToListAsync(cancellation);
}

/// <summary>Enters a session into a tenant; the tenant sees it as a sign-in.</summary>
public sealed class TenantEntry(EveryTenantDb db, Events events)
{
    public async Task<SessionEntry> EnterAsync(Session session, Account account, Membership member, DateTimeOffset now, CancellationToken cancellation, bool newDevice = false)
    {
        await SeenSessions.EnterAsync(db, session, member.Tenant.Id, cancellation);
        var entry = new SessionEntry(member.Tenant.Id, session.Id, member.User.Id, session.Proof, now)
        {
            ProfileVersion = (await ProfileShelf.CurrentAsync(db, member.Tenant.Id, cancellation)).Version,
            AsksForPassword = PasswordAge.IsOver(member.Tenant.Policy, account, session.Proof, now),
        };
        db.Add(entry);
        member.User.SignedInAt(now);
        events.AddIn(member.Tenant.Id, new SessionEntered(member.User.Id, session.Id, session.Proof, newDevice)
        {
            Personal = member.User.Personal(),
        });
        return entry;
    }
}
