using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>
/// Takes a code of the person's app, or one of their recovery codes. Each is used up by it: of many at once exactly one succeeds, as the
/// row's version decides.
/// </summary>
/// <param name="Tried">The account that the try was counted for: it must be the session's own.</param>
/// <param name="Code">As typed.</param>
/// <param name="Tenant">Which workspace is to be entered with it, by its code.</param>
/// <param name="At">The browser.</param>
internal sealed partial record GiveSecondFactor(AccountId Tried, string Code, string? Tenant, GivenAt At) : IOperation<GiveSecondFactor, Done>
{
    public static readonly Problem Wrong = Problem.Invalid("code", "wrong-code", "That is not a code that works now. Each works once. After several wrong tries it is locked for a while.");

    public static Access Access => Access.SelfAtTheDoor("it is the second factor");

    public override string ToString() => nameof(GiveSecondFactor);

    /// <summary>Apps show a code in two groups, and people type it so.</summary>
    internal static string Digits(string typed) => string.Concat(typed.Where(c => !char.IsWhiteSpace(c)));

    internal sealed partial class Handler(OperationScope scope, EveryTenantDb db, KeySafe safe, FactorEntry entry, Events events, TimeProvider clock, ILogger<GiveSecondFactor> log)
        : IHandler<GiveSecondFactor, Done>
    {
        public async Task<Result<Done>> HandleAsync(GiveSecondFactor operation, CancellationToken cancellation)
        {
            var now = clock.GetUtcNow();
            var account = await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            if (account.Id != operation.Tried || !account.HasSecondFactor)
            {
                return Wrong;
            }

            var which = await ByAppAsync(account, Digits(operation.Code), now, cancellation) ? "app"
                : await ByRecoveryCodeAsync(account, operation.Code, now, cancellation) ? "recovery_code" : null;
            if (which is null)
            {
                return Wrong;
            }

            await entry.GiveAsync(which, operation.Tenant, operation.At, cancellation);
            return default(Done);
        }

        private async Task<bool> ByAppAsync(Account account, string code, DateTimeOffset now, CancellationToken cancellation)
        {
            if (await db.Set<Authenticator>().SingleOrDefaultAsync(a => a.AccountId == account.Id && a.ProvenAt != null, cancellation) is not { } app)
            {
                return false;
            }

            if (safe.Open(Authenticator.Purpose, app.Id.Value, app.LockedSecret) is not { } secret)
            {
                LogLockedElsewhere(log);
                return false;
            }

            if (Totp.Find(secret, code, now, app.LastStep) is not { } step)
            {
                return false;
            }

            app.Use(step);
            return true;
        }

        private async Task<bool> ByRecoveryCodeAsync(Account account, string typed, DateTimeOffset now, CancellationToken cancellation)
        {
            var hash = SecondFactors.HashOf(typed);
            if (await db.Set<RecoveryCode>().SingleOrDefaultAsync(c => c.AccountId == account.Id && c.Hash == hash && c.UsedAt == null, cancellation) is not { } code)
            {
                return false;
            }

            code.Use(now);
            var left = await db.Set<RecoveryCode>().CountAsync(c => c.AccountId == account.Id && c.UsedAt == null, cancellation) - 1;
            foreach (var user in await db.Set<User>().Where(u => u.AccountId == account.Id).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new RecoveryCodeUsed(user.Id, left) { Personal = user.Personal() });
            }

            return true;
        }

        [LoggerMessage(Level = LogLevel.Error,
            Message = "An authenticator can't be read with the keys in this node's data folder, so that its codes are refused here. Nodes of one installation share the folder keys; see docs/operate/several-nodes.md")]
        private static partial void LogLockedElsewhere(ILogger log);
    }
}
