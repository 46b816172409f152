using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>Changes one's own name in one of one's workspaces, where its policy lets a person do so.</summary>
public sealed record EditOwnName(string Code, string? GivenName, string? FamilyName) : IOperation<EditOwnName, Done>
{
    public static readonly Problem Fixed = Problem.Forbidden("own-name-fixed", "This workspace does not let people change their own name. Ask its admin.");

    public static Access Access => Access.Self;

    public sealed class Handler(OperationScope scope, EveryTenantDb db, Events events) : IHandler<EditOwnName, Done>
    {
        public async Task<Result<Done>> HandleAsync(EditOwnName operation, CancellationToken cancellation)
        {
            var members = await Memberships.ActiveAsync(db, scope.Actor.Account!.Value, cancellation);
            if (members.Find(m => m.Tenant.Code == operation.Code) is not var (user, tenant))
            {
                return Problem.NotFound;
            }

            if (tenant.Policy.NameChange != NameChange.AdminAndSelf)
            {
                return Fixed;
            }

            var faults = new List<FieldProblem>();
            var fields = new UserFields(faults);
            var (given, family) = (fields.Name("givenName", operation.GivenName), fields.Name("familyName", operation.FamilyName));
            foreach (var (field, value, sentence) in new[] { ("givenName", given, "A first name is needed."), ("familyName", family, "A last name is needed.") })
            {
                if (value is null && tenant.Policy.RequiredAtCreate.Contains(field))
                {
                    faults.Add(new(field, "required", sentence));
                }
            }

            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            var changes = new[] { new FieldChange("givenName", user.GivenName, given), new FieldChange("familyName", user.FamilyName, family) }
                .Where(c => c.Before != c.After).ToList();
            if (changes.Count > 0)
            {
                await db.Entry(user).Collection(u => u.Roles).LoadAsync(cancellation);
                user.NameIt(given, family, user.HasOwnDisplayName ? user.DisplayName : null);
                events.AddIn(tenant.Id, new UserEdited(user.Id, [.. changes.Select(c => c.Field)]) { Personal = user.Personal(changes: changes) });
            }

            return default(Done);
        }
    }
}
