using Roster.Platform.Kernel;

namespace Roster.Sessions;

/// <summary>A session entered this tenant: a sign-in, as the tenant sees it.</summary>
/// <param name="User">Who.</param>
/// <param name="Session">Which session.</param>
/// <param name="Proof">How they proved themselves.</param>
/// <param name="NewDevice">Signed in from a device the account had not seen, and not the very first.</param>
public sealed record SessionEntered(UserId User, SessionId Session, string Proof, bool NewDevice = false) : Event("session.entered", User.Value, Touched.Session(Session));

/// <summary>A session ended: <c>signed_out</c>, <c>blocked</c>, <c>credentials_replaced</c>, <c>password_chosen</c>, <c>elsewhere</c>.</summary>
public sealed record SessionEnded(UserId User, SessionId Session, string Because) : Event("session.ended", User.Value, Touched.Session(Session));

/// <summary>A wrong password was given for this person's account.</summary>
public sealed record SignInFailed(UserId User, bool KnownDevice) : Event("sign_in.failed", User.Value);

/// <summary>The operator made a link that signs a person in once.</summary>
public sealed record SignInLinkMade(UserId User) : Event("sign_in.link_made", User.Value);

/// <summary>The person gave their password again in an open session.</summary>
public sealed record SessionProven(UserId User, SessionId Session) : Event("session.proven", User.Value, Touched.Session(Session));
