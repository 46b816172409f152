using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;

namespace Roster.Imports;

/// <summary>
/// Where a line stands; kept by number, so that a new one goes last. Waiting: not looked at. Create, update and act: what it will do. Unchanged: it is so already. Faulty: it can't be done as it
/// is written. Left out: by whoever imports. Done, same and refused: what became of it.
/// </summary>
[StoredAsWord]
public enum LineState { Waiting, Create, Update, Act, Unchanged, Faulty, LeftOut, Done, Same, Refused }

/// <summary>What is wrong with a line.</summary>
/// <param name="Field">At which of its fields; null where it is about the whole line.</param>
/// <param name="Code">As a stable word.</param>
/// <param name="Suggestion">What the cell may have been meant to say.</param>
public sealed record LineFault(string? Field, string Code, string Message, string? Suggestion = null);

/// <summary>One line of a file: what it says, and what is to become of it.</summary>
public sealed record ImportLine
{
    /// <summary>As an editor counts.</summary>
    public required int Number { get; init; }

    public required IReadOnlyList<string> Cells { get; init; }

    public bool Broken { get; init; }

    public LineState State { get; init; }

    /// <summary>What it will do or has done.</summary>
    public ImportVerb? Verb { get; init; }

    /// <summary>Whom it is about, if they are here.</summary>
    public Guid? UserId { get; init; }

    public IReadOnlyList<LineFault>? Faults { get; init; }

    /// <summary>What of the person it changes.</summary>
    public IReadOnlyList<FieldChange>? Changes { get; init; }

    [JsonIgnore]
    public bool IsToBeDone => State is LineState.Create or LineState.Update or LineState.Act;
}

/// <summary>How lines are kept: a page of them as one text, in which an address stands as it is.</summary>
internal static class ImportLines
{
    private static readonly ImportJson Json = new(new JsonSerializerOptions(ImportJson.Default.Options) { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });

    public static string Write(IReadOnlyList<ImportLine> lines) => JsonSerializer.Serialize(lines, Json.IReadOnlyListImportLine);

    public static IReadOnlyList<ImportLine> Read(string text) => JsonSerializer.Deserialize(text, Json.IReadOnlyListImportLine)!;
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault)]
[JsonSerializable(typeof(IReadOnlyList<ImportLine>))]
[JsonSerializable(typeof(IReadOnlyList<ImportColumn>))]
[JsonSerializable(typeof(ImportChoices))]
internal sealed partial class ImportJson : JsonSerializerContext;
