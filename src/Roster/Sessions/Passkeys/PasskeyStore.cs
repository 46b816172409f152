using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Sessions.Passkeys;

/// <summary>Lets ASP.NET Core's passkey handler read accounts and their passkeys. It writes nothing: what an answer changes, the operation does.</summary>
internal sealed class PasskeyStore(EveryTenantDb db) : IUserPasskeyStore<Account>
{
    /// <summary>The handler wants a manager over a store, and asks it for no more than passkeys.</summary>
    public static UserManager<Account> Manager(EveryTenantDb db, ILogger<UserManager<Account>> log) => new(
        new PasskeyStore(db), Options.Create(new IdentityOptions()), new PasswordHasher<Account>(), [], [], new UpperInvariantLookupNormalizer(), new IdentityErrorDescriber(), null!, log);

    /// <summary>What an authenticator keeps beside the key, and says with it: no name, and nothing else about the person.</summary>
    public static string Handle(AccountId account) => account.Value.ToString("N");

    public Task<string> GetUserIdAsync(Account user, CancellationToken cancellationToken) => Task.FromResult(Handle(user.Id));

    public Task<string?> GetUserNameAsync(Account user, CancellationToken cancellationToken) => Task.FromResult<string?>(user.Address);

    public async Task<Account?> FindByIdAsync(string userId, CancellationToken cancellationToken) =>
        Guid.TryParseExact(userId, "N", out var id) ? await OneAsync(new AccountId(id), cancellationToken) : null;

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Account user, CancellationToken cancellationToken) =>
        [.. (await db.Set<Passkey>().AsNoTracking().Where(p => p.AccountId == user.Id).OrderBy(p => p.CreatedAt).ToListAsync(cancellationToken)).Select(Info)];

    public async Task<Account?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) =>
        await FindAsync(credentialId, cancellationToken) is { } passkey ? await OneAsync(passkey.AccountId, cancellationToken) : null;

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) =>
        await FindAsync(credentialId, cancellationToken) is { } passkey && passkey.AccountId == user.Id ? Info(passkey) : null;

    public Task AddOrUpdatePasskeyAsync(Account user, UserPasskeyInfo passkey, CancellationToken cancellationToken) => throw ReadOnly();

    public Task RemovePasskeyAsync(Account user, byte[] credentialId, CancellationToken cancellationToken) => throw ReadOnly();

    public Task SetUserNameAsync(Account user, string? userName, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<string?> GetNormalizedUserNameAsync(Account user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task SetNormalizedUserNameAsync(Account user, string? normalizedName, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> CreateAsync(Account user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> UpdateAsync(Account user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<IdentityResult> DeleteAsync(Account user, CancellationToken cancellationToken) => throw ReadOnly();

    public Task<Account?> FindByNameAsync(string normalizedUserName, CancellationToken cancellationToken) => throw ReadOnly();

    public void Dispose() { }

    private static NotSupportedException ReadOnly() => new("Accounts are changed by operations.");

    private static UserPasskeyInfo Info(Passkey passkey) => new(
        passkey.CredentialId, passkey.PublicKey, passkey.CreatedAt, (uint)passkey.Uses, passkey.Transports.Split(' ', StringSplitOptions.RemoveEmptyEntries),
        isUserVerified: true, passkey.MayBeBackedUp, passkey.IsBackedUp, attestationObject: [], clientDataJson: []);

    private async Task<Account?> OneAsync(AccountId id, CancellationToken cancellation) =>
        await db.Set<Account>().AsNoTracking().SingleOrDefaultAsync(a => a.Id == id && a.RetiredAt == null, cancellation);

    private async Task<Passkey?> FindAsync(byte[] credential, CancellationToken cancellation) =>
        await db.Set<Passkey>().AsNoTracking().SingleOrDefaultAsync(p => p.CredentialId == credential, cancellation);
}
