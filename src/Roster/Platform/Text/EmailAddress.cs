namespace Roster.Platform.Text;

/// <summary>An e-mail address as typed, and the key under which it is the same as another.</summary>
/// <param name="Text">As shown: trimmed, the domain in lower case.</param>
/// <param name="Key">Lower case, the domain in its ASCII form.</param>
public sealed record EmailAddress(string Text, string Key)
{
    public const int MaxLength = 254;

    /// <summary>A key that is nobody's any more: it still sorts beside the old one, and no address is ever read as it.</summary>
    public static string GivenUp(string key, Guid by) => $"{key[..Math.Min(key.Length, MaxLength - 33)]} {by:N}";

    /// <summary>Stands where the address of someone was who must not be told any more.</summary>
    public static EmailAddress Nobody(Guid id) => new($"{id:N}@anonymized.invalid", $"{id:N}@anonymized.invalid");

    /// <summary>No mail ever arrives there (RFC 2606, section 2): it stands for an address that is yet to be said.</summary>
    public static bool IsNobodys(string address) => address.EndsWith(".invalid", StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads an address; on a fault the code and the sentence say what is wrong.</summary>
    public static EmailAddress? Parse(string? typed, out (string Code, string Message) fault)
    {
        fault = default;
        var text = typed?.Trim() ?? "";
        var at = text.LastIndexOf('@');
        if (text.Length > MaxLength)
        {
            fault = ("too-long", $"An e-mail address has at most {MaxLength} characters.");
        }
        else if (at <= 0 || at == text.Length - 1)
        {
            fault = ("not-an-email", "An e-mail address looks like name@example.com.");
        }
        else if (text.IndexOf('@', StringComparison.Ordinal) != at)
        {
            fault = ("not-an-email", "There is more than one @.");
        }
        else if (text.Any(char.IsWhiteSpace))
        {
            fault = ("not-an-email", "An e-mail address has no spaces.");
        }
        else if (!IsLocalPart(text.AsSpan(0, at)))
        {
            fault = ("not-an-email", "The part before the @ may have letters a–z, digits and . _ - + ' and the like, without accents.");
        }
        else if (DomainNames.Read(text[(at + 1)..]) is not { } domain)
        {
            fault = ("not-an-email", "The part after the @ is not a domain name.");
        }
        else
        {
            return new EmailAddress(text[..(at + 1)] + domain.Shown, (text[..at] + "@" + domain.Ascii).ToLowerInvariant());
        }

        return null;
    }

    private static bool IsLocalPart(ReadOnlySpan<char> local) =>
        local.Length <= 64 && local[0] != '.' && local[^1] != '.' && local.IndexOf("..") < 0
        && local.IndexOfAnyExcept("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.!#$%&'*+/=?^_`{|}~-") < 0;
}
