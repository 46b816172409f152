using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Roster.Imports.Reading;
using Roster.Platform.Text;

namespace Roster.Tests.Imports;

/// <summary>Whatever is sent is answered: with lines, of which some may be broken, or with what is wrong with the whole.</summary>
public sealed class SheetReaderTests
{

    [Theory]
    [InlineData(',', "\r\n")]
    [InlineData(';', "\n")]
    [InlineData('\t', "\r")]
    [InlineData('|', "\r\n")]
    public void Reads_four_delimiters_and_three_line_ends(char delimiter, string end)
    {
        var sheet = Read(string.Join(end, $"Email{delimiter}Name", $"ana@home.example{delimiter}\"Ana \"\"A\"\" {delimiter} Díaz\"", $"li@home.example{delimiter}李明华"));
        Assert.Equal(delimiter, sheet.Delimiter);
        Assert.Equal(["Email", "Name"], sheet.Head);
        Assert.Equal([(2, $"Ana \"A\" {delimiter} Díaz"), (3, "李明华")], sheet.Lines.Select(l => (l.Number, l.Cells[1])));
    }

    public static TheoryData<string> Encodings => ["utf-8", "utf-8 bom", "utf-16le bom", "utf-16be bom", "utf-16le", "utf-16be"];

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Reads_each_encoding_with_and_without_its_mark(string encoding)
    {
        var writer = encoding.Split(' ')[0] switch { "utf-8" => (Encoding)new UTF8Encoding(encoding.EndsWith("bom", StringComparison.Ordinal)), var wide => new UnicodeEncoding(wide.EndsWith("be", StringComparison.Ordinal), encoding.EndsWith("bom", StringComparison.Ordinal)) };
        var sheet = SheetReader.Read([.. writer.GetPreamble(), .. writer.GetBytes("Email;Name\nana@home.example;Zoë Łukasz 李\n")]).Value;
        Assert.Equal("Zoë Łukasz 李", Assert.Single(sheet.Lines).Cells[1]);
        Assert.False(sheet.Guessed);
    }

    [Fact]
    public void Takes_what_is_no_utf_8_for_what_windows_writes_and_says_that_it_guessed()
    {
        var sheet = SheetReader.Read(Encoding.Latin1.GetBytes("Email;Name\r\nana@home.example;José\r\n")).Value;
        Assert.Equal(("José", true, "Windows-1252"), (sheet.Lines[0].Cells[1], sheet.Guessed, sheet.Encoding));
    }

    [Theory]
    [InlineData("", "empty")]
    [InlineData("  \r\n \r\n", "empty")]
    [InlineData("Email,Name\r\n", "no-lines")]
    [InlineData("Email,\"Name\r\nana@home.example,Ana\r\n", "broken-head")]
    [InlineData("Email,Name\0\r\nx,y", "not-a-text-file")]
    public void Says_what_is_wrong_with_the_whole(string text, string code) => Assert.Equal(code, SheetReader.Read(Encoding.UTF8.GetBytes(text)).Problem?.Code);

    [Fact]
    public void An_old_workbook_or_one_with_a_password_is_no_text() => Assert.Equal("not-a-text-file", SheetReader.Read([0xD0, 0xCF, 0x11, 0xE0, 1, 2]).Problem?.Code);

    [Fact]
    public void Refuses_what_is_too_large_too_long_or_too_wide()
    {
        Assert.Equal("too-large", SheetReader.Read(new byte[SheetReader.MostBytes + 1]).Problem?.Code);
        Assert.Equal("too-many-columns", SheetReader.Read(Encoding.UTF8.GetBytes("Email,Name\nx" + new string(',', SheetReader.MostColumns))).Problem?.Code);
        Assert.Equal("too-many-lines", SheetReader.Read(Encoding.UTF8.GetBytes("Email\n" + string.Concat(Enumerable.Repeat("x\n", SheetReader.MostLines + 1)))).Problem?.Code);
        Assert.Equal(SheetReader.MostLines, SheetReader.Read(Encoding.UTF8.GetBytes("Email\n" + string.Concat(Enumerable.Repeat("x\n", SheetReader.MostLines)))).Value.Lines.Count);
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_breaks_its_own_line_and_no_other()
    {
        var sheet = Read("Email,Name\r\nana@home.example,\"Ana\r\nli@home.example,\"Li, Wei\"\r\nbo@home.example,Bo\r\n");
        Assert.Equal([(2, true), (3, false), (4, false)], sheet.Lines.Select(l => (l.Number, l.Broken)));
        Assert.Equal(["Li, Wei", "Bo"], sheet.Lines.Skip(1).Select(l => l.Cells[1]));
    }

    [Fact]
    public void A_mark_inside_a_cell_breaks_its_line_and_a_cell_may_go_over_lines()
    {
        var sheet = Read("Email,Name\nana@home.example,5\" pipe\nli@home.example,\"Li\nWei\"\nbo@home.example,Bo\n");
        Assert.Equal([(2, true, "5\" pipe"), (3, false, "Li\nWei"), (5, false, "Bo")], sheet.Lines.Select(l => (l.Number, l.Broken, l.Cells[1])));
    }

    [Fact]
    public void Reads_pasted_addresses_with_and_without_names()
    {
        var sheet = Read("ana@home.example, Li Wei <li@home.example>; \"Bo\" <bo@home.example>\n\nnobody\n");
        Assert.Equal(AddressList.Head, sheet.Head);
        Assert.Equal([(1, "ana@home.example", ""), (2, "li@home.example", "Li Wei"), (3, "bo@home.example", "Bo"), (4, "nobody", "")], sheet.Lines.Select(l => (l.Number, l.Cells[0], l.Cells[1])));
    }

    [Fact]
    public void Empty_lines_are_no_lines_and_the_others_keep_their_numbers()
    {
        Assert.Equal([3, 6], Read("Email,Name\n\nana@home.example,Ana\n , \n\nbo@home.example,Bo").Lines.Select(l => l.Number));
    }

    [Fact]
    public void Whatever_bytes_are_sent_are_answered()
    {
        var signs = Gen.Elements<byte>(0x00, 0x22, 0x22, 0x2C, 0x3B, 0x0A, 0x0D, 0x09, 0x40, 0x61, 0x62, 0x3C, 0x3E, 0xC3, 0xA9, 0xFF, 0xFE, 0xEF, 0xBB, 0xBF, 0x50, 0x4B);
        Prop.ForAll(Arb.From(signs.ArrayOf()), bytes =>
        {
            var read = SheetReader.Read(bytes);
            return read.Problem is { Fields: [{ Field: "file" }] } || read.Value.Lines.All(l => l.Cells.Count <= SheetReader.MostColumns);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3_000));
    }

    [Fact]
    public void What_is_written_is_read_again_cell_by_cell()
    {
        var cell = Gen.Elements("a", "\"", ",", ";", "\r\n", "\n", " ", "é", "李", "x y").ArrayOf().Select(parts => string.Concat(parts));
        Prop.ForAll(Arb.From(cell.ArrayOf(3).ListOf().Where(rows => rows.Count > 0)), rows =>
        {
            var written = rows.Where(r => r.Any(c => c.Length > 0 && (c[0] is '\r' or '\n' || !string.IsNullOrWhiteSpace(c)))).ToList();
            var read = SheetReader.Read(Encoding.UTF8.GetBytes("one,two,three\r\n" + string.Concat(rows.Select(CsvLine.Of))));
            return written.Count == 0 ? read.Problem?.Code == "no-lines" : written.Zip(read.Value.Lines).All(p => p.First.SequenceEqual(p.Second.Cells.Select(Plain)) && !p.Second.Broken);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(500));

        static string Plain(string cell) => cell.StartsWith('\'') ? cell[1..] : cell;
    }

    private static Sheet Read(string text) => SheetReader.Read(Encoding.UTF8.GetBytes(text)).Value;
}
