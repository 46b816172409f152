using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Clients;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions;

namespace Roster.Oidc.Logout;

/// <summary>Who shows, by an identity token that was signed here, whose sign-in of which portal is to end.</summary>
internal sealed record SignOutHint(string Client, EntryId Entry);

/// <summary>What a request to sign out comes to.</summary>
/// <param name="IsRefused">The portal is not known, or wants the person sent to an address that is not its own.</param>
/// <param name="HasSession">Someone is signed in at this browser.</param>
/// <param name="IsMeant">It is the sign-in that the identity token tells of, so that nobody needs to be asked.</param>
/// <param name="Portal">The portal's name, where one asks.</param>
/// <param name="Redirect">Where the person goes then.</param>
internal sealed record SignOutReply(bool IsRefused, bool HasSession, bool IsMeant, string? Portal, string? Redirect);

/// <summary>Looks at a request to sign out; what signs out is <see cref="SignOut"/>.</summary>
internal sealed record LookAtSignOut(OAuthForm Form, SignOutHint? Hint) : IQuery<LookAtSignOut, SignOutReply>
{
    public static Access Access => Access.Public("whoever is not signed in has nothing to end");

    internal sealed class Handler(OperationScope scope, EveryTenantDb db) : IHandler<LookAtSignOut, SignOutReply>
    {
        public async Task<Result<SignOutReply>> HandleAsync(LookAtSignOut operation, CancellationToken cancellation)
        {
            var (form, hint) = (operation.Form, operation.Hint);
            var said = hint?.Client ?? form["client_id"];
            var client = await ClientDoor.FindAsync(db, said, cancellation);
            var redirect = form["post_logout_redirect_uri"];
            var refused = form.Twice.Count > 0 || form["id_token_hint"] is not null && hint is null || form["client_id"] is { } named && named != said
                || said is not null && client is null || redirect is not null && client?.PostLogoutList.Contains(redirect, StringComparer.Ordinal) != true;
            var session = scope.Actor.Session;
            var meant = hint is not null && session is not null
                && await db.Set<SessionEntry>().AnyAsync(e => e.Id == hint.Entry && e.SessionId == session, cancellation);
            return new SignOutReply(refused, session is not null, meant, client?.Name, refused ? null : redirect);
        }
    }
}
