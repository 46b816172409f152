using System.Text.Json;

namespace Roster.Imports;

/// <summary>One column of a file, and what it is.</summary>
/// <param name="Head">Its name in the file.</param>
/// <param name="Field">The field it is; null for one that is not used.</param>
/// <param name="Clears">Whether an empty cell empties the field. Otherwise it keeps what is there.</param>
public sealed record ImportColumn(string Head, string? Field, bool Clears = false);

/// <summary>What goes for everyone in a file.</summary>
/// <param name="Activation">How the first credential reaches those who are new; null for the workspace's own way.</param>
/// <param name="Type">The user type of those who are new and have none in the file.</param>
/// <param name="RoleIds">The roles of those who are new and have none in the file.</param>
/// <param name="GroupIds">The groups of those who are new and have none in the file.</param>
public sealed record ImportChoices(string? Activation = null, string? Type = null, IReadOnlyList<Guid>? RoleIds = null, IReadOnlyList<Guid>? GroupIds = null)
{
    public string Write() => JsonSerializer.Serialize(this, ImportJson.Default.ImportChoices);

    public static ImportChoices Read(string text) => JsonSerializer.Deserialize(text, ImportJson.Default.ImportChoices)!;
}
