namespace Roster.Imports.Reading;

/// <summary>One line of a file, as it stands there.</summary>
/// <param name="Number">Counted from 1 as an editor does; a cell may go on over several.</param>
/// <param name="Broken">It can't be read as a line of cells: a quotation mark is out of place.</param>
public sealed record SheetLine(int Number, IReadOnlyList<string> Cells, bool Broken = false);

/// <summary>A file as it was read.</summary>
/// <param name="Head">The names of its columns.</param>
/// <param name="Encoding">How its characters were written; or that it is a workbook.</param>
/// <param name="Guessed">Whether the encoding is a guess: the accents want a look.</param>
/// <param name="Delimiter">What stands between two cells; null in a workbook.</param>
public sealed record Sheet(IReadOnlyList<string> Head, IReadOnlyList<SheetLine> Lines, string Encoding, bool Guessed, char? Delimiter);
