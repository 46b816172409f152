using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Accounts;

/// <summary>What an account can be asked for besides its password.</summary>
public static class SecondFactors
{
    /// <summary>Nothing of it is left, begun or proven.</summary>
    public static async Task RemoveAsync(RosterDb db, Account account, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Set<Authenticator>().Where(a => a.AccountId == account.Id).ToListAsync(cancellation));
        db.RemoveRange(await db.Set<Passkey>().Where(p => p.AccountId == account.Id).ToListAsync(cancellation));
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account.Id).ToListAsync(cancellation));
        account.HaveSecondFactor(null);
        await TrustNothingAsync(db, account.Id, cancellation);
    }

    /// <summary>The second factor is asked for again wherever they are.</summary>
    public static async Task TrustNothingAsync(RosterDb db, AccountId account, CancellationToken cancellation) =>
        (await db.Set<KnownDevice>().Where(d => d.AccountId == account && d.TrustedAt != null).ToListAsync(cancellation)).ForEach(d => d.TrustNoMore());

    /// <summary>What an account has: <c>none</c>, <c>app</c>, <c>passkey</c>, or <c>app_and_passkey</c>.</summary>
    public static async Task<string> WordAsync(RosterDb db, Account account, CancellationToken cancellation)
    {
        if (!account.HasSecondFactor)
        {
            return "none";
        }

        var hasPasskey = await db.Set<Passkey>().AnyAsync(p => p.AccountId == account.Id, cancellation);
        return !hasPasskey ? "app"
            : await db.Set<Authenticator>().AnyAsync(a => a.AccountId == account.Id && a.ProvenAt != null, cancellation) ? "app_and_passkey" : "passkey";
    }

    /// <summary>New recovery codes in the place of those there were. They are said once, to whoever asked.</summary>
    public static async Task<IReadOnlyList<string>> NewCodesAsync(RosterDb db, AccountId account, CancellationToken cancellation)
    {
        db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.AccountId == account).ToListAsync(cancellation));
        IReadOnlyList<string> codes = [.. Enumerable.Range(0, RecoveryCode.Count).Select(_ => Secret.RecoveryCode())];
        db.AddRange(codes.Select(code => new RecoveryCode(account, HashOf(code))));
        return codes;
    }

    /// <summary>People type it in capitals, with blanks for hyphens or with neither.</summary>
    public static byte[] HashOf(string code) => Secret.Hash(string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant());
}
