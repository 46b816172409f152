using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Oidc.Clients;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Sessions;

namespace Roster.Oidc.Flow;

/// <summary>Looks what becomes of an authorization request of whoever acts, as things are at this moment. It changes nothing.</summary>
internal sealed class AuthorizeDesk(OperationScope scope, EveryTenantDb db, TimeProvider clock)
{
    public async Task<AuthorizeReply> LookAsync(OAuthForm form, CancellationToken cancellation)
    {
        if (await ClientDoor.FindAsync(db, form["client_id"], cancellation) is not { } client
            || form["redirect_uri"] is not { } redirect || !client.RedirectList.Contains(redirect, StringComparer.Ordinal))
        {
            return new AuthorizeReply.Closed();
        }

        if (AuthorizeRequest.Read(form, clock.GetUtcNow(), out var request) is { } fault)
        {
            return new AuthorizeReply.Back(redirect, fault);
        }

        // Silently: what would be asked of the person is an error instead.
        AuthorizeReply Asks(AuthorizeReply page, string error, string description) =>
            request.Silently ? new AuthorizeReply.Back(redirect, new OAuthError(error, description)) : page;

        if (scope.Actor is not { Kind: ActorKind.User, Account: { } id, ProvenAt: { } provenAt })
        {
            return Asks(new AuthorizeReply.SignIn(request.LoginHint), "login_required", "Nobody is signed in");
        }

        if (!request.IsSatisfiedBy(provenAt, clock.GetUtcNow()))
        {
            return Asks(new AuthorizeReply.Prove(), "login_required", "The last proof is too old");
        }

        var account = await db.Set<Account>().AsNoTracking().SingleAsync(a => a.Id == id, cancellation);
        if (account.MustChoosePassword && await db.Set<Session>().AnyAsync(s => s.Id == scope.Actor.Session && s.Proof != Session.SignOn, cancellation))
        {
            return Asks(new AuthorizeReply.ChoosePassword(), "interaction_required", "The person has to choose a password first");
        }

        var (open, closed) = await OpenAsync(client, request.Tenant, cancellation);
        return open.Count switch
        {
            0 => Asks(new AuthorizeReply.MayNot(client.Name, closed.Count == 1 ? closed[0].Tenant.Name : null), "access_denied", "The portal is not open to this person"),
            1 => new AuthorizeReply.Ready(client, redirect, request, account, open[0]),
            _ => Asks(new AuthorizeReply.Choose(client.Name, [.. open.Select(m => (m.Tenant.Code, m.Tenant.Name))]), "interaction_required", "The person has to choose a workspace; name one with tenant"),
        };
    }

    /// <summary>The person's workspaces that are meant: those in which the portal is open to them, and the others.</summary>
    private async Task<(List<Membership> Open, List<Membership> Closed)> OpenAsync(OidcClient client, string? tenant, CancellationToken cancellation)
    {
        var (open, closed) = (new List<Membership>(), new List<Membership>());
        foreach (var member in (await Memberships.KnownAsync(db, scope.Actor, cancellation)).Where(m => tenant is null || m.Tenant.Code == tenant))
        {
            var roles = await SessionReader.RolesOf(db, member.Tenant.Id, member.User.Id).ToListAsync(cancellation);
            var permissions = RoleRules.Effective(member.User.Type, roles, member.Tenant.PrimaryAdmin == member.User.Id);
            (client.IsOpenTo(member.User.Type, permissions) ? open : closed).Add(member);
        }

        return (open, closed);
    }
}
