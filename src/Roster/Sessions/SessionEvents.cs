using Roster.Platform.Kernel;

namespace Roster.Sessions;

/// <summary>A session entered this tenant: a sign-in, as the tenant sees it.</summary>
/// <param name="User">Who.</param>
/// <param name="Session">Which session.</param>
/// <param name="Proof">How they proved themselves.</param>
/// <param name="NewDevice">Signed in from a device the account had not seen, and not the very first.</param>
/// <param name="SecondFactor">What they gave besides; null for nothing.</param>
public sealed record SessionEntered(UserId User, SessionId Session, string Proof, bool NewDevice = false, string? SecondFactor = null) : Event("session.entered", User.Value, Touched.Session(Session));

/// <summary>
/// A session ended: <c>signed_out</c>, <c>blocked</c>, <c>credentials_replaced</c>, <c>password_chosen</c>, <c>elsewhere</c>,
/// <c>ended_by_admin</c>, <c>reported</c>.
/// </summary>
public sealed record SessionEnded(UserId User, SessionId Session, string Because) : Event("session.ended", User.Value, Touched.Session(Session));

/// <summary>An invited person who is active nowhere else signed in with their own account, to accept or decline.</summary>
public sealed record SignedInToAccept(UserId User, SessionId Session) : Event("sign_in.to_accept", User.Value, Touched.Session(Session));

/// <summary>A wrong password was given for this person's account.</summary>
public sealed record SignInFailed(UserId User, bool KnownDevice) : Event("sign_in.failed", User.Value);

/// <summary>Someone came with the right password or link, and this tenant asks for a second factor first. Nothing here is open to them yet.</summary>
public sealed record SecondFactorAsked(UserId User, SessionId Session) : Event("sign_in.second_factor_asked", User.Value, Touched.Session(Session));

/// <summary>A code is mailed to the person, for the session that waits for it.</summary>
public sealed record MailedCodeAsked(UserId User, SessionId Session, MailedCodeId Code) : Event(Word, User.Value, Touched.Session(Session))
{
    public const string Word = "sign_in.code_mailed";
}

/// <summary>Someone wanted to enter from a network address that this tenant takes nobody from.</summary>
public sealed record AddressRefused(UserId User, SessionId Session) : Event("sign_in.address_refused", User.Value, Touched.Session(Session));

/// <summary>Someone wanted to enter, and who they are was not said by whom this tenant wants it from.</summary>
/// <param name="User">Who.</param>
/// <param name="Session">Which session.</param>
/// <param name="Needed"><c>provider</c> for the tenant's identity provider, <c>own</c> for their own credentials.</param>
public sealed record ProofRefused(UserId User, SessionId Session, string Needed) : Event("sign_in.proof_refused", User.Value, Touched.Session(Session));

/// <summary>A named administrator came in by their own credentials, where everyone else comes by the identity provider.</summary>
public sealed record ProviderBypassed(UserId User, SessionId Session) : Event(Word, User.Value, Touched.Session(Session))
{
    public const string Word = "sign_in.provider_bypassed";
}

/// <summary>A wrong code was given for this person's account, or one that had been used.</summary>
public sealed record SecondFactorFailed(UserId User, bool KnownDevice) : Event("sign_in.code_failed", User.Value);

/// <summary>The person gave their second factor in an open session.</summary>
/// <param name="Which"><c>app</c>, <c>recovery_code</c>, <c>passkey</c> or <c>mailed_code</c>.</param>
public sealed record SecondFactorGiven(UserId User, SessionId Session, string Which) : Event("session.second_factor_given", User.Value, Touched.Session(Session));

/// <summary>A passkey of the person's was used at the door.</summary>
public sealed record PasskeyUsed(UserId User) : Event("sign_in.passkey_used", User.Value);

/// <summary>The operator made a link that signs a person in once.</summary>
public sealed record SignInLinkMade(UserId User) : Event("sign_in.link_made", User.Value);

/// <summary>The person gave their password again in an open session.</summary>
public sealed record SessionProven(UserId User, SessionId Session) : Event("session.proven", User.Value, Touched.Session(Session));

/// <summary>An administrator ends a session, with notice: it ends at this time.</summary>
public sealed record SessionEndDue(UserId User, SessionId Session, DateTimeOffset At) : Event(Word, User.Value, Touched.Session(Session))
{
    public const string Word = "session.ending";
}

/// <summary>The person's password is soon older than this tenant wants. Once for each password.</summary>
public sealed record PasswordAges(UserId User, DateTimeOffset At) : Event(Word, User.Value)
{
    public const string Word = "user.password_ages";
}

/// <summary>Someone looked at what this person has open. Once in an hour for each who looks.</summary>
public sealed record SessionsLookedAt(UserId User) : Event(Word, User.Value)
{
    public const string Word = "session.looked_at";
}

/// <summary>Someone looked through everyone's sessions. Once in an hour for each who looks.</summary>
public sealed record SessionsLookedThrough(TenantId Tenant) : Event(Word, Tenant.Value)
{
    public const string Word = "session.looked_through";
}

/// <summary>The person says that a session of theirs was somebody else's. It has ended.</summary>
public sealed record SessionReported(UserId User, SessionId Session) : Event(Word, User.Value, Touched.Session(Session))
{
    public const string Word = "session.reported";
}
