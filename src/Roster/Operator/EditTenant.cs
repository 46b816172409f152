using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Tenants;

namespace Roster.Operator;

/// <summary>Only what is given changes.</summary>
public sealed record EditTenantBody(string? Name, [WordOf<Plan>] string? Plan);

/// <summary>Changes what a workspace is called and its plan. Its code and preset stay.</summary>
public sealed record EditTenant(TenantId Id, int? Version, EditTenantBody Body) : IOperation<EditTenant, TenantDetails>
{
    public static Access Access => Access.Operator;

    public IEnumerable<FieldProblem> Validate()
    {
        if (Body.Name is { } name && (NameRule.Tidy(name).Length == 0 || NameRule.Fault(NameRule.Tidy(name)) is not null))
        {
            yield return new("name", "required", "A workspace needs a name of at most 100 characters.");
        }

        if (Body.Plan is { } plan && Words<Plan>.Parse(plan) is null)
        {
            yield return new("plan", "unknown-plan", $"The plan is one of {string.Join(", ", Words<Plan>.All)}.");
        }
    }

    public sealed class Handler(EveryTenantDb db, TenantDesk desk, Events events) : IHandler<EditTenant, TenantDetails>
    {
        public async Task<Result<TenantDetails>> HandleAsync(EditTenant operation, CancellationToken cancellation)
        {
            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (await desk.FindAsync(operation.Id, cancellation) is not { } tenant)
            {
                return Problem.NotFound;
            }

            if (tenant.Version != seen)
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this a moment ago. Look at it again, then repeat your change.")
                {
                    Current = await desk.ShowAsync(tenant, cancellation),
                };
            }

            var changes = new List<FieldChange>();
            if (operation.Body.Name is { } typed && NameRule.Tidy(typed) is var name && name != tenant.Name)
            {
                changes.Add(new("name", tenant.Name, name));
                tenant.Call(name);
            }

            if (Words<Plan>.Parse(operation.Body.Plan) is { } plan && plan != tenant.Plan)
            {
                changes.Add(new("plan", Words<Plan>.Of(tenant.Plan), Words<Plan>.Of(plan)));
                tenant.PutOn(plan);
            }

            if (changes.Count > 0)
            {
                db.MarkChanged(tenant);
                events.AddIn(tenant.Id, new TenantEdited(tenant.Id, [.. changes.Select(c => c.Field)]) { Personal = new PersonalPart { Subject = tenant.Name, Changes = changes } });
            }

            return await desk.ShowAsync(tenant, cancellation);
        }
    }
}
