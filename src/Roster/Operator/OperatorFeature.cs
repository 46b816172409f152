using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Users;

namespace Roster.Operator;

/// <summary>What the person who runs the installation does to its workspaces, from the console and at the command line.</summary>
public static class OperatorFeature
{
    public static IServiceCollection AddOperator(this IServiceCollection services) => services.AddScoped<TenantDesk>().AddScoped<MailDesk>().AddScoped<Upkeep>();

    public static void MapOperator(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("/operator");
        desk.MapOperation<ListTenants, TenantPage>("GET", "/tenants", (string? search, string? cursor, int? limit) => new ListTenants(search, cursor, limit))
            .WithSummary("A page of workspaces");
        desk.MapOperation<OpenTenant, TenantOpenedAnswer>("POST", "/tenants", (OpenTenantBody body) => new OpenTenant(body))
            .WithSummary("Make a workspace").Refuses(409);
        desk.MapOperation<ReadTenant, TenantDetails>("GET", "/tenants/{id:guid}", (Guid id) => new ReadTenant(new TenantId(id)))
            .WithSummary("One workspace").Refuses(404);
        desk.MapOperation<EditTenant, TenantDetails>("PATCH", "/tenants/{id:guid}",
                (Guid id, EditTenantBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditTenant(new TenantId(id), ETags.Version(ifMatch), body))
            .WithSummary("Change a workspace's name or plan").Refuses(404, 412, 428);
        desk.MapOperation<SuspendTenant, TenantDetails>("POST", "/tenants/{id:guid}/suspend", (Guid id, ReasonBody? body) => new SuspendTenant(new TenantId(id), body?.Reason))
            .WithSummary("Close a workspace; everything in it ends").Refuses(404, 409);
        desk.MapOperation<ResumeTenant, TenantDetails>("POST", "/tenants/{id:guid}/resume", (Guid id, ReasonBody? body) => new ResumeTenant(new TenantId(id), body?.Reason))
            .WithSummary("Open a suspended workspace again").Refuses(404, 409);
        desk.MapOperation<InviteFirstAdmin, FirstAdminLink>("POST", "/tenants/{id:guid}/sign-in-link", (Guid id) => new InviteFirstAdmin(new TenantId(id)))
            .WithSummary("A one-time link for a primary admin without a password").Refuses(404, 409);
        desk.MapOperation<ListMails, MailPage>("GET", "/mails",
                (string? state, string? kind, string? workspace, string? cursor, int? limit) => new ListMails(state, kind, workspace, cursor, limit))
            .WithSummary("A page of the outbox");
        desk.MapOperation<ReadMail, MailDetails>("GET", "/mails/{id:guid}", (Guid id) => new ReadMail(new MailId(id)))
            .WithSummary("One mail, with what it says").Refuses(404);
        desk.MapOperation<RetryMail, Done>("POST", "/mails/{id:guid}/retry", (Guid id) => new RetryMail(new MailId(id)))
            .WithSummary("Send a mail now").Refuses(404, 409);
        desk.MapOperation<CopyMailLink, MailLink>("POST", "/mails/{id:guid}/link", (Guid id) => new CopyMailLink(new MailId(id)))
            .WithSummary("Make a mail's link, to hand it over").Refuses(404, 409);
    }
}
