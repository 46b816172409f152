using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Roles;

namespace Roster.Users;

/// <summary>
/// Makes another administrator the primary admin. Only the one who is it does that, themselves and with their password just given; afterwards
/// they are an administrator like the others. The tenant is locked so that the next one is not put out at the same moment.
/// </summary>
public sealed record HandOverPrimaryAdmin(UserId To) : IOperation<HandOverPrimaryAdmin, UserDetails>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersUpdate);

    public sealed class Handler(OperationScope scope, TenantDb db, UserDirectory directory, Events events) : IHandler<HandOverPrimaryAdmin, UserDetails>
    {
        public async Task<Result<UserDetails>> HandleAsync(HandOverPrimaryAdmin operation, CancellationToken cancellation)
        {
            if (await directory.FindAsync(operation.To, cancellation) is not { } next)
            {
                return Problem.NotFound;
            }

            var tenant = next.Tenant;
            if (UserRules.HandOver(scope.Actor, tenant.PrimaryAdmin, next.Target) is { } refused)
            {
                return refused;
            }

            if (!scope.Actor.IsFresh)
            {
                return Access.FreshSignInRequired;
            }

            var before = await db.Set<User>().Include(u => u.Roles).SingleAsync(u => u.Id == scope.Actor.User, cancellation);
            var roles = await db.Set<Role>().OrderBy(r => r.Name).ToListAsync(cancellation);
            PrimaryAdmins.Appoint(db, tenant, roles, before, next.User);
            db.MarkChanged(before);
            events.Add(new PrimaryAdminHandedOver(tenant.Id, next.User.Id, before.Id)
            {
                Personal = next.Personal(changes: [new FieldChange("primaryAdmin", before.Personal().Subject, next.Personal().Subject)]),
            });
            return directory.ShowChanged(next with { Roles = [.. roles.Where(r => next.User.Roles.Any(held => held.RoleId == r.Id))] });
        }
    }
}
