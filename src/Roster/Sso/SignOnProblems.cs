using Roster.Platform.Kernel;

namespace Roster.Sso;

/// <summary>Why someone is not let in by an identity provider. Fit to show to whoever that is.</summary>
internal static class SignOnProblems
{
    public static readonly Problem Off = Of("sso-off", "This workspace signs nobody in that way.");

    public static readonly Problem Dead = Of("sso-begin-again", "This sign-in was begun too long ago, in another browser, or has been used. Begin again.");

    public static readonly Problem Declined = Of("sso-declined", "Your identity provider did not sign you in.");

    public static readonly Problem Unreachable = Of("sso-unreachable", "Your identity provider can’t be reached at the moment. Try again in a few minutes.");

    public static readonly Problem BadAnswer = Of("sso-bad-answer", "What your identity provider answered does not hold, so it was not taken. Tell your workspace’s admin.");

    public static readonly Problem NotOpen = Of("sso-not-open", "This workspace is not open to you. Ask your workspace’s admin.");

    public static readonly Problem NotLinked = Of("sso-not-linked", "Someone here has your e-mail already. Sign in with your own password once, so that nobody else’s entry is taken for yours.");

    public static readonly Problem Invited = Of("sso-invited", "You are invited, and have yet to take it up. Open the link in the mail that invited you.");

    public static readonly Problem Welcomed = Of("sso-accept-first", "You sign in to Roster already. A mail is on its way to you: join with your own password, then come back.");

    private static Problem Of(string code, string title) => new(ProblemKind.SignIn, code, title);
}
