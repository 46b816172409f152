using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Text;
using Roster.Sessions.Factors;
using Roster.Users;

namespace Roster.Sessions.Passkeys;

/// <summary>What the browser makes a new passkey from.</summary>
public sealed record OfferPasskey : IQuery<OfferPasskey, PasskeyQuestion>
{
    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to keep a way in");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, PasskeyCeremony ceremony) : IHandler<OfferPasskey, PasskeyQuestion>
    {
        public async Task<Result<PasskeyQuestion>> HandleAsync(OfferPasskey operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            var session = await db.Set<Session>().AsNoTracking().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
            // A passkey would outlast the workspace whose provider is all that has said who they are.
            return !session.HasOwnProof ? Access.OwnProofRequired
                : account.MustChoosePassword ? Access.PasswordFirst
                : !ceremony.IsPossible ? PasskeyCeremony.Impossible
                : await ceremony.OfferAsync(db, account, scope.Actor.Name, scope.Actor.Session!.Value);
        }
    }
}

/// <summary>A passkey was added; with the account's first second factor come recovery codes.</summary>
public sealed record PasskeyAdded(RecoveryCodes? Codes);

/// <summary>Keeps the passkey that the browser has made: from now on it signs its owner in by itself, and is taken as their second step.</summary>
/// <param name="Answer">To the offer of this session.</param>
/// <param name="Name">By which its owner will know it; the device's where none is given.</param>
public sealed record AddPasskey(PasskeyAnswer Answer, string? Name) : IOperation<AddPasskey, PasskeyAdded>
{
    public static readonly Problem NotRight = Problem.Invalid("credential", "wrong-passkey", "The device's answer is not right. Try again, or use another device.");

    public static readonly Problem TooMany = Problem.Conflict("too-many-passkeys", $"There are {Passkey.Most} passkeys already. Remove one that you no longer use.");

    public static Access Access => Access.Self.AfterFreshSignIn("an open page must not be enough to keep a way in");

    public sealed class Handler(OperationScope scope, EveryTenantDb db, PasskeyCeremony ceremony, Events events, TimeProvider clock) : IHandler<AddPasskey, PasskeyAdded>
    {
        public async Task<Result<PasskeyAdded>> HandleAsync(AddPasskey operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            var session = await db.Set<Session>().SingleAsync(s => s.Id == scope.Actor.Session!.Value, cancellation);
            if (account.MustChoosePassword)
            {
                return Access.PasswordFirst;
            }

            var name = NameRule.Tidy(operation.Name ?? "");
            if (NameRule.Fault(name) is { } fault)
            {
                return Problem.Invalid("name", fault.Code, fault.Message);
            }

            if (name.Length > Passkey.LongestName)
            {
                return Problem.Invalid("name", "too-long", $"At most {Passkey.LongestName} characters.");
            }

            if (await db.Set<Passkey>().CountAsync(p => p.AccountId == account.Id, cancellation) >= Passkey.Most)
            {
                return TooMany;
            }

            var taken = await ceremony.TakeAsync(db, operation.Answer, account.Id, name.Length > 0 ? name : Device.Name(session.UserAgent), session.Id);
            if (taken.Problem is { } problem)
            {
                return problem;
            }

            if (taken.Value is not { } passkey)
            {
                return NotRight;
            }

            db.Add(passkey);
            foreach (var user in await db.Set<User>().Where(u => u.AccountId == account.Id).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new PasskeySetUp(user.Id, account.Id) { Personal = user.Personal() });
            }

            if (account.HasSecondFactor)
            {
                return new PasskeyAdded(null);
            }

            account.HaveSecondFactor(clock.GetUtcNow());
            session.GiveSecondFactor("passkey", clock.GetUtcNow());
            return new PasskeyAdded(new RecoveryCodes(await SecondFactors.NewCodesAsync(db, account.Id, cancellation)));
        }
    }
}
