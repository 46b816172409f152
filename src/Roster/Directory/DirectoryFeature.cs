using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Sessions;
using Roster.Users;

namespace Roster.Directory;

/// <summary>What joins everything, read-only: the users list, its counts, and who the caller is.</summary>
public static class DirectoryFeature
{
    public static IServiceCollection AddDirectory(this IServiceCollection services) => services
        .AddSingleton<TenantFacts>()
        .AddSingleton<ILiveMemory>(p => p.GetRequiredService<TenantFacts>())
        .AddSingleton<OwnTenants>()
        .AddSingleton(new UserListBudgets())
        .AddScoped<UserList>()
        .AddScoped<InviteStates>();

    public static void MapDirectory(this IEndpointRouteBuilder api)
    {
        api.MapOperation<WhoAmI, Me>("GET", "/me", () => new WhoAmI()).WithSummary("Who the caller is");
        api.MapOperation<ListUsers, Page<UserRow>>("GET", "/users",
                (string? search, string? state, string? type, string? role, string? group, bool? direct, string? queue, string? skill, string? availability, string? sort, string? cursor, int? limit) =>
                    new ListUsers(new(search, state, type, role, group, direct, queue, skill, availability), sort, cursor, limit))
            .WithSummary("A page of users");
        api.MapOperation<ExportUsers, UserFile>("POST", "/users/export", (ExportUsersBody? body) => new ExportUsers(body ?? new()))
            .WithSummary("The people of a view as CSV or JSON").WithMetadata(new RequestSizeLimitAttribute(NamedPeople.MostBytes));
        api.MapOperation<ListInvites, InvitePage>("GET", "/invites", (string? search, string? sort, string? cursor, int? limit) => new ListInvites(search, sort, cursor, limit))
            .WithSummary("A page of invitations that wait");
        api.MapOperation<ReadTenantSettings, TenantSettings>("GET", "/settings", () => new ReadTenantSettings()).WithSummary("The workspace's settings");
        api.MapOperation<EditTenantSettings, TenantSettings>("PATCH", "/settings",
                (TenantSettingsBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditTenantSettings(ETags.Version(ifMatch), body))
            .WithSummary("Change settings").Refuses(412, 428);
        api.MapOperation<PreviewTenantSettings, TenantSettingsPreview>("POST", "/settings/preview", (TenantSettingsBody body) => new PreviewTenantSettings(body))
            .WithSummary("What a change of settings would do");
        api.MapOperation<PreviewReplacement, ReplacementPreview>("POST", "/users/{id:guid}/replace/preview", (Guid id, PreviewReplacementBody body) => new PreviewReplacement(new UserId(id), body))
            .WithSummary("What replacing someone would do").Refuses(404);
        api.MapOperation<ReadOnboarding, Onboarding>("GET", "/onboarding", () => new ReadOnboarding()).WithSummary("How far the workspace has been set up");
        api.MapOperation<SummarizeUsers, UserSummary>("GET", "/users/summary", () => new SummarizeUsers()).WithSummary("Counts by state and type");
    }
}
