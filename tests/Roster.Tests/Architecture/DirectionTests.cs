using System.Text.RegularExpressions;
using Roster.Tests.Support;

namespace Roster.Tests.Architecture;

/// <summary>A feature names only what stands left of it, and the platform names no feature.</summary>
public sealed partial class DirectionTests
{
    private static readonly string[] Order =
    [
        "Tenants", "Accounts", "Roles", "Users", "Groups", "Sessions", "Invitations", "Keys", "Bots", "Skills", "Queues", "Presence",
        "Statistics", "Sso", "Oidc", "Imports", "Scim", "Audit", "Webhooks", "Directory", "Bulk", "Operator",
    ];

    /// <summary>These put the features together, and may name all of them.</summary>
    private static readonly string[] Top = ["Hosting", "Demo"];

    [Fact]
    public void Every_folder_has_its_place_in_the_order()
    {
        var known = Order.Concat(Top).Append("Platform").ToHashSet();
        Assert.All(Sources.Server.Keys.Where(f => f.Contains('/', StringComparison.Ordinal)), f => Assert.Contains(f.Split('/')[0], known));
        Assert.All(Sources.Server.Keys.Where(f => !f.Contains('/', StringComparison.Ordinal)), f => Assert.Equal("Program.cs", f));
    }

    [Fact]
    public void A_feature_names_only_what_stands_left_of_it()
    {
        var wrong = from file in Sources.Server
                    let feature = file.Key.Split('/')[0]
                    where Order.Contains(feature)
                    from named in Named(file.Value)
                    where Top.Contains(named) || Array.IndexOf(Order, named) > Array.IndexOf(Order, feature)
                    select $"{file.Key} names {named}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_platform_names_no_feature()
    {
        var wrong = from file in Sources.Server
                    where file.Key.StartsWith("Platform/", StringComparison.Ordinal)
                    from named in Named(file.Value)
                    where Order.Contains(named) || Top.Contains(named)
                    select $"{file.Key} names {named}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void The_kernel_names_nothing_of_ours_no_database_and_no_web()
    {
        var wrong = from file in Sources.Server
                    where file.Key.StartsWith("Platform/Kernel/", StringComparison.Ordinal)
                    from Match named in Regex.Matches(Code(file.Value), @"\b(Microsoft\.(?:EntityFrameworkCore|AspNetCore|Data)|Npgsql|HttpContext|DbContext|Roster\.(?!Platform\.Kernel\b)[A-Z]\w*(?:\.\w+)?)")
                    select $"{file.Key} names {named.Value}";
        Assert.Empty(wrong);
    }

    [Fact]
    public void A_namespace_is_its_folder()
    {
        var wrong = from file in Sources.Server
                    where file.Key.EndsWith(".cs", StringComparison.Ordinal)
                    let said = Regex.Match(file.Value, @"^namespace ([\w.]+);", RegexOptions.Multiline).Groups[1].Value
                    let should = string.Join('.', file.Key.Split('/')[..^1].Prepend("Roster"))
                    where said != should
                    select $"{file.Key} says {said}";
        Assert.Empty(wrong);
    }

    /// <summary>The features a file names: by using, or by the start of a qualified name.</summary>
    private static IEnumerable<string> Named(string text) =>
        Names().Matches(Code(text)).Select(m => m.Groups[1].Success ? m.Groups[1].Value : m.Groups[2].Value).Where(n => Order.Contains(n) || Top.Contains(n)).Distinct();

    /// <summary>Without comments and texts, which may speak of anything.</summary>
    private static string Code(string text) => Regex.Replace(Regex.Replace(text, @"//[^\n]*", ""), "\"(?:[^\"\\\\\n]|\\\\.)*\"", "\"\"");

    [GeneratedRegex(@"\bRoster\.(\w+)|(?<![\w.])(\w+)\.(?=[A-Z])")]
    private static partial Regex Names();
}
