using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions.Factors;
using Roster.Users;

namespace Roster.Sessions.Passkeys;

/// <summary>What the browser asks for at the door: any passkey that it has for Roster. The same for everyone, so that it says nothing of anyone.</summary>
internal sealed record AskForPasskey : IQuery<AskForPasskey, PasskeyQuestion>
{
    public static Access Access => Access.Public("the sign-in page asks for it");

    internal sealed class Handler(EveryTenantDb db, PasskeyCeremony ceremony) : IHandler<AskForPasskey, PasskeyQuestion>
    {
        public async Task<Result<PasskeyQuestion>> HandleAsync(AskForPasskey operation, CancellationToken cancellation) =>
            ceremony.IsPossible ? await ceremony.AskAsync(db, null, null) : PasskeyCeremony.Impossible;
    }
}

/// <summary>Checks a passkey at the door and says whose it is. It may be used as often as one likes, each answer once.</summary>
internal sealed record UsePasskey(PasskeyAnswer Answer) : IOperation<UsePasskey, AccountId>
{
    public static readonly Problem Refused = new(ProblemKind.SignIn, "passkey-refused", "That passkey opens nothing here. Use another, or your password.");

    public static Access Access => Access.Public("the passkey is the proof");

    internal sealed class Handler(EveryTenantDb db, PasskeyCeremony ceremony, Events events) : IHandler<UsePasskey, AccountId>
    {
        public async Task<Result<AccountId>> HandleAsync(UsePasskey operation, CancellationToken cancellation)
        {
            var answered = await ceremony.CheckAsync(db, operation.Answer, null, cancellation);
            if (answered.Problem is { } problem)
            {
                return problem;
            }

            if (answered.Value is not { } passkey)
            {
                return Refused;
            }

            foreach (var user in await db.Set<User>().Where(u => u.AccountId == passkey.AccountId).ToListAsync(cancellation))
            {
                events.AddIn(user.TenantId, new PasskeyUsed(user.Id) { Personal = user.Personal() });
            }

            return passkey.AccountId;
        }
    }
}

/// <summary>What the browser asks someone for who is signed in: one of their own passkeys.</summary>
internal sealed record AskForOwnPasskey : IQuery<AskForOwnPasskey, PasskeyQuestion>
{
    public static Access Access => Access.SelfAtTheDoor("it is the second factor");

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, PasskeyCeremony ceremony) : IHandler<AskForOwnPasskey, PasskeyQuestion>
    {
        public async Task<Result<PasskeyQuestion>> HandleAsync(AskForOwnPasskey operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == scope.Actor.Account!.Value, cancellation);
            return ceremony.IsPossible ? await ceremony.AskAsync(db, account, scope.Actor.Session!.Value) : PasskeyCeremony.Impossible;
        }
    }
}

/// <summary>One of the person's own passkeys as their second step, in the session that the password opened.</summary>
/// <param name="Answer">To the question of this session.</param>
/// <param name="Tenant">Which workspace is to be entered with it, by its code.</param>
/// <param name="At">The browser.</param>
internal sealed record GivePasskey(PasskeyAnswer Answer, string? Tenant, GivenAt At) : IOperation<GivePasskey, Done>
{
    public static Access Access => Access.SelfAtTheDoor("it is the second factor");

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, PasskeyCeremony ceremony, FactorEntry entry) : IHandler<GivePasskey, Done>
    {
        public async Task<Result<Done>> HandleAsync(GivePasskey operation, CancellationToken cancellation)
        {
            var answered = await ceremony.CheckAsync(db, operation.Answer, scope.Actor.Session, cancellation);
            if (answered.Problem is { } problem)
            {
                return problem;
            }

            if (answered.Value is not { } passkey || passkey.AccountId != scope.Actor.Account)
            {
                return AddPasskey.NotRight;
            }

            await entry.GiveAsync("passkey", operation.Tenant, operation.At, cancellation);
            return default(Done);
        }
    }
}

/// <summary>Someone signed in shows by one of their own passkeys that it is still they.</summary>
internal sealed record ProveByPasskey(PasskeyAnswer Answer) : IOperation<ProveByPasskey, Done>
{
    public static Access Access => Access.Self;

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, PasskeyCeremony ceremony, Events events, TimeProvider clock) : IHandler<ProveByPasskey, Done>
    {
        public async Task<Result<Done>> HandleAsync(ProveByPasskey operation, CancellationToken cancellation)
        {
            var answered = await ceremony.CheckAsync(db, operation.Answer, scope.Actor.Session, cancellation);
            if (answered.Problem is { } problem)
            {
                return problem;
            }

            if (answered.Value is not { } passkey || passkey.AccountId != scope.Actor.Account)
            {
                return AddPasskey.NotRight;
            }

            await ProveAgain.NoteAsync(db, events, scope.Actor.Session!.Value, "passkey", clock.GetUtcNow(), cancellation);
            return default(Done);
        }
    }
}
