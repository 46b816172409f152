using Roster.Accounts;
using Roster.Oidc.Clients;
using Roster.Sessions;
using Roster.Sessions.Factors;

namespace Roster.Oidc.Flow;

/// <summary>What becomes of an authorization request.</summary>
public abstract record AuthorizeReply
{
    /// <summary>Who asks is not known, or wants the person sent to an address that is not theirs: a page here, and no way back.</summary>
    public sealed record Closed : AuthorizeReply;

    /// <summary>Sent back with an error.</summary>
    public sealed record Back(string Redirect, OAuthError Error) : AuthorizeReply;

    /// <summary>The person signs in first.</summary>
    public sealed record SignIn(string? Hint) : AuthorizeReply;

    /// <summary>They are signed in, and prove it once more.</summary>
    public sealed record Prove : AuthorizeReply;

    /// <summary>They choose a password of their own first.</summary>
    public sealed record ChoosePassword : AuthorizeReply;

    /// <summary>The workspace asks for something else first: a second factor, or another network.</summary>
    public sealed record MoreFirst(string Tenant, EntryNeed Need) : AuthorizeReply;

    /// <summary>The portal is open to them in several workspaces.</summary>
    public sealed record Choose(string Portal, IReadOnlyList<(string Code, string Name)> Workspaces) : AuthorizeReply;

    /// <summary>The portal is not open to them; null where they are in no workspace that was meant.</summary>
    public sealed record MayNot(string Portal, string? Workspace) : AuthorizeReply;

    /// <summary>Nothing stands in the way.</summary>
    internal sealed record Ready(OidcClient Client, string Redirect, AuthorizeRequest Request, Account Account, Membership Member) : AuthorizeReply;

    /// <summary>Sent back with a code.</summary>
    public sealed record Granted(string Redirect, string Code) : AuthorizeReply
    {
        public override string ToString() => nameof(Granted);
    }
}
