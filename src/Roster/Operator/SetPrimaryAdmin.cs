using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Text;
using Roster.Roles;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Operator;

/// <summary>A workspace's id by its code.</summary>
public sealed record FindTenant(string Code) : IQuery<FindTenant, TenantId>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db) : IHandler<FindTenant, TenantId>
    {
        public async Task<Result<TenantId>> HandleAsync(FindTenant operation, CancellationToken cancellation) =>
            await db.Set<Tenant>().AsNoTracking().SingleOrDefaultAsync(t => t.Code == operation.Code, cancellation) is { } found
                ? found.Id
                : Problem.Invalid("tenant", "unknown-tenant", "There is no workspace with that code.");
    }
}

/// <summary>Replaces a primary admin who has vanished: only they themselves could hand over. The one before stays an administrator.</summary>
public sealed record SetPrimaryAdmin(TenantId Id, string Email) : IOperation<SetPrimaryAdmin, Done>
{
    public static Access Access => Access.Operator;

    public sealed class Handler(EveryTenantDb db, TenantDesk desk, Events events) : IHandler<SetPrimaryAdmin, Done>
    {
        public async Task<Result<Done>> HandleAsync(SetPrimaryAdmin operation, CancellationToken cancellation)
        {
            await db.Dialect.LockTenantAsync(db, operation.Id, cancellation);
            if (await desk.FindAsync(operation.Id, cancellation) is not { } tenant)
            {
                return Problem.NotFound;
            }

            var key = EmailAddress.Parse(operation.Email, out _)?.Key;
            var next = await db.Set<User>().Include(u => u.Roles).SingleOrDefaultAsync(
                u => u.TenantId == tenant.Id && u.EmailKey == key && u.State == UserState.Active && (u.Type == null || u.Type == UserType.TenantAdmin), cancellation);
            if (next is null)
            {
                return Problem.Invalid("email", "unknown-user", "No active person there who may administer it has that e-mail.");
            }

            if (tenant.PrimaryAdmin == next.Id)
            {
                return default(Done);
            }

            var before = tenant.PrimaryAdmin;
            var vanished = await db.Set<User>().Include(u => u.Roles).SingleOrDefaultAsync(u => u.TenantId == tenant.Id && u.Id == before, cancellation);
            PrimaryAdmins.Appoint(db, tenant, await db.Set<Role>().Where(r => r.TenantId == tenant.Id).ToListAsync(cancellation), vanished, next);
            events.AddIn(tenant.Id, new PrimaryAdminReplaced(tenant.Id, before?.Value, next.Id.Value) { Personal = next.Personal() });
            return default(Done);
        }
    }
}
