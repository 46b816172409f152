using Microsoft.EntityFrameworkCore;
using Roster.Oidc.Clients;
using Roster.Platform.Data;
using Roster.Platform.Kernel;

namespace Roster.Oidc.Logout;

/// <summary>What is to be told now, and where.</summary>
internal sealed record TakenLogout(TenantId Tenant, LogoutId Id, ClientId Client, EntryId Entry, UserId User, string Address, bool IsPrivate);

/// <param name="Any">Whether one was due at all.</param>
/// <param name="Logout">Null when its portal is not there any more.</param>
internal sealed record TakenLogoutAnswer(bool Any, TakenLogout? Logout);

/// <summary>Takes what has been due longest, for one try; a crash before the try is noted lets another take it when the lease is over.</summary>
internal sealed record TakeLogout : IOperation<TakeLogout, TakenLogoutAnswer>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<TakeLogout, TakenLogoutAnswer>
    {
        public async Task<Result<TakenLogoutAnswer>> HandleAsync(TakeLogout operation, CancellationToken cancellation)
        {
            // One taker at a time, so that two nodes never take the same.
            await db.Dialect.LockNameAsync(db, "logout:take", cancellation);
            var now = clock.GetUtcNow();
            var due = await db.Set<LogoutDelivery>().Where(d => d.State == LogoutState.Waiting && d.NextTryAt <= now).OrderBy(d => d.NextTryAt).FirstOrDefaultAsync(cancellation);
            if (due is null)
            {
                return new TakenLogoutAnswer(false, null);
            }

            if (await db.Set<OidcClient>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == due.ClientId && c.RevokedAt == null, cancellation) is not { Logout: { } address } client)
            {
                due.Delivered();
                return new TakenLogoutAnswer(true, null);
            }

            due.BeginTry(now);
            return new TakenLogoutAnswer(true, new TakenLogout(due.TenantId, due.Id, due.ClientId, due.EntryId, due.UserId, address, client.LogoutIsPrivate));
        }
    }
}

/// <summary>Notes how a try ended.</summary>
internal sealed record NoteLogout(TenantId Tenant, LogoutId Id, string? Fault) : IOperation<NoteLogout, Done>
{
    public static Access Access => Access.Itself;

    internal sealed class Handler(EveryTenantDb db, TimeProvider clock) : IHandler<NoteLogout, Done>
    {
        public async Task<Result<Done>> HandleAsync(NoteLogout operation, CancellationToken cancellation)
        {
            var delivery = await db.Set<LogoutDelivery>().SingleAsync(d => d.TenantId == operation.Tenant && d.Id == operation.Id, cancellation);
            if (operation.Fault is { } fault)
            {
                delivery.Refused(fault, clock.GetUtcNow());
            }
            else
            {
                delivery.Delivered();
            }

            return default(Done);
        }
    }
}
