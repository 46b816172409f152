namespace Roster.Tests.Support;

/// <summary>The project's own files, for tests that read them.</summary>
public static class Sources
{
    public static string Root { get; } = FindRoot();

    /// <summary>The server's sources by their path from src/Roster, without what tools write.</summary>
    public static IReadOnlyDictionary<string, string> Server { get; } = Read();

    private static Dictionary<string, string> Read()
    {
        var folder = Path.Combine(Root, "src", "Roster");
        return System.IO.Directory.EnumerateFiles(folder, "*.*", SearchOption.AllDirectories)
            .Where(f => f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
            .Select(f => Path.GetRelativePath(folder, f).Replace('\\', '/'))
            .Where(f => !f.StartsWith("obj/", StringComparison.Ordinal) && !f.StartsWith("bin/", StringComparison.Ordinal) && !f.Contains("/Migrations/", StringComparison.Ordinal))
            .ToDictionary(f => f, f => File.ReadAllText(Path.Combine(folder, f)));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Roster.slnx")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("Roster.slnx is in no folder above the tests.");
        }

        return folder.FullName;
    }
}
