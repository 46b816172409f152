using System.Text;
using Roster.Platform.Kernel;

namespace Roster.Imports.Reading;

/// <summary>The text of a file that was sent, whatever way its characters were written.</summary>
/// <param name="Text">Without its mark.</param>
/// <param name="Encoding">Its name.</param>
/// <param name="Guessed">No mark and no UTF-8: read as Windows writes Western languages.</param>
public sealed record SheetText(string Text, string Encoding, bool Guessed)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static Result<SheetText> Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]))
        {
            return Problem.Invalid("file", "not-a-text-file", "This is an old workbook, or one with a password. Save it as XLSX without a password, or as CSV.");
        }

        try
        {
            var read = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? new SheetText(Utf8.GetString(bytes[3..]), "UTF-8", false)
                : bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) ? Utf16(bytes[2..], bigEndian: false)
                : bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? Utf16(bytes[2..], bigEndian: true)
                : Unmarked(bytes);
            return read.Text.AsSpan().IndexOfAny('\0', '\uFFFE', '\uFFFF') < 0 ? read : NotText;
        }
        catch (DecoderFallbackException)
        {
            return NotText;
        }
    }

    private static SheetText Utf16(ReadOnlySpan<byte> bytes, bool bigEndian) =>
        new(new UnicodeEncoding(bigEndian, byteOrderMark: false, throwOnInvalidBytes: true).GetString(bytes), "UTF-16", false);

    private static SheetText Unmarked(ReadOnlySpan<byte> bytes)
    {
        // A sheet begins with letters a–z, a quotation mark or an address: in UTF-16 every other byte of that is zero.
        if (bytes is [not 0, 0, ..] or [0, not 0, ..])
        {
            return Utf16(bytes, bigEndian: bytes[0] == 0);
        }

        try
        {
            return new(Utf8.GetString(bytes), "UTF-8", false);
        }
        catch (DecoderFallbackException)
        {
            return new(Windows.GetString(bytes), "Windows-1252", true);
        }
    }

    private static readonly Problem NotText = Problem.Invalid("file", "not-a-text-file", "This is not a text file that can be read. Save it as CSV in UTF-8.");
}
