using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Tenants;

namespace Roster.Operator;

/// <summary>A workspace as the operator sees it: what it is, not what is in it.</summary>
/// <param name="People">All who are not deleted.</param>
public sealed record TenantView(
    Guid Id, string Code, string Name, [OneOf("balanced", "bot-platform", "enterprise-console", "call-center", "omnichannel")] string Preset,
    [WordOf<Plan>] string Plan, [WordOf<TenantState>] string State, long People, DateTimeOffset CreatedAt)
{
    public static TenantView Of(Tenant tenant, long people) => new(
        tenant.Id.Value, tenant.Code, tenant.Name, tenant.Preset.Word(), Words<Plan>.Of(tenant.Plan), Words<TenantState>.Of(tenant.State), people, tenant.CreatedAt);
}

/// <summary>Workspaces by code.</summary>
/// <param name="Next">The cursor of the next page; null on the last.</param>
public sealed record TenantPage(IReadOnlyList<TenantView> Items, string? Next);
