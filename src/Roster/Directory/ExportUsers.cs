using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Tenants;
using Roster.Users.Profiles;

namespace Roster.Directory;

/// <param name="Format">What the file is; csv where it is not said.</param>
/// <param name="Sort">As the list is sorted; people named come as they are named.</param>
/// <param name="UserIds">Whom, by name; or else a filter.</param>
/// <param name="Filter">All whom the list shows under it. Without either, everyone.</param>
public sealed record ExportUsersBody([OneOf("csv", "json")] string? Format = null, string? Sort = null, IReadOnlyList<string>? UserIds = null, UserFilter? Filter = null);

/// <summary>Writes the people of a view into a file, and says in the log that it did: whoever takes the list away is in it.</summary>
public sealed record ExportUsers(ExportUsersBody Body) : IOperation<ExportUsers, UserFile>
{
    public static Access Access => Access.Needs(Permissions.UsersExport);

    public IEnumerable<FieldProblem> Validate()
    {
        if (Body.Format is not (null or "csv" or "json"))
        {
            yield return new("format", "unknown-format", "The format is csv or json.");
        }

        if (Body is { UserIds: not null, Filter: not null })
        {
            yield return new("userIds", "one-of-two", "Say who is meant: by userIds, or by a filter.");
        }

        foreach (var fault in NamedPeople.Faults(Body.UserIds))
        {
            yield return fault;
        }
    }

    public sealed class Handler(OperationScope scope, OperationRunner runner, TenantDb db, UserList list, Events events, TimeProvider clock, JsonText json) : IHandler<ExportUsers, UserFile>
    {
        public async Task<Result<UserFile>> HandleAsync(ExportUsers operation, CancellationToken cancellation)
        {
            var (body, faults) = (operation.Body, new List<FieldProblem>());
            var asked = body.Filter ?? new();
            var filter = UserListFilter.Read(asked, body.Sort, faults);
            if (faults.Count > 0)
            {
                return Problem.Invalid([.. faults.Select(f => f.Field == "sort" ? f : f with { Field = "filter." + f.Field })]);
            }

            if (await list.RefusesAsync(filter, cancellation) is { } refused)
            {
                return refused;
            }

            var people = body.UserIds is { } named ? NamedPeople.Read(named) : null;
            var format = body.Format ?? "csv";
            events.Add(new UsersExported(db.Tenant, format, people?.Count, people is null ? asked with { Search = null } : null)
            {
                Personal = new PersonalPart { Changes = asked.Search is { Length: > 0 } term ? [new FieldChange("search", null, term)] : null },
            });
            var preset = (await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation)).Preset;
            var matrix = await ProfileShelf.CurrentAsync(db, db.Tenant, cancellation);
            var source = new UserFileSource(runner, scope.Caller, filter, people);
            return format == "json"
                ? new UserFile(source, new UserJsonShape(json), clock.GetUtcNow())
                : new UserFile(source, new UserCsvShape(preset, [.. ProfileFields.Controlled.Where(matrix.Shows)]), clock.GetUtcNow());
        }
    }
}

/// <summary>The list of people was taken away as a file.</summary>
/// <param name="People">How many were named; null where a filter says who.</param>
/// <param name="Filter">The filter; what was searched for stands apart, as it may be a name.</param>
public sealed record UsersExported(TenantId Tenant, string Format, int? People, UserFilter? Filter) : Event("tenant.users_exported", Tenant.Value);
