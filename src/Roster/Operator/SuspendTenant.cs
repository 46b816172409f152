using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Operator;

/// <summary>Closes a workspace: every session in it ends, its keys and links open nothing. All of it is kept.</summary>
public sealed record SuspendTenant(TenantId Id, string? Reason) : IOperation<SuspendTenant, TenantDetails>
{
    public static Access Access => Access.Operator.AfterFreshSignIn("it puts everyone of a workspace out");

    public IEnumerable<FieldProblem> Validate() => TenantReason.Validate(Reason);

    public sealed class Handler(EveryTenantDb db, TenantDesk desk, Events events, TimeProvider clock) : IHandler<SuspendTenant, TenantDetails>
    {
        public async Task<Result<TenantDetails>> HandleAsync(SuspendTenant operation, CancellationToken cancellation)
        {
            // Two who each close one of an operator's two workspaces go one after the other.
            await db.Dialect.LockNameAsync(db, "operators-home", cancellation);
            if (await desk.FindAsync(operation.Id, cancellation) is not { } tenant)
            {
                return Problem.NotFound;
            }

            if (TenantRules.Suspend(tenant.State, await desk.LocksOutAsync(tenant.Id, cancellation)) is { } refused)
            {
                return refused;
            }

            var now = clock.GetUtcNow();
            var open = await TenantDesk.OpenEntries(db, tenant.Id, now).CountAsync(cancellation);
#pragma warning disable RS0030 // a large workspace has a hundred thousand open entries; tenant.suspended is the event of them all
            await db.Set<SessionEntry>().Where(e => e.TenantId == operation.Id && e.EndedAt == null)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.EndedAt, now), cancellation);
#pragma warning restore RS0030
            tenant.Suspend();
            db.MarkChanged(tenant);
            events.AddIn(tenant.Id, new TenantSuspended(tenant.Id, open) { Personal = new PersonalPart { Subject = tenant.Name, Reason = operation.Reason?.Trim() } });
            return await desk.ShowAsync(tenant, cancellation);
        }
    }
}

/// <summary>Opens a suspended workspace again, as it was. Its people sign in anew.</summary>
public sealed record ResumeTenant(TenantId Id, string? Reason) : IOperation<ResumeTenant, TenantDetails>
{
    public static Access Access => Access.Operator;

    public IEnumerable<FieldProblem> Validate() => TenantReason.Validate(Reason);

    public sealed class Handler(EveryTenantDb db, TenantDesk desk, Events events) : IHandler<ResumeTenant, TenantDetails>
    {
        public async Task<Result<TenantDetails>> HandleAsync(ResumeTenant operation, CancellationToken cancellation)
        {
            if (await desk.FindAsync(operation.Id, cancellation) is not { } tenant)
            {
                return Problem.NotFound;
            }

            if (TenantRules.Resume(tenant.State) is { } refused)
            {
                return refused;
            }

            tenant.Resume();
            db.MarkChanged(tenant);
            events.AddIn(tenant.Id, new TenantResumed(tenant.Id) { Personal = new PersonalPart { Subject = tenant.Name, Reason = operation.Reason?.Trim() } });
            return await desk.ShowAsync(tenant, cancellation);
        }
    }
}

internal static class TenantReason
{
    public static IEnumerable<FieldProblem> Validate(string? reason)
    {
        var faults = new List<FieldProblem>();
        new UserFields(faults).Reason("reason", reason);
        return faults;
    }
}
