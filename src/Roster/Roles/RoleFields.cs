using System.Text;
using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Roles;

/// <summary>Reads a role's fields as typed. Faults are collected, each at its field.</summary>
public sealed class RoleFields(ICollection<FieldProblem> faults)
{
    public const int DescriptionLength = 500;
    public const int CodeLength = 60;

    public string? Name(string? typed)
    {
        var name = NameRule.Tidy(typed ?? "");
        if (name.Length == 0)
        {
            faults.Add(new("name", "required", "A role needs a name."));
            return null;
        }

        if (NameRule.Fault(name) is { } fault)
        {
            faults.Add(new("name", fault.Code, fault.Message));
        }

        return name;
    }

    public string Description(string? typed)
    {
        var text = (typed ?? "").Trim();
        if (text.Length > DescriptionLength)
        {
            faults.Add(new("description", "too-long", $"At most {DescriptionLength} characters."));
        }

        return text;
    }

    public PermissionSet Permissions(IReadOnlyList<string>? words)
    {
        var known = new List<Permission>();
        for (var i = 0; i < words?.Count; i++)
        {
            if (Platform.Kernel.Permissions.Find(words[i]) is { } permission)
            {
                known.Add(permission);
            }
            else
            {
                faults.Add(new($"permissions[{i}]", "unknown-permission", "There is no such permission."));
            }
        }

        return PermissionSet.Of(known);
    }

    /// <summary>A code from a name: <c>Night shift (Madrid)</c> becomes <c>night_shift_madrid</c>.</summary>
    public static string CodeOf(string name)
    {
        var code = new StringBuilder();
        foreach (var c in Fold.Plain(name))
        {
            if (char.IsAsciiLetterOrDigit(c))
            {
                code.Append(c);
            }
            else if (code.Length > 0 && code[^1] != '_')
            {
                code.Append('_');
            }
        }

        var made = code.ToString().Trim('_');
        return made.Length == 0 ? "role" : made.Length > CodeLength ? made[..CodeLength].TrimEnd('_') : made;
    }
}
