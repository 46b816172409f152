using Microsoft.EntityFrameworkCore;
using Roster.Accounts;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>A tenant begins with its roles and its first administrator, who signs in by a link that the operator makes.</summary>
public sealed record CreateTenant(string Code, string Name, string Preset, string AdminEmail, string AdminGivenName, string AdminFamilyName, bool AdminIsOperator)
    : IOperation<CreateTenant, TenantId>
{
    public static Access Access => Access.Operator;

    public IEnumerable<FieldProblem> Validate()
    {
        if (Code.Length is < 2 or > 40 || !Code.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-') || Code.StartsWith('-') || Code.EndsWith('-'))
        {
            yield return new("code", "not-a-code", "A code has 2 to 40 lower-case letters, digits and hyphens.");
        }

        if (string.IsNullOrWhiteSpace(Name) || NameRule.Fault(NameRule.Tidy(Name)) is not null)
        {
            yield return new("name", "required", "A workspace needs a name of at most 100 characters.");
        }

        if (Presets.Parse(Preset) is null)
        {
            yield return new("preset", "unknown-preset", $"The preset is one of {string.Join(", ", Enum.GetValues<Preset>().Select(p => p.Word()))}.");
        }

        if (EmailAddress.Parse(AdminEmail, out var fault) is null)
        {
            yield return new("adminEmail", fault.Code, fault.Message);
        }
    }

    public sealed class Handler(EveryTenantDb db, Events events, TimeProvider clock) : IHandler<CreateTenant, TenantId>
    {
        public async Task<Result<TenantId>> HandleAsync(CreateTenant operation, CancellationToken cancellation)
        {
            var (now, preset) = (clock.GetUtcNow(), Presets.Parse(operation.Preset)!.Value);
            var address = EmailAddress.Parse(operation.AdminEmail, out _)!;
            if (await db.Set<Account>().AnyAsync(a => a.AddressKey == address.Key && a.RetiredAt == null, cancellation))
            {
                return Problem.Conflict("address-in-use", "This address already signs in to Roster.", "adminEmail");
            }

            var tenant = new Tenant(Id.New<TenantId>(), operation.Code, NameRule.Tidy(operation.Name), preset, now);
            var roles = SystemRoles.For(tenant.Id, preset).ToList();
            var account = new Account(address, now);
            if (operation.AdminIsOperator)
            {
                account.MakeOperator();
            }

            var admin = new User(tenant.Id, address, preset.HasUserTypes() ? UserType.TenantAdmin : null, now);
            admin.NameIt(NameRule.Tidy(operation.AdminGivenName), NameRule.Tidy(operation.AdminFamilyName), null);
            admin.SignsInWith(account.Id);
            admin.Give(roles.Single(r => r.Code == SystemRoles.PrimaryRoleCode(preset)).Id);
            tenant.AppointPrimaryAdmin(admin.Id);
            db.Add(tenant);
            db.AddRange(roles);
            db.Add(account);
            db.Add(admin);
            events.AddIn(tenant.Id, new TenantCreated(tenant.Id, preset.Word()));
            events.AddIn(tenant.Id, new UserCreated(admin.Id, "active", admin.Type is { } type ? Words<UserType>.Of(type) : null, [], "link")
            {
                Personal = admin.Personal(),
            });
            return tenant.Id;
        }
    }
}
