using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Platform.Secrets;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>One try at a password, counted before it is evaluated.</summary>
/// <param name="Account">The account; null when there is none, or it may not try now. The caller hashes all the same.</param>
/// <param name="Hash">What to compare with.</param>
/// <param name="Device">The known device it comes from.</param>
public sealed record Attempt(AccountId? Account, string? Hash, DeviceId? Device)
{
    public static Attempt Nobody { get; } = new(null, null, null);
}

/// <summary>
/// Reserves one try: a conditional update counts it, so that of two hundred at once no more than the limit are evaluated.
/// Strangers share the account's count; a known device has its own, and so is not locked out by strangers.
/// </summary>
internal sealed record ReserveAttempt(string AddressKey, string? DeviceToken) : IOperation<ReserveAttempt, Attempt>
{
    public static Access Access => Access.Public("the sign-in page asks for it");

    internal sealed class Handler(EveryTenantDb db, SignInOptions options, TimeProvider clock) : IHandler<ReserveAttempt, Attempt>
    {
        public async Task<Result<Attempt>> HandleAsync(ReserveAttempt operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().AsNoTracking()
                .SingleOrDefaultAsync(a => a.AddressKey == operation.AddressKey && a.RetiredAt == null, cancellation);
            if (account is null)
            {
                return Attempt.Nobody;
            }

            var now = clock.GetUtcNow();
            var forgotten = now - options.LockTime;
            if (operation.DeviceToken is { } token && Secret.Hash(token) is var hash
                && await db.Set<KnownDevice>().AsNoTracking().SingleOrDefaultAsync(d => d.AccountId == account.Id && d.TokenHash == hash, cancellation) is { } device)
            {
#pragma warning disable RS0030 // one conditional UPDATE: counting must not wait for a save
                var counted = await db.Set<KnownDevice>()
                    .Where(d => d.Id == device.Id && (d.Failures < options.Tries || d.LastFailureAt <= forgotten))
                    .ExecuteUpdateAsync(set => set
                        .SetProperty(d => d.Failures, d => d.LastFailureAt <= forgotten ? 1 : d.Failures + 1)
                        .SetProperty(d => d.LastFailureAt, now), cancellation);
#pragma warning restore RS0030
                if (counted == 1)
                {
                    return new Attempt(account.Id, account.PasswordHash, device.Id);
                }
            }

#pragma warning disable RS0030 // one conditional UPDATE: counting must not wait for a save
            var reserved = await db.Set<Account>()
                .Where(a => a.Id == account.Id && (a.Failures < options.Tries || a.LastFailureAt <= forgotten))
                .ExecuteUpdateAsync(set => set
                    .SetProperty(a => a.Failures, a => a.LastFailureAt <= forgotten ? 1 : a.Failures + 1)
                    .SetProperty(a => a.LastFailureAt, now), cancellation);
#pragma warning restore RS0030
            return reserved == 1 ? new Attempt(account.Id, account.PasswordHash, null) : Attempt.Nobody;
        }
    }
}

/// <summary>Gives a reserved try back that was never evaluated, because too many were waiting: a crowd locks nobody out.</summary>
internal sealed record ReturnAttempt(AccountId Account, DeviceId? Device) : IOperation<ReturnAttempt, Done>
{
    public static Access Access => Access.Public("the sign-in page asks for it");

    /// <summary>The same within an operation at hand.</summary>
    internal static async Task GiveBackAsync(EveryTenantDb db, AccountId account, DeviceId? at, CancellationToken cancellation)
    {
#pragma warning disable RS0030 // one conditional UPDATE, the reverse of the one that counted
        _ = at is { } device
            ? await db.Set<KnownDevice>().Where(d => d.Id == device && d.Failures > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.Failures, d => d.Failures - 1), cancellation)
            : await db.Set<Account>().Where(a => a.Id == account && a.Failures > 0)
                .ExecuteUpdateAsync(set => set.SetProperty(a => a.Failures, a => a.Failures - 1), cancellation);
#pragma warning restore RS0030
    }

    internal sealed class Handler(EveryTenantDb db) : IHandler<ReturnAttempt, Done>
    {
        public async Task<Result<Done>> HandleAsync(ReturnAttempt operation, CancellationToken cancellation)
        {
            await GiveBackAsync(db, operation.Account, operation.Device, cancellation);
            return default(Done);
        }
    }
}

/// <summary>Notes a wrong password or code in the person's tenants; at the last allowed try their users show as locked.</summary>
internal sealed record NoteWrongTry(AccountId Account, bool KnownDevice, bool Code = false) : IOperation<NoteWrongTry, Done>
{
    public static Access Access => Access.Public("the sign-in page asks for it");

    internal sealed class Handler(EveryTenantDb db, SignInOptions options, Events events) : IHandler<NoteWrongTry, Done>
    {
        public async Task<Result<Done>> HandleAsync(NoteWrongTry operation, CancellationToken cancellation)
        {
            var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == operation.Account, cancellation);
            var locked = account.Failures >= options.Tries ? account.LastFailureAt + options.LockTime : null;
            foreach (var user in await db.Set<User>().Where(u => u.AccountId == account.Id).ToListAsync(cancellation))
            {
                Event failed = operation.Code ? new SecondFactorFailed(user.Id, operation.KnownDevice) : new SignInFailed(user.Id, operation.KnownDevice);
                events.AddIn(user.TenantId, failed with { Personal = new PersonalPart { Subject = user.Email } });
                if (locked is { } until && user.LockedUntil != until)
                {
                    user.Lock(until);
                    events.AddIn(user.TenantId, new UserLocked(user.Id, until) { Personal = new PersonalPart { Subject = user.Email } });
                }
            }

            return default(Done);
        }
    }
}

/// <summary>How many wrong passwords, and how long they are remembered: the installation's, as one account serves many tenants.</summary>
public sealed record SignInOptions
{
    public int Tries { get; init; } = 5;

    public TimeSpan LockTime { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>Tries per minute from one address (IPv6: one /64), whatever the account.</summary>
    public int PerMinute { get; init; } = 30;
}
