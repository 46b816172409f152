using System.Globalization;
using Roster.Platform.Data;

namespace Roster.Tenants;

/// <summary>How well someone has a skill: only that they have it, or at which of four or five levels.</summary>
[StoredAsWord]
public enum SkillScale { Flag, FourLevels, FiveLevels }

/// <summary>Whether agents pick their own skills.</summary>
[StoredAsWord]
public enum OwnSkills { No, Yes }

/// <summary>The levels of each scale. A level kept from another scale is shown within this one.</summary>
public static class SkillScales
{
    /// <summary>By name, the least first; empty where there are none.</summary>
    public static IReadOnlyList<string> Levels(this SkillScale scale) => scale switch
    {
        SkillScale.FourLevels => ["Beginner", "Intermediate", "Advanced", "Expert"],
        SkillScale.FiveLevels => [.. Enumerable.Range(1, 5).Select(level => string.Create(CultureInfo.InvariantCulture, $"Level {level}"))],
        _ => [],
    };

    public static int? Shown(this SkillScale scale, int level) => scale == SkillScale.Flag ? null : Math.Clamp(level, 1, scale.Levels().Count);

    /// <summary>What is wrong with a level that was asked for; null where nothing is.</summary>
    public static string? Fault(this SkillScale scale, int? level) =>
        level is not { } asked ? null
        : scale == SkillScale.Flag ? "Skills have no levels here."
        : asked < 1 || asked > scale.Levels().Count ? $"From 1 to {scale.Levels().Count}."
        : null;

    /// <summary>How a skill at a level is told; null for none.</summary>
    public static string? Told(this SkillScale scale, string skill, int? level) =>
        level is not { } held ? null : scale.Shown(held) is { } shown ? $"{skill}, {scale.Levels()[shown - 1]}" : skill;
}
