using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Imports;

/// <param name="Field">What the column is; null for one that is not used.</param>
/// <param name="Clears">Whether its empty cells empty the field.</param>
public sealed record ImportColumnBody(string? Field, bool Clears = false);

/// <summary>The members to change; what is absent stays. Either way the lines are looked at again.</summary>
/// <param name="Columns">Of each column of the file what it is, in their order.</param>
/// <param name="Activation">How the first credential reaches those who are new.</param>
/// <param name="Type">The user type of those who are new and have none in the file.</param>
/// <param name="RoleIds">The roles of those who are new and have none in the file.</param>
/// <param name="GroupIds">The groups of those who are new and have none in the file.</param>
public sealed record EditImportBody(
    IReadOnlyList<ImportColumnBody>? Columns = null, [WordOf<Delivery>] string? Activation = null, [WordOf<UserType>] string? Type = null,
    IReadOnlyList<string>? RoleIds = null, IReadOnlyList<string>? GroupIds = null);

/// <summary>Says what the columns are and what goes for everyone, and has the lines looked at again.</summary>
public sealed record EditImport(ImportId Id, EditImportBody Body) : IOperation<EditImport, ImportView>
{
    public static readonly Problem NotReady = Problem.Conflict("import-not-ready", "This import is being looked at, is being done, or is over. Change it while its report is there.");

    public static Access Access => Access.Needs(Permissions.UsersImport);

    public sealed class Handler(OperationScope scope, TenantDb db, ImportShelf shelf, Events events) : IHandler<EditImport, ImportView>
    {
        public async Task<Result<ImportView>> HandleAsync(EditImport operation, CancellationToken cancellation)
        {
            var (body, faults) = (operation.Body, new List<FieldProblem>());
            var found = await shelf.FindAsync(operation.Id, cancellation);
            if (found.Problem is { } refused)
            {
                return refused;
            }

            if (found.Value is not { State: ImportState.Ready } import)
            {
                return NotReady;
            }

            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var columns = body.Columns is { } typed ? ImportColumns.Read(typed, import.Columns, await shelf.FieldsAsync(tenant, cancellation), faults) : import.Columns;
            var choices = await ReadAsync(body, import.Choices, tenant, faults, cancellation);
            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            (import.Columns, import.Choices) = (columns, choices);
            import.CheckAgain((scope.Actor.User ?? scope.Actor.KeyOwner)!.Value, scope.Actor.Key);
            events.Add(new ImportEdited(import.Id, null) { Personal = new PersonalPart { Subject = import.FileName } });
            return await shelf.ShowAsync(import, cancellation);
        }

        /// <summary>That they are here. Whether each person may be given them, their line says.</summary>
        private async Task<ImportChoices> ReadAsync(EditImportBody body, ImportChoices now, Tenant tenant, List<FieldProblem> faults, CancellationToken cancellation)
        {
            if (body.Activation is { } way && (Words<Delivery>.Parse(way) is not { } chosen || !tenant.Policy.Activation.Contains(chosen)))
            {
                faults.Add(new("activation", "activation-not-offered", "This workspace does not give a first credential that way."));
            }

            if (body.Type is { Length: > 0 } type && (Words<UserType>.Parse(type) is null || !tenant.Preset.HasUserTypes()))
            {
                faults.Add(new("type", "unknown-type", $"The user type is one of {string.Join(", ", Words<UserType>.All)}."));
            }

            var roles = await db.Set<Role>().Select(r => r.Id).ToListAsync(cancellation);
            var groups = await db.Set<Group>().Select(g => g.Id).ToListAsync(cancellation);
            return new ImportChoices(
                body.Activation ?? now.Activation, body.Type is null ? now.Type : body.Type.Length == 0 ? null : body.Type,
                body.RoleIds is null ? now.RoleIds : Ids("roleIds", body.RoleIds, [.. roles.Select(r => r.Value)], "role", faults),
                body.GroupIds is null ? now.GroupIds : Ids("groupIds", body.GroupIds, [.. groups.Select(g => g.Value)], "group", faults));
        }

        private static IReadOnlyList<Guid> Ids(string field, IReadOnlyList<string> typed, HashSet<Guid> known, string what, List<FieldProblem> faults)
        {
            var ids = new List<Guid>();
            foreach (var (index, text) in typed.Index())
            {
                if (Guid.TryParse(text, out var id) && known.Contains(id))
                {
                    ids.Add(id);
                }
                else
                {
                    faults.Add(new($"{field}[{index}]", $"unknown-{what}", $"There is no such {what} here."));
                }
            }

            return [.. ids.Distinct()];
        }
    }
}
