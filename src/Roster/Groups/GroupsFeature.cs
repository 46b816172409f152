using Microsoft.AspNetCore.Mvc;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Users;

namespace Roster.Groups;

/// <summary>Groups, and where a person's rights come from.</summary>
public static class GroupsFeature
{
    public static IServiceCollection AddGroups(this IServiceCollection services) => services
        .AddScoped<IRoleCarriers, RoleCarriers>()
        .AddScoped<IMemberships, Memberships>()
        .AddSingleton<ITenantBeginning, SystemGroups>()
        .AddScoped<Holdings>()
        .AddScoped<ILeavingCheck, GroupsLeaving>()
        .AddScoped<IAssignments, GroupsLeaving>()
        .AddScoped<GroupEdit>()
        .AddScoped<GroupShelf>();

    public static void MapGroups(this IEndpointRouteBuilder api)
    {
        api.MapOperation<ListGroups, GroupList>("GET", "/groups", () => new ListGroups()).WithSummary("All groups");
        api.MapOperation<ReadGroup, GroupView>("GET", "/groups/{id:guid}", (Guid id) => new ReadGroup(new GroupId(id))).WithSummary("One group").Refuses(404);
        api.MapOperation<CreateGroup, GroupCreatedAnswer>("POST", "/groups", (CreateGroupBody body) => new CreateGroup(body)).WithSummary("Make a group").Refuses(409);
        api.MapOperation<EditGroup, GroupView>("PATCH", "/groups/{id:guid}",
                (Guid id, EditGroupBody body, [FromHeader(Name = "If-Match")] string? ifMatch) => new EditGroup(new GroupId(id), ETags.Version(ifMatch), body))
            .WithSummary("Change a group").Refuses(404, 409, 412, 428);
        api.MapOperation<DeleteGroup, Done>("DELETE", "/groups/{id:guid}", (Guid id) => new DeleteGroup(new GroupId(id))).WithSummary("Remove a group").Refuses(404, 409);
        api.MapOperation<ChangeGroupMembers, GroupView>("POST", "/groups/{id:guid}/members", (Guid id, GroupMembersBody body) => new ChangeGroupMembers(new GroupId(id), body))
            .WithSummary("Put people into a group or take them out").Refuses(404, 409);
        api.MapOperation<PreviewGroup, GroupPreview>("POST", "/groups/{id:guid}/preview", (Guid id, PreviewGroupBody body) => new PreviewGroup(new GroupId(id), body))
            .WithSummary("What a change of a group would do").Refuses(404);
        api.MapOperation<ReadUserAccess, UserAccess>("GET", "/users/{id:guid}/access", (Guid id) => new ReadUserAccess(new UserId(id)))
            .WithSummary("What a person may do, and where it comes from").Refuses(404);
    }
}
