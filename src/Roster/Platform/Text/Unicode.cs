using System.Text;

namespace Roster.Platform.Text;

/// <summary>Normalizing what a stranger typed.</summary>
internal static class Unicode
{
    /// <summary>The text in this form; as it came where it is no text (half a surrogate pair, U+FFFE), which the framework refuses to normalize.</summary>
    public static string Normalize(string text, NormalizationForm form)
    {
        try
        {
            return text.Normalize(form);
        }
        catch (ArgumentException)
        {
            return text;
        }
    }
}
