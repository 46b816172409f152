using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sso.Flow;

/// <summary>
/// Someone opened the link that invited them and came back from the workspace's provider: the entry is theirs, and they are here. An account
/// that signs in already joins with its own credentials instead.
/// </summary>
internal sealed record TakeUpInvitation(SignOnId Flow, Arrived Who, string? DeviceToken) : IOperation<TakeUpInvitation, Arrival>
{
    public static Access Access => Access.Public("the invitation's link and the provider's word are the proof");

    public override string ToString() => nameof(TakeUpInvitation);

    internal sealed class Handler(EveryTenantDb db, SignOnEntry entry, IdentityShelf shelf, LinkOpening opening, SessionCloser closer, Events events, TimeProvider clock) : IHandler<TakeUpInvitation, Arrival>
    {
        public async Task<Result<Arrival>> HandleAsync(TakeUpInvitation operation, CancellationToken cancellation)
        {
            var (now, tenant, who) = (clock.GetUtcNow(), operation.Who.Door.Tenant, operation.Who);
            var flow = await db.Set<SignOnFlow>().SingleAsync(f => f.TenantId == tenant && f.Id == operation.Flow, cancellation);
            var opened = await OpenableLink.FindAsync(db, flow.Link ?? [], now, cancellation);
            if (opened.Problem is { } closed)
            {
                return closed;
            }

            var found = opened.Value;
            if (found is not { SignsInAlready: false, Invited: { } invited } || invited.Tenant.Id != tenant || invited.Tenant.Policy.SsoAt(now) == SsoMode.Off)
            {
                return SignOnProblems.Off;
            }

            if (await db.Set<SsoIdentity>().AnyAsync(i => i.TenantId == tenant && i.Issuer == who.Issuer && i.Subject == who.Subject, cancellation))
            {
                return SignOnProblems.NotOpen;
            }

            if (await opening.ProveAsync(found, now, cancellation))
            {
                found.Account.ForgetPassword();
                await closer.CloseAsync(s => s.AccountId == found.Account.Id, "password_chosen", cancellation);
            }

            found.Link.Use(now);
            await Links.EndInvitationAsync(db, tenant, invited.User.Id, now, cancellation);
            invited.User.Join(found.Account.Id);
            events.AddIn(tenant, new UserJoined(invited.User.Id, found.Account.Id) { Personal = invited.User.Personal() });
            await shelf.LinkAsync(invited.User, who.Issuer, who.Subject, "invitation", cancellation);
            return await entry.LetInAsync(invited, found.Account, who.IsStrong, operation.DeviceToken, cancellation);
        }
    }
}
