using System.Globalization;
using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;
using Roster.Tenants;

namespace Roster.Sessions;

/// <summary>What a person's tenants ask of a new password: the strictest of them.</summary>
/// <param name="LeastLength">In characters as people count them.</param>
/// <param name="Remembered">How many of the last passwords, the present one first, may not be chosen again.</param>
/// <param name="Near">Words that a password may not be made of (<see cref="NearWords"/>).</param>
internal sealed record PasswordRules(int LeastLength, int Remembered, IReadOnlyList<string> Near)
{
    public static PasswordRules Of(IReadOnlyCollection<Membership> members)
    {
        var policies = members.Select(m => m.Tenant.Policy).ToList();
        return new PasswordRules(policies.Select(p => p.PasswordMinLength).DefaultIfEmpty(12).Max(), policies.Select(RememberedBy).DefaultIfEmpty(0).Max(), NearWords.Of(members));
    }

    /// <summary>What runs out is not renewed with itself.</summary>
    private static int RememberedBy(TenantPolicy policy) => Math.Max(policy.PasswordHistory, policy.PasswordExpiryDays is null ? 0 : 1);

    public IReadOnlyList<string> NotAgain(Account account) => [.. account.OwnPasswords.Take(Remembered)];
}

/// <summary>Hashes that a password which is otherwise fine must still be compared with, outside every transaction.</summary>
internal sealed record NotAgain(IReadOnlyList<string> Hashes)
{
    public override string ToString() => nameof(NotAgain);
}

/// <summary>What a password must be, whichever way it is set.</summary>
internal static class NewPassword
{
    public const int MaxLength = 256;

    public static readonly Problem UsedBefore = Problem.Invalid("password", "used-before", "You have had this password before. Choose another.");

    /// <summary>Whether it is one of these; as slow as their hashes.</summary>
    public static bool IsOneOf(string password, IReadOnlyList<string> hashes) => hashes.Any(hash => PasswordHash.Verify(hash, password, out _));

    public static Problem? Fault(string password, Account account, PasswordRules rules)
    {
        var local = account.AddressKey.Split('@')[0];
        return (password switch
        {
            { Length: 0 } => ("required", "Type a new password."),
            var p when new StringInfo(p).LengthInTextElements < rules.LeastLength => ("too-short", $"Use at least {rules.LeastLength} characters. A few words in a row are easy to remember."),
            { Length: > MaxLength } => ("too-long", $"At most {MaxLength} characters."),
            var p when p.Distinct().Count() < 5 => ("too-simple", "Use more different characters."),
            var p when CommonPasswords.Has(p) => ("too-common", "Many people use this password, and it is tried first. Choose one that nobody else would think of."),
            var p when p.Contains(local, StringComparison.OrdinalIgnoreCase) && local.Length > 3
                => ("contains-address", "A password must not contain your e-mail address."),
            var p when NearWords.MakeUp(p, rules.Near)
                => ("too-near", "Your name, your workspace’s and this product’s are tried first. Use other words, or more of them."),
            var p when account.PasswordHash is { } hash && TemporaryHash.Is(hash) && TemporaryHash.Verify(hash, p)
                => ("same-as-temporary", "Choose another password than the temporary one."),
            _ => ((string Code, string Message)?)null,
        }) is { } fault ? Problem.Invalid("password", fault.Code, fault.Message) : null;
    }
}
