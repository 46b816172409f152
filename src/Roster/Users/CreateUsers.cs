using Microsoft.EntityFrameworkCore;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Tenants;

namespace Roster.Users;

/// <summary>What became of one of many newcomers: the person, or why not.</summary>
public sealed record Newcome(UserId? Id, Problem? Refused);

/// <summary>
/// Adds many people at once, each by the rules by which one is added. Who is refused stands in nobody's way. What opens the workspace to
/// them is told to nobody: a mail brings it, or it is made anew for whoever hands it over.
/// </summary>
internal sealed record CreateUsers(IReadOnlyList<CreateUserBody> Bodies) : IOperation<CreateUsers, IReadOnlyList<Newcome>>, ILocksTenant
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    /// <summary>Whether it is done only to be undone, for what can be asked of nobody who is not there.</summary>
    public bool IsRehearsal { get; init; }

    /// <summary>What the groups carry must stay so until the newcomers hold it.</summary>
    bool ILocksTenant.LocksTenant => Bodies.Any(b => b.GroupIds is { Count: > 0 });

    internal sealed class Handler(TenantDb db, Newcomers newcomers) : IHandler<CreateUsers, IReadOnlyList<Newcome>>
    {
        // Interfaces have no conversions of their own.
        public async Task<Result<IReadOnlyList<Newcome>>> HandleAsync(CreateUsers operation, CancellationToken cancellation) =>
            (Newcome[])[.. await newcomers.AddAllAsync(operation.Bodies, await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation), operation.IsRehearsal, cancellation)];
    }
}

/// <summary>What adding them would come to. Nobody is added.</summary>
internal sealed record RehearseUsers(IReadOnlyList<CreateUserBody> Bodies) : IQuery<RehearseUsers, IReadOnlyList<Newcome>>
{
    public static Access Access => Access.Needs(Permissions.UsersCreate);

    internal sealed class Handler(TenantDb db, Newcomers newcomers) : IHandler<RehearseUsers, IReadOnlyList<Newcome>>
    {
        public async Task<Result<IReadOnlyList<Newcome>>> HandleAsync(RehearseUsers operation, CancellationToken cancellation) =>
            (Newcome[])[.. await newcomers.RehearseAllAsync(operation.Bodies, await db.Set<Tenant>().SingleAsync(t => t.Id == db.Tenant, cancellation), cancellation)];
    }
}
