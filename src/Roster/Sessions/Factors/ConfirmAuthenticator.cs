using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Users;

namespace Roster.Sessions.Factors;

/// <summary>Codes that get their owner in where the app is lost. Shown here and never again.</summary>
public sealed record RecoveryCodes(IReadOnlyList<string> Codes)
{
    public override string ToString() => nameof(RecoveryCodes);
}

/// <summary>
/// Gives a code of the app that was begun with: from now on it is asked for, and one that was there before is gone. The session has given it,
/// and enters where it was needed.
/// </summary>
/// <param name="Code">As typed.</param>
/// <param name="Tenant">Which workspace is to be entered with it, by its code.</param>
public sealed record ConfirmAuthenticator(string Code, string? Tenant) : IOperation<ConfirmAuthenticator, RecoveryCodes>
{
    public static readonly Problem NotRight = Problem.Invalid("code", "wrong-code", "That is not the code the app shows now. See that the clock of its device is right, and type the next one.");

    public static readonly Problem NotBegun = Problem.Conflict("not-begun", "That took longer than half an hour. Begin again.");

    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to shut its owner out");

    public override string ToString() => nameof(ConfirmAuthenticator);

    public sealed class Handler(OperationScope scope, EveryTenantDb db, KeySafe safe, FactorEntry entry, Events events, TimeProvider clock) : IHandler<ConfirmAuthenticator, RecoveryCodes>
    {
        public async Task<Result<RecoveryCodes>> HandleAsync(ConfirmAuthenticator operation, CancellationToken cancellation)
        {
            var (now, id, session) = (clock.GetUtcNow(), scope.Actor.Account!.Value, scope.Actor.Session!.Value);
            var all = await db.Set<Authenticator>().Where(a => a.AccountId == id).ToListAsync(cancellation);
            if (all.Find(a => a.BegunIn == session && a.Waits(now)) is not { } begun || safe.Open(Authenticator.Purpose, begun.Id.Value, begun.LockedSecret) is not { } secret)
            {
                return NotBegun;
            }

            if (Totp.Find(secret, GiveSecondFactor.Digits(operation.Code), now, lastUsed: 0) is not { } step)
            {
                return NotRight;
            }

            var account = await db.Set<Account>().SingleAsync(a => a.Id == id, cancellation);
            var before = all.Exists(a => a.ProvenAt is not null);
            db.RemoveRange(all.Where(a => a != begun));
            begun.Prove(step, now);
            account.HaveSecondFactor(now);
            foreach (var user in await db.Set<User>().Where(u => u.AccountId == id).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new SecondFactorSetUp(user.Id, id, before) { Personal = user.Personal() });
            }

            await entry.GiveAsync("app", operation.Tenant, newDevice: false, cancellation);
            return new RecoveryCodes(await SecondFactors.NewCodesAsync(db, id, cancellation));
        }
    }
}
