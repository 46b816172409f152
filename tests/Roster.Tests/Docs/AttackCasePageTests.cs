using System.Text.RegularExpressions;

namespace Roster.Tests.Docs;

/// <summary>The page of attack cases names tests that there are.</summary>
public sealed partial class AttackCasePageTests
{
    [Fact]
    public void Every_test_it_names_exists()
    {
        var tests = typeof(AttackCasePageTests).Assembly.GetTypes().SelectMany(t => t.GetMethods())
            .Where(m => m.GetCustomAttributes(typeof(FactAttribute), inherit: true).Length > 0).Select(m => m.Name).ToHashSet();
        tests.UnionWith(System.IO.Directory.GetFiles(Path.Combine(Support.Sources.Root, "tests", "Roster.Browser"), "*.cs")
            .SelectMany(file => InBrowser().Matches(File.ReadAllText(file))).Select(m => m.Groups[1].Value));
        var named = Test().Matches(Page.Of("docs/security/attack-cases.md").Text).Select(m => m.Groups[1].Value).ToList();

        Assert.True(named.Count > 40, "The page names hardly any test.");
        Assert.All(named, name => Assert.Contains(name, tests));
    }

    [GeneratedRegex(@"\]\s+public async Task (\w+)\(")]
    private static partial Regex InBrowser();

    [GeneratedRegex(@"^\s*- `(\w+)`", RegexOptions.Multiline)]
    private static partial Regex Test();
}
