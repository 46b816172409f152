using Microsoft.EntityFrameworkCore;
using Roster.Keys;
using Roster.Platform.Data;
using Roster.Platform.Kernel;
using Roster.Roles;
using Roster.Sessions;
using Roster.Tenants;
using Roster.Users;

namespace Roster.Bulk.Work;

/// <summary>
/// The actor behind work that was left to Roster: who started it, with the rights of this moment. It goes on when they sign out, and not
/// when they are put out: never from memory, so that no change is made with rights that are gone.
/// </summary>
internal sealed class StarterSource(Databases databases, KeyMemory keys) : IActorSource
{
    private static readonly Problem Gone = new(ProblemKind.SignIn, "starter-gone", "Whoever started this no longer has access to this workspace, or the workspace is suspended.");

    public bool Knows(Credential credential) => credential is Credential.OnBehalf;

    public async ValueTask<Result<Actor>> FindAsync(Caller caller, bool afresh, CancellationToken cancellation)
    {
        var starter = (Credential.OnBehalf)caller.Credential;
        var found = starter.Key is { } key ? await keys.FindAsync(starter.Tenant, key, cancellation) : await PersonAsync(starter, cancellation);
        return found.IsRefused ? Gone : found;
    }

    private async Task<Result<Actor>> PersonAsync(Credential.OnBehalf starter, CancellationToken cancellation)
    {
        await using var db = databases.OpenEvery();
        var found = await (from user in db.Set<User>().AsNoTracking()
                           join tenant in db.Set<Tenant>() on user.TenantId equals tenant.Id
                           where user.TenantId == starter.Tenant && user.Id == starter.Starter && user.State == UserState.Active && tenant.State == TenantState.Active
                           select new { user.Type, user.DisplayName, user.AccountId, tenant.PrimaryAdmin }).SingleOrDefaultAsync(cancellation);
        if (found is null)
        {
            return Gone;
        }

        var roles = await SessionReader.RolesOf(db, starter.Tenant, starter.Starter).ToListAsync(cancellation);
        return new Actor(ActorKind.User, RoleRules.Effective(found.Type, roles, found.PrimaryAdmin == starter.Starter))
        {
            Tenant = starter.Tenant,
            User = starter.Starter,
            Account = found.AccountId,
            Name = found.DisplayName,
        };
    }
}
