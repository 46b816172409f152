using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Operator;

/// <param name="Code">Left out, it is made from the name.</param>
/// <param name="Plan">Left out, it is the preset's.</param>
/// <param name="AdminActivation">How a first admin without an account comes in: by a sign-in link that you hand over (also when left out), or by a mailed invitation.</param>
public sealed record OpenTenantBody(
    string? Name, string? Code, [OneOf("balanced", "bot-platform", "enterprise-console", "call-center", "omnichannel")] string? Preset, [WordOf<Plan>] string? Plan,
    string? AdminEmail, string? AdminGivenName, string? AdminFamilyName, [OneOf("link", "mail_link")] string? AdminActivation);

/// <param name="Tenant">The new workspace.</param>
/// <param name="FirstAdmin">new: they need a sign-in link; invited: a mail with a link is on its way; joined: they are an operator and are in; awaiting_acceptance: they sign in elsewhere and accept there.</param>
public sealed record TenantOpenedAnswer(TenantView Tenant, [OneOf("new", "invited", "joined", "awaiting_acceptance")] string FirstAdmin) : ICreated
{
    string ICreated.Location => $"/api/v1/operator/tenants/{Tenant.Id}";
}

/// <summary>Makes a workspace as the console's form and the API ask for it.</summary>
public sealed record OpenTenant(OpenTenantBody Body) : IOperation<OpenTenant, TenantOpenedAnswer>
{
    public static Access Access => Access.Operator;

    private CreateTenant Inner => new(
        Body.Code is { Length: > 0 } code ? code : TenantCode.From(Body.Name ?? ""), Body.Name ?? "", Body.Preset ?? "", Body.AdminEmail ?? "",
        Body.AdminGivenName ?? "", Body.AdminFamilyName ?? "", AdminIsOperator: false, Body.Plan, Body.AdminActivation == "mail_link");

    public IEnumerable<FieldProblem> Validate()
    {
        foreach (var (field, name, text) in new[] { ("adminGivenName", "first", Body.AdminGivenName), ("adminFamilyName", "last", Body.AdminFamilyName) })
        {
            if (string.IsNullOrWhiteSpace(text))
            {
                yield return new(field, "required", $"A {name} name is needed.");
            }
        }

        if (Body.AdminActivation is not (null or "link" or "mail_link"))
        {
            yield return new("adminActivation", "activation-not-offered", "A first admin comes in by link or mail_link.");
        }

        foreach (var fault in Inner.Validate())
        {
            yield return fault;
        }
    }

    public sealed class Handler(EveryTenantDb db, IHandler<CreateTenant, TenantId> create) : IHandler<OpenTenant, TenantOpenedAnswer>
    {
        public async Task<Result<TenantOpenedAnswer>> HandleAsync(OpenTenant operation, CancellationToken cancellation)
        {
            var made = await create.HandleAsync(operation.Inner, cancellation);
            if (made.Problem is { } problem)
            {
                return problem;
            }

            var tenant = db.Set<Tenant>().Local.Single(t => t.Id == made.Value);
            var admin = db.Set<User>().Local.Single(u => u.Id == tenant.PrimaryAdmin);
            var isNew = db.ChangeTracker.Entries<Accounts.Account>().Any(e => e.State == EntityState.Added);
            return new TenantOpenedAnswer(TenantView.Of(tenant, 1), isNew ? admin.State == UserState.Invited ? "invited" : "new" : admin.State == UserState.Invited ? "awaiting_acceptance" : "joined");
        }
    }
}
