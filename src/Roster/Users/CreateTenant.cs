using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>
/// A tenant begins with its roles and its first administrator, who signs in by a link that the operator makes, is invited by mail, or accepts if
/// they sign in elsewhere.
/// </summary>
public sealed record CreateTenant(string Code, string Name, string Preset, string AdminEmail, string AdminGivenName, string AdminFamilyName, bool AdminIsOperator,
    string? Plan = null, bool AdminByMail = false)
    : IOperation<CreateTenant, TenantId>
{
    public static Access Access => Access.Operator;

    public IEnumerable<FieldProblem> Validate()
    {
        if (TenantCode.Fault(Code) is { } wrong)
        {
            yield return wrong;
        }

        if (string.IsNullOrWhiteSpace(Name) || NameRule.Fault(NameRule.Tidy(Name)) is not null)
        {
            yield return new("name", "required", "A workspace needs a name of at most 100 characters.");
        }

        if (Presets.Parse(Preset) is null)
        {
            yield return new("preset", "unknown-preset", $"The preset is one of {string.Join(", ", Enum.GetValues<Preset>().Select(p => p.Word()))}.");
        }

        if (Plan is not null && Words<Tenants.Plan>.Parse(Plan) is null)
        {
            yield return new("plan", "unknown-plan", $"The plan is one of {string.Join(", ", Words<Tenants.Plan>.All)}.");
        }

        if (EmailAddress.Parse(AdminEmail, out var fault) is null)
        {
            yield return new("adminEmail", fault.Code, fault.Message);
        }
    }

    public sealed class Handler(EveryTenantDb db, IEnumerable<ITenantBeginning> beginnings, Events events, TimeProvider clock) : IHandler<CreateTenant, TenantId>
    {
        public async Task<Result<TenantId>> HandleAsync(CreateTenant operation, CancellationToken cancellation)
        {
            var (now, preset) = (clock.GetUtcNow(), Presets.Parse(operation.Preset)!.Value);
            var address = EmailAddress.Parse(operation.AdminEmail, out _)!;
            var known = await db.Set<Account>().SingleOrDefaultAsync(a => a.AddressKey == address.Key && a.RetiredAt == null, cancellation);
            var tenant = new Tenant(Id.New<TenantId>(), operation.Code, NameRule.Tidy(operation.Name), preset, now);
            var roles = SystemRoles.For(tenant.Id, preset).ToList();
            if (operation.Plan is { } plan)
            {
                tenant.PutOn(Words<Tenants.Plan>.Parse(plan)!.Value);
            }

            var admin = new User(tenant.Id, address, preset.HasUserTypes() ? UserType.TenantAdmin : null, now);
            admin.NameIt(NameRule.Tidy(operation.AdminGivenName), NameRule.Tidy(operation.AdminFamilyName), null);
            if (known is null)
            {
                var account = new Account(address, now);
                if (operation.AdminIsOperator)
                {
                    account.MakeOperator();
                }

                admin.SignsInWith(account.Id);
                db.Add(account);
                if (operation.AdminByMail)
                {
                    admin.AwaitAcceptance();
                }
            }
            else if (known.IsOperator)
            {
                // An operator who makes a workspace to run it: nobody else could have invited them.
                admin.SignsInWith(known.Id);
            }
            else
            {
                // Somebody's own account: they join by accepting, with their own credentials.
                admin.AwaitAcceptance();
            }

            if (!tenant.Policy.RolesThroughGroups)
            {
                admin.Give(roles.Single(r => r.Code == SystemRoles.PrimaryRoleCode(preset)).Id);
            }

            tenant.AppointPrimaryAdmin(admin.Id);
            db.Add(tenant);
            db.AddRange(roles);
            db.Add(admin);
            foreach (var beginning in beginnings)
            {
                beginning.Begin(db, tenant, roles, admin);
            }

            events.AddIn(tenant.Id, new TenantCreated(tenant.Id, preset.Word()));
            events.AddIn(tenant.Id, new UserCreated(admin.Id, Words<UserState>.Of(admin.State), admin.Type is { } type ? Words<UserType>.Of(type) : null,
                [.. admin.Roles.Select(r => r.RoleId.Value)], known is not null ? "acceptance" : operation.AdminByMail ? "mail_link" : "link")
            {
                Personal = admin.Personal(),
            });
            return tenant.Id;
        }
    }
}
