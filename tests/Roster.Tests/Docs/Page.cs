using System.Text.RegularExpressions;

namespace Roster.Tests.Docs;

/// <summary>A fenced block of a page, with the comment that stands before it: <c>&lt;!-- run --&gt;</c> and the like.</summary>
public sealed record Block(Page Page, int Line, string Language, string Mark, string Text)
{
    public string Place => $"{Page.Name}:{Line}";
}

/// <summary>One page of the project's documents.</summary>
public sealed partial record Page(string Name, string Text)
{
    private static readonly Lazy<string> TheRoot = new(FindRoot);

    public static string Root => TheRoot.Value;

    /// <summary>Every Markdown file at the root and below docs, tools, bench and samples.</summary>
    public static IEnumerable<Page> All =>
        from file in System.IO.Directory.EnumerateFiles(Root, "*.md")
            .Concat(new[] { "docs", "tools", "bench", "samples" }.Select(f => Path.Combine(Root, f)).Where(System.IO.Directory.Exists)
                .SelectMany(f => System.IO.Directory.EnumerateFiles(f, "*.md", SearchOption.AllDirectories)))
        let name = Path.GetRelativePath(Root, file)
        orderby name
        select new Page(name, File.ReadAllText(file));

    public static Page Of(string name) => new(name, File.ReadAllText(Path.Combine(Root, name)));

    public IEnumerable<Block> Blocks
    {
        get
        {
            var lines = Text.Split('\n');
            var mark = "";
            for (var i = 0; i < lines.Length; i++)
            {
                if (Fence().Match(lines[i]) is { Success: true } fence)
                {
                    var end = Array.FindIndex(lines, i + 1, l => l.Trim() == "```");
                    Assert.True(end > 0, $"{Name}:{i + 1}: this block has no end.");
                    yield return new Block(this, i + 1, fence.Groups[1].Value, mark, string.Join('\n', lines[(i + 1)..end]));
                    (i, mark) = (end, "");
                }
                else if (Comment().Match(lines[i]) is { Success: true } comment)
                {
                    mark = comment.Groups[1].Value;
                }
                else if (lines[i].Trim().Length > 0)
                {
                    mark = "";
                }
            }
        }
    }

    /// <summary>Targets of the page's links and pictures, as written.</summary>
    public IEnumerable<string> Links => Link().Matches(Fenced().Replace(Text, "")).Select(m => m.Groups[1].Value);

    /// <summary>What its headings are called in addresses.</summary>
    public IEnumerable<string> Anchors =>
        Heading().Matches(Fenced().Replace(Text, "")).Select(m => Unspoken().Replace(m.Groups[1].Value.Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Roster.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Roster.slnx is in no folder above the tests.");
        }

        return folder.FullName;
    }

    [GeneratedRegex(@"^\s*```(\w*)\s*$")]
    private static partial Regex Fence();

    [GeneratedRegex(@"^\s*<!--\s*(.*?)\s*-->\s*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"^\s*```.*?^\s*```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Fenced();

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"^#+ (.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"[^\w\- ]")]
    private static partial Regex Unspoken();
}
