using System.Text;

namespace Roster.Platform.Text;

/// <summary>Finds words that mix the alphabets whose letters look alike: Latin, Greek, Cyrillic, Armenian, Cherokee.</summary>
public static class Scripts
{
    public static string? FirstMixedWord(string text) =>
        text.Split([' ', '-', '.', '@', '\''], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(IsMixed);

    public static bool IsMixed(string word) =>
        word.EnumerateRunes().Where(Rune.IsLetter).Select(Of).Where(s => s != 0).Distinct().Skip(1).Any();

    private static int Of(Rune rune) => rune.Value switch
    {
        < 0x0250 or (>= 0x1E00 and <= 0x1EFF) or (>= 0x2C60 and <= 0x2C7F) or (>= 0xA720 and <= 0xA7FF) or (>= 0xFF21 and <= 0xFF5A) => 1,
        (>= 0x0370 and <= 0x03FF) or (>= 0x1F00 and <= 0x1FFF) => 2,
        (>= 0x0400 and <= 0x052F) or (>= 0x1C80 and <= 0x1C8F) or (>= 0x2DE0 and <= 0x2DFF) or (>= 0xA640 and <= 0xA69F) => 3,
        >= 0x0530 and <= 0x058F => 4,
        (>= 0x13A0 and <= 0x13FF) or (>= 0xAB70 and <= 0xABBF) => 5,
        _ => 0,
    };
}
