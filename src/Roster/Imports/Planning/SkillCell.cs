using System.Globalization;
using Roster.Platform.Text;
using Roster.Skills;
using Roster.Tenants;

namespace Roster.Imports.Planning;

/// <summary>Reads a cell of skills: <c>Spanish; Billing:3</c>, with the level as a number or by its name where the workspace has levels.</summary>
internal static class SkillCell
{
    public static IReadOnlyList<SkillChoice>? Read(string cell, IReadOnlyList<Named> known, SkillScale scale, List<LineFault> faults)
    {
        var skills = new Dictionary<Guid, int?>();
        var names = NameCell.Split(cell, known);
        for (var i = 0; i < names.Count; i++)
        {
            var (name, level) = Parts(names[i], known);
            if (NameCell.Find(name, known) is not { } skill)
            {
                faults.Add(NameCell.Unknown(names, i, name, known, ImportField.Skills, "skill", level is null ? "" : ":" + level));
                return null;
            }

            int? reached = null;
            if (level is not null && (reached = Level(level, scale)) is null || scale.Fault(reached) is not null)
            {
                faults.Add(new(ImportField.Skills.Name, "out-of-range", $"{skill.Name}: {scale.Fault(reached ?? 0)}", scale == SkillScale.Flag ? NameCell.With(names, i, skill.Name) : null));
                return null;
            }

            skills[skill.Id] = reached;
        }

        return [.. skills.Select(s => new SkillChoice(s.Key.ToString(), s.Value))];
    }

    /// <summary>As it is read.</summary>
    public static string Write(string name, int? level) => level is { } reached ? string.Create(CultureInfo.InvariantCulture, $"{name}:{reached}") : name;

    /// <summary>A name may have a colon of its own.</summary>
    private static (string Name, string? Level) Parts(string text, IReadOnlyList<Named> known) =>
        NameCell.Find(text, known) is null && text.LastIndexOf(':') is var at and > 0 ? (text[..at].Trim(), text[(at + 1)..].Trim()) : (text, null);

    private static int? Level(string text, SkillScale scale)
    {
        var named = scale.Levels().Index().Where(l => Fold.Plain(l.Item) == Fold.Plain(text)).Select(l => (int?)(l.Index + 1)).FirstOrDefault();
        return named ?? (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null);
    }
}
