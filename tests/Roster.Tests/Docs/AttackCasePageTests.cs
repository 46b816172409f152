using System.Text.RegularExpressions;

namespace Roster.Tests.Docs;

/// <summary>The pages on security name tests that there are.</summary>
public sealed partial class AttackCasePageTests
{
    [Fact]
    public void Every_test_they_name_exists()
    {
        var tests = typeof(AttackCasePageTests).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0).Select(m => m.Name).ToHashSet();
        tests.UnionWith(System.IO.Directory.GetFiles(Path.Combine(Support.Sources.Root, "tests", "Roster.Browser"), "*.cs")
            .SelectMany(file => InBrowser().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value));
        var attacks = Test().Matches(Page.Of("docs/security/attack-cases.md").Text).Select(m => m.Groups[1].Value).ToList();
        var requirements = Named().Matches(Page.Of("docs/security/asvs.md").Text).Select(m => m.Groups[1].Value).ToList();

        Assert.True(attacks.Count > 40 && requirements.Count > 80, "A page names hardly any test.");
        Assert.All(attacks.Concat(requirements), name => Assert.Contains(name, tests));
    }

    [GeneratedRegex(@"\]\s+public async Task (\w+)\(")]
    private static partial Regex InBrowser();

    /// <summary>A test's name is a sentence: several words, and the first a capital.</summary>
    [GeneratedRegex(@"`([A-Z]\w*_\w+_\w+)`")]
    private static partial Regex Named();

    [GeneratedRegex(@"^\s*- `(\w+)`", RegexOptions.Multiline)]
    private static partial Regex Test();
}
