using Roster.Platform.Kernel;

namespace Roster.Scim;

/// <summary>What only this protocol can get wrong. Everything else is a problem of the operation behind the request.</summary>
internal static class ScimProblems
{
    public static Problem Filter(string what) => Problem.Invalid("filter", "scim-filter", $"This filter can't be read: {what}");

    public static Problem TooMany(string what) => Problem.Invalid("filter", "scim-too-many", $"That is more than one answer may have: {what}");

    public static Problem Path(string path) => Problem.Invalid("path", "scim-path", $"There is no attribute “{Short(path)}” here.");

    public static Problem NoTarget(string path) => Problem.Invalid("path", "scim-no-target", $"“{Short(path)}” meets nothing that could be changed.");

    public static Problem Syntax(string what) => Problem.Invalid("body", "scim-syntax", $"This request can't be read: {what}");

    public static Problem Value(string attribute, string what) => Problem.Invalid(attribute, "scim-value", $"The value of “{Short(attribute)}” can't be taken: {what}");

    public static Problem ReadOnly(string attribute) => Problem.Invalid(attribute, "scim-read-only", $"“{Short(attribute)}” is Roster's own to say, and no directory changes it.");

    public static readonly Problem Password = Problem.Invalid("password", "scim-password",
        "Roster takes no password from a directory. People choose their own, or sign in by the workspace's identity provider.");

    public static readonly Problem Cursor = Problem.Invalid("cursor", "scim-cursor", "This cursor belongs to another list. Start again without it.");

    public static readonly Problem KeyNeeded = new(ProblemKind.SignIn, "scim-key-required", "Send a key of the workspace: Authorization: Bearer and the key. A session's cookie opens nothing here.");

    public static readonly Problem Stale = new(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this a moment ago. Read it again, then repeat your change.");

    private static string Short(string text) => text.Length > 80 ? text[..80] + "…" : text;
}
