using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Roster.Imports.Reading;

namespace Roster.Tests.Imports;

/// <summary>Whatever an archive holds is answered: with the lines of its first sheet, or with what is wrong with it.</summary>
public sealed class WorkbookReaderTests
{
    [Fact]
    public void Reads_the_first_sheet_that_is_not_hidden_with_every_kind_of_cell()
    {
        var sheet = Read(new WorkbookOf(
            "<row r='2'><c r='A2' t='s'><v>0</v></c><c r='B2' t='s'><v>1</v></c><c r='D2' t='inlineStr'><is><r><t>Pho</t></r><r><t>ne</t></r></is></c></row>" +
            "<row r='4'><c r='A4' t='s'><v>2</v></c><c r='B4' t='str'><f>A1&amp;\"x\"</f><v>Ana</v></c><c r='C4' t='b'><v>1</v></c><c r='D4'><v>3.4600111222E10</v></c></row>" +
            "<row><c t='inlineStr'><is><t>bo@home.example</t></is></c><c><f>HYPERLINK(\"http://x.example\")</f></c><c t='e'><v>#N/A</v></c><c><v>0.10000000000000001</v></c></row>" +
            "<row r='9'/>",
            "<si><t>Email</t></si><si><t xml:space='preserve'>First </t><rPh sb='0' eb='1'><t>spoken</t></rPh><r><t>name</t></r></si><si><t>ana@home.example</t></si>"));
        Assert.Equal(["Email", "First name", "", "Phone"], sheet.Head);
        Assert.Equal([4, 5], sheet.Lines.Select(l => l.Number));
        Assert.Equal(["ana@home.example", "Ana", "TRUE", "34600111222"], sheet.Lines[0].Cells);
        Assert.Equal(["bo@home.example", "", "#N/A", "0.1"], sheet.Lines[1].Cells);
        Assert.Equal(("XLSX", false, null), (sheet.Encoding, sheet.Guessed, sheet.Delimiter));
    }

    [Fact]
    public void Addresses_without_a_head_are_read_as_if_they_had_been_pasted() =>
        Assert.Equal(["ana@home.example", "bo@home.example"], Read(WorkbookOf.People(["ana@home.example"], ["Bo <bo@home.example>"])).Lines.Select(l => l.Cells[0]));

    [Fact]
    public void Short_rows_are_as_wide_as_the_head() => Assert.All(Read(WorkbookOf.People(["Email", "Name", "Phone"], ["x"], ["", "y"])).Lines, l => Assert.Equal(3, l.Cells.Count));

    public static TheoryData<string, byte[]> Wrong => new()
    {
        { "broken-workbook", Encoding.ASCII.GetBytes("PK\u0003\u0004rest of a workbook") },
        { "not-a-workbook", new WorkbookOf("").Without("_rels/.rels").Bytes() },
        { "not-a-workbook", new WorkbookOf("").Without("xl/workbook.xml").Bytes() },
        { "broken-workbook", new WorkbookOf("").Without("xl/worksheets/sheet1.xml").Bytes() },
        { "empty", new WorkbookOf("").Bytes() },
        { "no-lines", WorkbookOf.People(["Email", "Name"]).Bytes() },
        { "broken-workbook", new WorkbookOf("<row><c t='s'><v>7</v></c></row>").Bytes() },
        { "broken-workbook", new WorkbookOf("<row><c").Bytes() },
        { "broken-workbook", new WorkbookOf("").With("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/hostname'>]><worksheet><sheetData><row><c t='str'><v>&e;</v></c></row></sheetData></worksheet>").Bytes() },
        { "broken-workbook", new WorkbookOf("").With("xl/worksheets/sheet1.xml", "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'><!ENTITY b '&a;&a;&a;&a;&a;&a;&a;&a;'>]><worksheet>&b;</worksheet>").Bytes() },
        { "too-large", new WorkbookOf("<row><c r='" + new string('A', 300_000) + "'/></row>").Bytes() },
        { "too-many-columns", new WorkbookOf("<row><c r='XFD1' t='str'><v>x</v></c></row>").Bytes() },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Says_what_is_wrong_with_the_whole(string code, byte[] file) => Assert.Equal(code, SheetReader.Read(file).Problem?.Code);

    [Fact]
    public void Attack_30_a_small_file_that_unpacks_to_very_much_is_refused_before_it_has()
    {
        // Hundreds of megabytes in about one, in the sheet and where nobody looks for them.
        byte[] much = [.. "<a>"u8, .. Enumerable.Repeat("<b/>    "u8.ToArray(), 300 * 1024 * 1024 / 8).SelectMany(b => b)];
        foreach (var part in new[] { "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels" })
        {
            var bomb = new WorkbookOf("").With(part, much).Bytes();
            Assert.InRange(bomb.Length, 1, SheetReader.MostBytes);
            var before = GC.GetAllocatedBytesForCurrentThread();
            Assert.Equal("too-large", SheetReader.Read(bomb).Problem?.Code);
            Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 16 * 1024 * 1024);
        }
    }

    [Fact]
    public void Attack_30_one_shared_text_in_a_million_cells_is_refused_before_it_is_that_many()
    {
        var text = $"<si><t>{new string('x', SheetReader.MostInCell)}</t></si>";
        var rows = "<row><c t='inlineStr'><is><t>Email</t></is></c></row>" + string.Concat(Enumerable.Repeat("<row><c t='s'><v>0</v></c></row>", 100_000));
        Assert.Equal("too-large", SheetReader.Read(new WorkbookOf(rows, text).Bytes()).Problem?.Code);
    }

    [Fact]
    public void Attack_30_a_million_rows_are_refused_and_as_many_empty_ones_are_none()
    {
        Assert.Equal("too-many-lines", SheetReader.Read(new WorkbookOf(string.Concat(Enumerable.Repeat("<row><c t='str'><v>x</v></c></row>", 1_000_000))).Bytes()).Problem?.Code);
        var lone = Read(new WorkbookOf("<row><c t='str'><v>Email</v></c></row>" + string.Concat(Enumerable.Repeat("<row/>", 1_000_000)) + "<row><c t='str'><v>x</v></c></row>"));
        Assert.Equal(1_000_002, Assert.Single(lone.Lines).Number);
    }

    [Fact]
    public void Whatever_bytes_of_a_workbook_are_others_it_is_answered()
    {
        var whole = new WorkbookOf("<row r='1'><c r='A1' t='s'><v>0</v></c></row><row r='2'><c r='A2' t='inlineStr'><is><t>x@y.example</t></is></c></row>", "<si><t>Email</t></si>").Bytes();
        var slip = from at in Gen.Choose(4, whole.Length - 1) from to in Gen.Choose(0, 255) select (at, (byte)to);
        Prop.ForAll(Arb.From(slip.NonEmptyListOf()), slips => IsAnswered([.. whole], (file, slip) => file[slip.Item1] = slip.Item2, slips)).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    [Fact]
    public void Whatever_a_sheet_says_it_is_answered()
    {
        var piece = Gen.Elements("<row>", "</row>", "<row r='3'>", "<row/>", "<c t='s'>", "<c r='ZZZZ9'>", "<c t='inlineStr'>", "</c>", "<v>", "</v>", "<v/>", "0", "99999999999", "<is>", "</is>", "<t>", "</t>", "<rPh>", "</rPh>", "<f>1</f>", "&amp;", "&e;", "<![CDATA[<row>]]>", "<!-- -->", "\u0001", "é");
        Prop.ForAll(Arb.From(piece.ArrayOf()), pieces => IsAnswered(new WorkbookOf(string.Concat(pieces), "<si><t>Email</t></si>").Bytes(), (_, _) => { }, Array.Empty<object>())).Check(Config.QuickThrowOnFailure.WithMaxTest(2_000));
    }

    private static bool IsAnswered<T>(byte[] file, Action<byte[], T> change, IEnumerable<T> changes)
    {
        foreach (var one in changes)
        {
            change(file, one);
        }

        var read = SheetReader.Read(file);
        return read.Problem is { Fields: [{ Field: "file" }] } || read.Value.Lines.All(l => l.Cells.Count <= SheetReader.MostColumns);
    }

    private static Sheet Read(WorkbookOf workbook) => SheetReader.Read(workbook.Bytes()) is { IsRefused: false, Value: var sheet } ? sheet : throw new InvalidOperationException(SheetReader.Read(workbook.Bytes()).Problem!.Title);
}
