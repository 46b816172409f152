using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Mail;
using Roster.Users;

namespace Roster.Invitations;

/// <summary>People who are invited and have not joined: once more, by a link, or not after all. Whom to invite is adding a person; joining is signing in.</summary>
public static class InvitationsFeature
{
    public static IServiceCollection AddInvitations(this IServiceCollection services) => services.AddSingleton<MailKind, InvitationMail>();

    public static void MapInvitations(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ResendInvite, UserDetails>("POST", "/users/{id:guid}/invite", (Guid id) => new ResendInvite(new UserId(id)))
            .WithSummary("Mail an invitation once more").Refuses(404, 409, 429);
        api.MapOperation<CopyInviteLink, InviteLinkAnswer>("POST", "/users/{id:guid}/invite-link", (Guid id) => new CopyInviteLink(new UserId(id)))
            .WithSummary("Make the link of an invitation, to hand it over").Refuses(404, 409, 429);
        api.MapOperation<RevokeInvite, Done>("POST", "/users/{id:guid}/revoke-invite", (Guid id, ReasonBody? body) => new RevokeInvite(new UserId(id), body?.Reason))
            .WithSummary("Withdraw an invitation").Refuses(404, 409);
    }
}
