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

    /// <summary>The words before a code that is to be typed; null for a mail without one.</summary>
    public string? CodeLabel { get; init; }

    /// <summary>Whether it carries a secret: a link of its own, or a code.</summary>
    public bool HasSecret => HasLink || CodeLabel is not null;

    public bool HasLink => Button is not null && Page is null;

    /// <summary>Paragraphs after the button.</summary>
    public IReadOnlyList<string> Last { get; init; } = [];

    /// <summary>The button's address, complete.</summary>
    public string? Address { get; init; }

    /// <summary>The code, as it is to be typed.</summary>
    public string? Code { get; init; }

    public override string ToString() => nameof(Letter);

    public string ToText(string publicAddress)
    {
        var text = new StringBuilder();
        foreach (var line in Lines)
        {
            text.Append(line).Append("\n\n");
        }

        if (CodeLabel is not null)
        {
            text.Append(CodeLabel).Append(": ").Append(Code).Append("\n\n");
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
