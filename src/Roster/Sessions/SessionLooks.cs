using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Platform.Operations;
using Roster.Users;

namespace Roster.Sessions;

/// <summary>Nobody looks at what people have open without a record of it. One in an hour for each who looks and whom they look at.</summary>
public sealed class SessionLooks(OperationScope scope, TenantDb db, OperationRunner runner, TimeProvider clock)
{
    private static readonly TimeSpan Once = TimeSpan.FromHours(1);

    /// <param name="user">At whom; null for everyone's.</param>
    /// <param name="cancellation">Stops it.</param>
    public async Task<Problem?> NoteAsync(UserId? user, CancellationToken cancellation) =>
        await IsNotedAsync(db, db.Tenant, scope.Actor, user, clock.GetUtcNow(), cancellation) ? null
            : (await runner.RunAsync<NoteLook, Done>(new NoteLook(user), scope.Caller, cancellation)).Problem;

    internal static async Task<bool> IsNotedAsync(RosterDb db, TenantId here, Actor looker, UserId? user, DateTimeOffset now, CancellationToken cancellation)
    {
        // Whoever looks at themselves has nobody to tell.
        if (user is not null && user == looker.User)
        {
            return true;
        }

        var (subject, name, by, since) = (user?.Value ?? here.Value, user is null ? SessionsLookedThrough.Word : SessionsLookedAt.Word, looker.User?.Value ?? looker.Key?.Value, now - Once);
        return await db.Set<EventRow>().AnyAsync(e => e.TenantId == here && e.SubjectId == subject && e.Name == name && e.At > since && e.ActorId == by, cancellation);
    }
}

/// <summary>Writes down that the caller looks. Where the person is in other workspaces, those hear that someone of another one did.</summary>
internal sealed record NoteLook(UserId? User) : IOperation<NoteLook, Done>
{
    public static Access Access => Access.Needs(Permissions.SessionsRead);

    internal sealed class Handler(OperationScope scope, EveryTenantDb db, SessionOwners owners, Events events, TimeProvider clock) : IHandler<NoteLook, Done>
    {
        public async Task<Result<Done>> HandleAsync(NoteLook operation, CancellationToken cancellation)
        {
            var (actor, here) = (scope.Actor, scope.Actor.Tenant!.Value);
            await db.Dialect.LockNameAsync(db, $"look:{actor.User?.Value ?? actor.Key?.Value}:{operation.User?.Value ?? here.Value}", cancellation);
            if (await SessionLooks.IsNotedAsync(db, here, actor, operation.User, clock.GetUtcNow(), cancellation))
            {
                return default(Done);
            }

            if (operation.User is not { } id)
            {
                events.AddIn(here, new SessionsLookedThrough(here));
                return default(Done);
            }

            if (await owners.FindAsync(id, cancellation) is not { } owner)
            {
                return Problem.NotFound;
            }

            events.AddIn(here, new SessionsLookedAt(id) { Personal = owner.User.Personal() });
            foreach (var (tenant, user) in await owners.ElsewhereAsync(owner, cancellation))
            {
                events.AddIn(tenant, new SessionsLookedAt(user) { FromElsewhere = true });
            }

            return default(Done);
        }
    }
}
