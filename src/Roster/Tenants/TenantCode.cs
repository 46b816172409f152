using System.Text;
using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Tenants;

/// <summary>A workspace's short word in addresses: lower-case letters, digits and hyphens.</summary>
public static class TenantCode
{
    public const int MostLength = 40;

    public static FieldProblem? Fault(string code) =>
        code.Length is < 2 or > MostLength || !code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || code[0] == '-' || code[^1] == '-'
            ? new("code", "not-a-code", "A code has 2 to 40 lower-case letters, digits and hyphens.")
            : null;

    /// <summary>A code from a name: <c>Acme (Madrid)</c> becomes <c>acme-madrid</c>.</summary>
    public static string From(string name)
    {
        var code = new StringBuilder();
        foreach (var c in Fold.Plain(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                code.Append(c);
            }
            else if (code.Length > 0 && code[^1] != '-')
            {
                code.Append('-');
            }
        }

        return (code.Length > MostLength ? code.ToString(0, MostLength) : code.ToString()).Trim('-');
    }
}
