namespace Roster.Tests.Docs;

/// <summary>The documents say what is so: links lead somewhere, quoted code is in the sources, every command is run or says why not.</summary>
public sealed class PageTests
{
    private static readonly string[] Runs = ["run", "run on postgres", "run with sqlite3"];

    public static TheoryData<string> Pages => [.. Page.All.Select(p => p.Name)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_command_is_run_by_a_test_or_says_why_not(string name)
    {
        foreach (var block in Page.Of(name).Blocks)
        {
            Assert.False(block.Language is "sh" or "shell" or "console", $"{block.Place}: commands stand in a bash block, so that they are run.");
            if (block.Language == "bash")
            {
                Assert.True(Runs.Contains(block.Mark) || block.Mark.StartsWith("not run: ", StringComparison.Ordinal) && block.Mark.Length > 15,
                    $"{block.Place}: put <!-- run --> or <!-- not run: reason --> before this block.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Every_link_inside_the_project_leads_to_something(string name)
    {
        var folder = Path.GetDirectoryName(Path.Combine(Page.Root, name))!;
        foreach (var link in Page.Of(name).Links.Where(l => !l.Contains("://", StringComparison.Ordinal) && !l.StartsWith("mailto:", StringComparison.Ordinal)))
        {
            var (path, anchor) = link.Split('#') is [var p, var a] ? (p, a) : (link, null);
            var target = path.Length == 0 ? Path.Combine(Page.Root, name) : Path.GetFullPath(Path.Combine(folder, path));
            Assert.True(Path.Exists(target), $"{name}: there is no {link}.");
            if (anchor is not null && target.EndsWith(".md", StringComparison.Ordinal))
            {
                Assert.True(Page.Of(Path.GetRelativePath(Page.Root, target)).Anchors.Contains(anchor), $"{name}: {link} names no heading.");
            }
        }
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public void Quoted_code_is_in_the_sources(string name)
    {
        foreach (var block in Page.Of(name).Blocks.Where(b => b.Language == "csharp"))
        {
            Assert.True(block.Mark.StartsWith("from: ", StringComparison.Ordinal), $"{block.Place}: say where it stands: <!-- from: src/… -->.");
            var source = Squeeze(File.ReadAllText(Path.Combine(Page.Root, block.Mark["from: ".Length..])));
            var at = 0;
            foreach (var piece in block.Text.Split('…').Select(Squeeze).Where(p => p.Length > 0))
            {
                at = source.IndexOf(piece, at, StringComparison.Ordinal);
                Assert.True(at >= 0, $"{block.Place}: this is not in {block.Mark["from: ".Length..]}: {piece}");
            }
        }
    }

    private static string Squeeze(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
