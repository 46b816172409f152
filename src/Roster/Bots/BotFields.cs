using Roster.Platform.Kernel;
using Roster.Platform.Text;

namespace Roster.Bots;

/// <summary>Reads a bot's fields as typed. Faults are collected, each at its field.</summary>
public sealed class BotFields(ICollection<FieldProblem> faults)
{
    public const int DescriptionLength = 500;

    public string? Name(string? typed)
    {
        var name = NameRule.Tidy(typed ?? "");
        if (name.Length == 0)
        {
            faults.Add(new("name", "required", "A bot needs a name."));
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
}
