using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Sessions.Factors;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>A fresh session: its secret for the cookie, and the secret by which the device is known from now on.</summary>
public sealed record Admitted(string SessionToken, string DeviceToken, DateTimeOffset ExpiresAt, bool MustChoosePassword)
{
    /// <summary>What is needed before they are in any workspace.</summary>
    public EntryNeed Need { get; init; }

    public override string ToString() => nameof(Admitted);
}

/// <summary>
/// Lets a person in who has proven themselves: a new session, never one that was there before; entered at once where they
/// have one workspace. Refused, with nothing said, to someone who is active nowhere, unless a workspace waits for them to accept.
/// </summary>
/// <param name="Account">Who has proven themselves.</param>
/// <param name="Proof">How: <c>password</c>, <c>link</c> or <c>passkey</c>.</param>
/// <param name="DeviceToken">The secret the browser is known by, if it has one.</param>
/// <param name="ProvenHash">The stored password that was compared with; if it has been replaced since, the proof is worth nothing.</param>
/// <param name="NewHash">The same password under today's hash, if the stored one is outdated.</param>
/// <param name="TriedAt">The known device that the try was counted at.</param>
/// <param name="SecondFactor">What they have given besides already; null for nothing.</param>
internal sealed record Admit(AccountId Account, string Proof, string? DeviceToken, string? ProvenHash = null, string? NewHash = null, DeviceId? TriedAt = null, string? SecondFactor = null) : IOperation<Admit, Admitted>
{
    public static readonly Problem Refused = new(ProblemKind.SignIn, "sign-in-refused",
        "That e-mail and password do not open an account. After several wrong tries it is locked for a while.");

    public static Access Access => Access.Public("the sign-in page asks for it, after the proof");

    public override string ToString() => nameof(Admit);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, TenantEntry entry, MailedCodes codes, Events events, TimeProvider clock) : IHandler<Admit, Admitted>
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

            if (operation.NewHash is { } hash)
            {
                account.Rehash(hash);
            }

            var (token, deviceToken) = (Secret.Token(), operation.DeviceToken ?? Secret.Token());
            var hours = members.Concat(waiting).Min(m => m.Tenant.Policy.AbsoluteHours);
            var session = new Session(account.Id, Secret.Hash(token), operation.Proof, scope.Caller, now, now.AddHours(hours));
            if (operation.SecondFactor is { } which)
            {
                session.GiveSecondFactor(which, now);
            }

            await codes.OweAsync(session, members, cancellation);
            var at = session.Owes(account)
                ? await TakeTryBackAsync(account, operation, cancellation)
                : await SettleAsync(account, members, deviceToken, now, cancellation);
            session.IsAt(at?.Device.Id);
            db.Add(session);
            await SeenSessions.OpenAsync(db, session, now, cancellation);
            var self = members.Count > 0 ? members[0].User : waiting[0].User;
            scope.ActsAs(new Actor(ActorKind.User, PermissionSet.None) { Account = account.Id, User = self.Id, Name = self.DisplayName });
            if (members.Count == 0)
            {
                events.AddIn(waiting[0].Tenant.Id, new SignedInToAccept(self.Id, session.Id) { Personal = self.Personal() });
                return new Admitted(token, deviceToken, session.ExpiresAt, account.MustChoosePassword);
            }

            var entered = await entry.EnterAsync(session, account, Memberships.Home(members)!, now, cancellation, newDevice: at is null or { IsNews: true });
            return new Admitted(token, deviceToken, session.ExpiresAt, account.MustChoosePassword || entered.Entry is { AsksForPassword: true }) { Need = entered.Need };
        }

        /// <summary>They are who they say: what was counted against them is over for all of them, and the device is theirs.</summary>
        private async Task<Remembered?> SettleAsync(Account account, List<Membership> members, string deviceToken, DateTimeOffset now, CancellationToken cancellation)
        {
            account.ForgetFailures();
            members.ForEach(m => m.User.Lock(null));
            return await KnownDevices.RememberAsync(db, account.Id, deviceToken, now, cancellation);
        }

        /// <summary>
        /// With a second factor to come, a right password settles nothing: whoever has stolen it must not have their guesses at the code
        /// forgotten with it, nor become a known device.
        /// </summary>
        private async Task<Remembered?> TakeTryBackAsync(Account account, Admit operation, CancellationToken cancellation)
        {
            if (operation.ProvenHash is not null)
            {
                await ReturnAttempt.GiveBackAsync(db, account.Id, operation.TriedAt, cancellation);
            }

            return await KnownDevices.FindAsync(db, account.Id, operation.DeviceToken, cancellation) is { } known ? new Remembered(known, false) : null;
        }
    }
}
