using Roster.Platform.Http;

namespace Roster.Operator;

/// <summary>What the person who runs the installation does to its workspaces, from the console and at the command line.</summary>
public static class OperatorFeature
{
    public static void MapOperator(this IEndpointRouteBuilder api)
    {
        var desk = api.MapGroup("/operator");
        desk.MapOperation<ListTenants, TenantPage>("GET", "/tenants", (string? search, string? cursor, int? limit) => new ListTenants(search, cursor, limit))
            .WithSummary("A page of workspaces");
    }
}
