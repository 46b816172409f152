using System.Globalization;
using Roster.Accounts;
using Roster.Platform.Kernel;
using Roster.Platform.Secrets;

namespace Roster.Sessions;

/// <summary>What a password must be, whichever way it is set.</summary>
internal static class NewPassword
{
    public const int MaxLength = 256;

    /// <summary>The strictest of the person's tenants.</summary>
    public static int LeastLength(IEnumerable<Membership> members) => members.Select(m => m.Tenant.Policy.PasswordMinLength).DefaultIfEmpty(12).Max();

    public static Problem? Fault(string password, Account account, int least)
    {
        var local = account.AddressKey.Split('@')[0];
        return (password switch
        {
            { Length: 0 } => ("required", "Type a new password."),
            var p when new StringInfo(p).LengthInTextElements < least => ("too-short", $"Use at least {least} characters. A few words in a row are easy to remember."),
            { Length: > MaxLength } => ("too-long", $"At most {MaxLength} characters."),
            var p when p.Distinct().Count() < 5 => ("too-simple", "Use more different characters."),
            var p when p.Contains(local, StringComparison.OrdinalIgnoreCase) && local.Length > 3
                => ("contains-address", "A password must not contain your e-mail address."),
            var p when account.PasswordHash is { } hash && TemporaryHash.Is(hash) && TemporaryHash.Verify(hash, p)
                => ("same-as-temporary", "Choose another password than the temporary one."),
            _ => ((string Code, string Message)?)null,
        }) is { } fault ? Problem.Invalid("password", fault.Code, fault.Message) : null;
    }
}
