using System.IO.Compression;
using System.Text;

namespace Roster.Tests.Imports;

/// <summary>A workbook part by part, as a spreadsheet program writes it, or as nobody should.</summary>
internal sealed class WorkbookOf
{
    private const string Types = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private readonly Dictionary<string, byte[]> _parts = [];

    public WorkbookOf(string rows, string shared = "")
    {
        With("[Content_Types].xml", "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'/>");
        With("_rels/.rels", Relations(("rId1", "officeDocument", "xl/workbook.xml")));
        With("xl/_rels/workbook.xml.rels", Relations(("rId3", "worksheet", "worksheets/sheet1.xml"), ("rId2", "sharedStrings", "/xl/sharedStrings.xml"), ("rId7", "worksheet", "worksheets/hidden.xml")));
        With("xl/workbook.xml", $"<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='{Types}'><sheets><sheet name='Lists' sheetId='1' state='hidden' r:id='rId7'/><sheet name='People' sheetId='2' r:id='rId3'/></sheets></workbook>");
        With("xl/sharedStrings.xml", $"<?xml version='1.0' encoding='UTF-8' standalone='yes'?><sst xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'>{shared}</sst>");
        With("xl/worksheets/hidden.xml", "<worksheet/>");
        With("xl/worksheets/sheet1.xml", $"<worksheet xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'><sheetData>{rows}</sheetData></worksheet>");
    }

    public static WorkbookOf People(params string[][] rows) =>
        new(string.Concat(rows.Select((cells, row) => $"<row r='{row + 1}'>{string.Concat(cells.Select(c => $"<c t='inlineStr'><is><t>{System.Security.SecurityElement.Escape(c)}</t></is></c>"))}</row>")));

    public WorkbookOf With(string part, string text) => With(part, Encoding.UTF8.GetBytes(text));

    public WorkbookOf With(string part, byte[] bytes)
    {
        _parts[part] = bytes;
        return this;
    }

    public WorkbookOf Without(string part)
    {
        _parts.Remove(part);
        return this;
    }

    public byte[] Bytes()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, bytes) in _parts)
            {
                using var part = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                part.Write(bytes);
            }
        }

        return file.ToArray();
    }

    private static string Relations(params (string Id, string Type, string Target)[] relations) =>
        $"<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>{string.Concat(relations.Select(r => $"<Relationship Id='{r.Id}' Type='{Types}/{r.Type}' Target='{r.Target}'/>"))}</Relationships>";
}
