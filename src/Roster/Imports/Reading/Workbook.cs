using System.IO.Compression;
using System.Xml;

namespace Roster.Imports.Reading;

/// <summary>The parts of an XLSX file that are read: where its first sheet is, and the texts its cells share. Nothing else in it is opened, and nothing outside it is ever asked for.</summary>
internal sealed class Workbook : IDisposable
{
    /// <summary>Most bytes that a sheet unpacks to.</summary>
    private const long MostOfSheet = 256L * 1024 * 1024;

    /// <summary>Most bytes that the shared texts unpack to: they are held in memory.</summary>
    private const long MostOfTexts = 64L * 1024 * 1024;

    private const long MostOfOthers = 1024 * 1024;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, CloseInput = true };

    private readonly ZipArchive _zip;
    private readonly Dictionary<string, (string Type, string Target)> _parts;
    private readonly string _book;

    private Workbook(ZipArchive zip, string book, Dictionary<string, (string Type, string Target)> parts) => (_zip, _book, _parts) = (zip, book, parts);

    /// <summary>Null where the archive is no workbook.</summary>
    public static Workbook? Open(Stream file)
    {
        var zip = new ZipArchive(file, ZipArchiveMode.Read);
        var book = Relations(zip, "").Values.FirstOrDefault(r => r.Type.EndsWith("/officeDocument", StringComparison.Ordinal)).Target;
        return book is not null && book.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) && zip.GetEntry(book) is not null ? new Workbook(zip, book, Relations(zip, book)) : null;
    }

    /// <summary>The rows of the first sheet that is not hidden; null where there is none.</summary>
    public IEnumerable<SheetLine>? FirstSheet()
    {
        using var book = Read(_zip.GetEntry(_book)!, MostOfOthers);
        while (book.Read())
        {
            if (book is { NodeType: XmlNodeType.Element, LocalName: "sheet" } && book.GetAttribute("state") is null or "visible")
            {
                return RelationOf(book) is { } id && _parts.TryGetValue(id, out var part) && _zip.GetEntry(part.Target) is { } sheet
                    ? WorkbookRows.Read(Read(sheet, MostOfSheet), Texts()) : null;
            }
        }

        return null;
    }

    public void Dispose() => _zip.Dispose();

    private List<string> Texts()
    {
        var texts = new List<string>();
        if (_parts.Values.FirstOrDefault(r => r.Type.EndsWith("/sharedStrings", StringComparison.Ordinal)).Target is not { } target || _zip.GetEntry(target) is not { } part)
        {
            return texts;
        }

        using var reader = Read(part, MostOfTexts);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                texts.Add(WorkbookRows.Text(reader));
            }
        }

        return texts;
    }

    /// <summary>By what its parts refer to others.</summary>
    private static Dictionary<string, (string Type, string Target)> Relations(ZipArchive zip, string part)
    {
        var (folder, name) = (part[..(part.LastIndexOf('/') + 1)], part[(part.LastIndexOf('/') + 1)..]);
        var found = new Dictionary<string, (string Type, string Target)>();
        if (zip.GetEntry($"{folder}_rels/{name}.rels") is not { } entry)
        {
            return found;
        }

        using var reader = Read(entry, MostOfOthers);
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "Relationship" } && reader.GetAttribute("TargetMode") is null or "Internal"
                && (reader.GetAttribute("Id"), reader.GetAttribute("Type"), reader.GetAttribute("Target")) is ({ } id, { } type, { } target))
            {
                found[id] = (type, target.StartsWith('/') ? target[1..] : folder + target);
            }
        }

        return found;
    }

    private static XmlReader Read(ZipArchiveEntry entry, long most) => XmlReader.Create(new BoundedStream(entry.Open(), most), Settings);

    /// <summary>The one of its attributes that is called id in some namespace: what it is called depends on which program wrote it.</summary>
    private static string? RelationOf(XmlReader sheet)
    {
        string? id = null;
        while (sheet.MoveToNextAttribute())
        {
            id = sheet is { LocalName: "id", NamespaceURI.Length: > 0 } ? sheet.Value : id;
        }

        return id;
    }
}
