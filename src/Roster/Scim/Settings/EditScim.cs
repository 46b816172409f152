using Microsoft.EntityFrameworkCore;
using Roster.Groups;
using Roster.Platform.Data;
using Roster.Platform.Http;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;
using Roster.Tenants;

namespace Roster.Scim.Settings;

/// <param name="Type">The user type of people whom the directory adds without one.</param>
/// <param name="RoleIds">Their roles; none for the one that is made for their type.</param>
/// <param name="GroupIds">Their groups.</param>
public sealed record ScimSettingsBody([WordOf<UserType>] string? Type, IReadOnlyList<string>? RoleIds, IReadOnlyList<string>? GroupIds);

/// <summary>What is settled of the workspace's directory.</summary>
public sealed record ReadScim : IQuery<ReadScim, ScimView>
{
    public static Access Access => Access.Needs(Permissions.SettingsUpdate);

    public sealed class Handler(TenantDb db, ScimShelf shelf) : IHandler<ReadScim, ScimView>
    {
        public async Task<Result<ScimView>> HandleAsync(ReadScim operation, CancellationToken cancellation) =>
            await shelf.ShowAsync(await db.Set<ScimSettings>().AsNoTracking().SingleOrDefaultAsync(cancellation), cancellation);
    }
}

/// <summary>
/// Settles what people have whom the directory adds. It is given in the name of the key that adds them, which must be allowed to give it; so
/// settling it gives nobody more than they hold.
/// </summary>
public sealed record EditScim(int? Version, ScimSettingsBody Body) : IOperation<EditScim, ScimView>
{
    public static Access Access => Access.Needs(Permissions.SettingsUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, Holdings holdings, ScimShelf shelf, Events events) : IHandler<EditScim, ScimView>
    {
        public async Task<Result<ScimView>> HandleAsync(EditScim operation, CancellationToken cancellation)
        {
            var settings = await db.Set<ScimSettings>().SingleOrDefaultAsync(cancellation);
            if (operation.Version is not { } seen)
            {
                return Problem.VersionRequired;
            }

            if (seen != (settings?.Version ?? 0))
            {
                return new Problem(ProblemKind.ChangedMeanwhile, "changed-meanwhile", "Someone else changed this while you were editing.") { Current = await shelf.ShowAsync(settings, cancellation) };
            }

            var (faults, body) = (new List<FieldProblem>(), operation.Body);
            var tenant = await db.Set<Tenant>().AsNoTracking().SingleAsync(t => t.Id == db.Tenant, cancellation);
            var type = ReadType(body.Type, tenant, faults);
            var (map, roles) = (await holdings.MapAsync(cancellation), await holdings.RolesAsync(cancellation));
            var fields = new GroupFields(faults);
            var (given, groups) = (fields.Roles(body.RoleIds, roles), fields.Groups(body.GroupIds, map));
            if (tenant.Policy.RolesThroughGroups && given.Count > 0)
            {
                faults.Add(new("roleIds", "roles-through-groups", "People of this workspace get their roles through groups. Choose groups instead."));
            }

            if (tenant.Policy.RolesMax is { } most && given.Count > most)
            {
                faults.Add(new("roleIds", "too-many", most == 1 ? "One role only." : $"At most {most} roles."));
            }

            if (faults.Count > 0)
            {
                return Problem.Invalid(faults);
            }

            // Only what they could give by hand: a key of somebody else would give it in their stead.
            var actor = scope.Actor.Permissions;
            var refused = given.Select(r => RoleRules.Grant(actor, roles[r], type)?.At("roleIds")).FirstOrDefault(p => p is not null)
                ?? groups.Select(g => map.RolesOf(g).Select(r => roles[r]).ToList()).Select(carried => GroupRules.Edit(actor, carried) ?? GroupRules.Give(actor, carried, type)).FirstOrDefault(p => p is not null)?.At("groupIds")
                ?? (groups.Any(g => map.Find(g)!.IsDirectorys) ? GroupRules.DirectoryGroup.At("groupIds") : null);
            if (refused is not null)
            {
                return refused;
            }

            if (settings is null)
            {
                db.Add(settings = new ScimSettings(db.Tenant));
            }

            settings.Settle(type, [.. given.Select(r => r.Value)], [.. groups.Select(g => g.Value)]);
            db.MarkChanged(settings);
            events.Add(new ScimSettled(db.Tenant, type is { } word ? Words<UserType>.Of(word) : null, settings.Roles, settings.Groups) { Personal = new PersonalPart { Subject = tenant.Name } });
            return await shelf.ShowAsync(settings, cancellation);
        }

        private static UserType? ReadType(string? typed, Tenant tenant, List<FieldProblem> faults)
        {
            var (types, type) = (tenant.Preset.HasUserTypes(), Words<UserType>.Parse(typed));
            if (typed is { Length: > 0 } && (!types || type is null))
            {
                faults.Add(types ? new("type", "unknown-type", $"The user type is one of {string.Join(", ", Words<UserType>.All)}.") : new("type", "no-types-here", "People of this workspace have no user type."));
            }

            return types ? type : null;
        }
    }
}
