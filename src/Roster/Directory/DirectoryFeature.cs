using Roster.Platform.Http;
using Roster.Platform.Operations;
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
        .AddScoped<UserList>();

    public static void MapDirectory(this IEndpointRouteBuilder api)
    {
        api.MapOperation<WhoAmI, Me>("GET", "/me", () => new WhoAmI()).WithSummary("Who the caller is");
        api.MapOperation<ListUsers, Page<UserRow>>("GET", "/users",
                (string? search, string? state, string? type, string? role, string? sort, string? cursor, int? limit) =>
                    new ListUsers(search, state, type, role, sort, cursor, limit))
            .WithSummary("A page of users");
        api.MapOperation<SummarizeUsers, UserSummary>("GET", "/users/summary", () => new SummarizeUsers()).WithSummary("Counts by state and type");
    }
}
