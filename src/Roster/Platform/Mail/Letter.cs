using System.Text;

namespace Roster.Platform.Mail;

/// <summary>What a mail says, before it is plain text or HTML.</summary>
/// <param name="From">In whose name: the tenant's.</param>
/// <param name="Subject">One line.</param>
/// <param name="Lines">Paragraphs.</param>
public sealed record Letter(string From, string Subject, IReadOnlyList<string> Lines)
{
    /// <summary>The words on the button; null for a mail with nothing to open.</summary>
    public string? Button { get; init; }

    /// <summary>What the button opens when it is a page for everyone; null for a link of the mail's own.</summary>
    public string? Page { get; init; }

    /// <summary>Paragraphs after the button.</summary>
    public IReadOnlyList<string> Last { get; init; } = [];

    /// <summary>The button's address, complete.</summary>
    public string? Address { get; init; }

    public override string ToString() => nameof(Letter);

    public string ToText(string publicAddress)
    {
        var text = new StringBuilder();
        foreach (var line in Lines)
        {
            text.Append(line).Append("\n\n");
        }

        if (Button is not null && Address is not null)
        {
            text.Append(Button).Append(":\n").Append(Address).Append("\n\n");
        }

        foreach (var line in Last)
        {
            text.Append(line).Append("\n\n");
        }

        return text.Append("-- \n").Append(From).Append(", by Roster at ").Append(publicAddress).Append('\n').ToString();
    }
}
