using System.Text.RegularExpressions;
using Roster.Tests.Support;

namespace Roster.Tests.Architecture;

/// <summary>The codes of problems are a contract: each is in docs/api/problems.md, and nothing else is.</summary>
public sealed partial class ProblemCodeTests
{
    [Fact]
    public void Every_code_is_listed_and_none_is_stale()
    {
        // The command lines' names look alike, and so do attributes with what they are; a code they share is still found elsewhere.
        var said = Sources.Server.Where(f => !f.Key.StartsWith("Scim/Schemas/", StringComparison.Ordinal) && f.Key is not ("Hosting/ClientCommands.cs" or "Hosting/CommandLine.cs" or "Hosting/MailCommands.cs" or "Hosting/TenantCommands.cs" or "Hosting/UpkeepCommands.cs")).SelectMany(f => Codes().Matches(f.Value)).Select(m => m.Groups[1].Value).Distinct().Order(StringComparer.Ordinal);
        Assert.Equal(said, Listed().Select(l => l.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_list_has_each_code_once_in_order_with_status_meaning_and_advice()
    {
        var listed = Listed();
        Assert.Equal(listed.Select(l => l.Code).Order(StringComparer.Ordinal).Distinct(), listed.Select(l => l.Code));
        Assert.All(listed, l => Assert.Matches(@"^\d{3}(, \d{3})*$", l.Status));
        Assert.All(listed, l => Assert.True(l.Meaning.Length > 10 && l.Advice.Length > 5, l.Code));
    }

    [Fact]
    public void A_code_has_the_status_its_kind_has()
    {
        var listed = Listed().ToDictionary(l => l.Code, l => l.Status);
        foreach (var (kind, status) in new[] { ("Forbidden", "403"), ("Conflict", "409") })
        {
            var codes = Sources.Server.Values.SelectMany(t => Regex.Matches(t, $@"Problem\.{kind}\(\s*""([a-z-]+)""")).Select(m => m.Groups[1].Value).Distinct();
            // Two are only ever met on a page, whose refusals are all 422.
            Assert.All(codes.Except(["password-is-set", "already-introduced"]), c => Assert.Contains(status, listed[c], StringComparison.Ordinal));
        }
    }

    private static List<(string Code, string Status, string Meaning, string Advice)> Listed() =>
        [.. File.ReadLines(Path.Combine(Sources.Root, "docs", "api", "problems.md")).Where(l => l.StartsWith("| `", StringComparison.Ordinal))
            .Select(l => l.Trim('|').Split('|').Select(c => c.Trim()).ToArray()).Select(c => (c[0].Trim('`'), c[1], c[2], c[3]))];

    /// <summary>A code, and then its sentence.</summary>
    [GeneratedRegex("""
        "([a-z]+(?:-[a-z]+)*)",\s*(?:[\w .=!]+\? (?:[\w.\[\]]+ : )?)?(?:\$"[A-Z“{]|"(?:[^"\\]|\\.)*\.")
        """)]
    private static partial Regex Codes();
}
